import {
  type FixedName,
  type Id,
  mapOfState,
  type Noun,
  type Project,
  proceduresInOrder,
  processMaps,
} from '@potok/model'
import type { What } from '../exporter.ts'

type Thing = Noun | FixedName

const OF_MAP = ['maps', 'lanes', 'steps', 'flows', 'participants', 'documents', 'systems', 'settings'] as const
const MEASURED = [...OF_MAP, 'groups', 'problems'] as const
const CAUSES = ['causes', 'causePlaces', 'causeProofs', 'causeChecks', 'evidence'] as const
const CHAIN = ['problems', 'solutions', 'actions', 'remedies', ...CAUSES] as const
const JOURNEY = ['journeys', 'journeyStages', 'journeySteps', 'journeyRows', 'journeyCells', 'feelings'] as const

/** Of which things the words of each paper are: what differs in them differs on it. */
export const SHOWS: Record<Exclude<What, 'project' | 'package' | 'whole' | 'tables'>, readonly Thing[]> = {
  card: ['about', 'card', 'indicators', 'milestones', ...OF_MAP, ...CHAIN],
  sop: ['about', 'card', 'procedures', 'amendments', ...MEASURED],
  map: ['about', 'card', 'milestones', ...MEASURED, ...CHAIN],
  process: ['about', 'card', ...MEASURED],
  problems: ['about', 'rankings', ...MEASURED, ...CHAIN],
  roadmap: ['about', 'card', ...OF_MAP, ...CHAIN],
  journey: ['about', 'personas', 'segments', 'touchpoints', 'hypotheses', 'insights', ...OF_MAP, ...CHAIN, ...JOURNEY],
  system: ['about', 'maps', 'elements', 'relations', 'participants'],
  clients: ['about', 'segments', 'personas'],
  touchpoints: ['about', 'touchpoints', 'steps', 'documents', 'settings'],
  evidence: ['about', 'evidence', 'hypotheses', 'insights', 'segments', 'steps', 'problems', 'touchpoints'],
  ranking: ['about', 'rankings', 'problems', 'solutions', 'causes'],
  protocol: ['about', 'sessions', 'agendaItems', 'notes', 'decisions', 'rankings'],
  causes: ['about', 'causeArrows', ...OF_MAP, ...CHAIN],
  prototypes: ['about', 'prototypes', 'solutions', 'steps'],
  passport: ['about', 'card', 'indicators', 'procedures', ...MEASURED],
  register: ['about', 'card', 'procedures', 'actions', ...MEASURED],
  report: ['about', 'card', 'indicators', 'solutions', 'actions', ...MEASURED],
  memorandum: ['about', 'card', 'solutions', 'actions', ...MEASURED],
}

/** Which procedure a paper is; null: it is none. `of`: its id, else a map's or nothing. */
export function procedureShown(project: Project, what: What, of: Id): Id | null {
  if (what !== 'sop') return null
  const all = proceduresInOrder(project)
  return (project.procedures.get(of) ?? all.find(({ map }) => map === of) ?? all[0])?.id ?? null
}

/** Which map such a paper is made of; null: of all of them or none. `of`: a map's id, a procedure's or nothing. */
export function mapShown(project: Project, what: What, of: Id): Id | null {
  if (project.maps.has(of)) return of
  const ofState = (state: 'current' | 'target') => (mapOfState(project, state) ?? processMaps(project)[0])?.id ?? null
  if (what === 'sop') return project.procedures.get(procedureShown(project, what, of) ?? '')?.map ?? ofState('target')
  return what === 'map' || what === 'process' ? ofState('current') : null
}
