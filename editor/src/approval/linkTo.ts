import type { Id, Project } from '@potok/model'
import type { ProjectPart, Route } from '../routes.ts'

/** The page on which a thing of this kind is written. */
const PARTS: Readonly<Record<string, ProjectPart>> = {
  about: 'card',
  card: 'card',
  indicators: 'card',
  milestones: 'card',
  procedures: 'procedure',
  amendments: 'procedure',
  problems: 'problems',
  causes: 'causes',
  solutions: 'solutions',
  actions: 'roadmap',
  segments: 'clients',
  personas: 'clients',
  touchpoints: 'touchpoints',
  evidence: 'evidence',
  insights: 'insights',
  hypotheses: 'insights',
  prototypes: 'prototypes',
  rankings: 'ranking',
  sessions: 'sessions',
}
/** Of what stands on a map, whose map it is. */
const ON_MAP = [
  'steps',
  'lanes',
  'flows',
  'groups',
  'journeySteps',
  'journeyStages',
  'journeyRows',
  'relations',
] as const

/** Where a thing can be seen and set right; for what is no longer there, where its kind is. */
export function routeTo(project: Project, id: Id, noun: string, thing: Id): Route {
  if (noun === 'maps' && project.maps.has(thing)) return { name: 'map', project: id, map: thing, step: null }
  if (ON_MAP.some((one) => one === noun)) {
    const record = project[noun as 'steps'].get(thing) as { map?: Id; start?: Id } | undefined
    const map = record?.map
    const step = noun === 'steps' ? thing : (record?.start ?? null)
    if (map && project.maps.has(map)) return { name: 'map', project: id, map, step }
  }
  const part = PARTS[noun]
  const item = noun === 'amendments' ? (project.amendments.get(thing)?.procedure ?? thing) : thing
  return { name: 'project', project: id, part: part ?? 'overview', ...(part && part !== 'card' && { item }) }
}
