import { type EvidenceMethod, type MapRecord, mapOfState, type Project, type StageName } from '@potok/model'
import type { ProjectPart, Route } from '../routes.ts'
import type { TextKey } from '../ui/texts/texts.ts'

/** A page of the project. `visits`: whoever is there is told at another stage, which the page belongs to first. */
interface Page {
  readonly part: ProjectPart
  readonly visits?: true
  /** The page shows evidence of this method alone. */
  readonly method?: EvidenceMethod
}

/** A map of this kind and state; `begins` are the words of the button that begins one. */
interface OnMap {
  readonly kind: string
  readonly state: MapRecord['state'] | null
  readonly begins: TextKey
  readonly visits?: true
}

/** The one list: tool → where it is worked on; null: no screen yet. A screen that lands is a line here. */
const PLACES: Readonly<Record<string, Page | OnMap | null>> = {
  card: { part: 'card' },
  timeStudy: { kind: 'process', state: 'current', begins: 'project.addCurrent', visits: true },
  gemba: { part: 'evidence', visits: true, method: 'gemba' },
  systemMap: { kind: 'system', state: null, begins: 'kinds.system.begin' },
  touchpoints: { part: 'touchpoints' },
  hypotheses: { part: 'insights', visits: true },
  interviews: { part: 'evidence', method: 'interview' },
  ownExperience: { part: 'evidence', method: 'ownExperience' },
  observation: { part: 'evidence', method: 'observation' },
  deskResearch: { part: 'evidence', method: 'deskResearch' },
  insights: { part: 'insights' },
  segments: { part: 'clients' },
  currentMap: { kind: 'process', state: 'current', begins: 'project.addCurrent' },
  journey: { kind: 'journey', state: 'current', begins: 'kinds.journey.begin' },
  problems: { part: 'problems' },
  rootCauses: { part: 'causes' },
  ideas: { part: 'solutions' },
  prototypes: { part: 'prototypes' },
  targetMap: { kind: 'process', state: 'target', begins: 'project.addTarget' },
  roadmap: { part: 'roadmap' },
  actions: { part: 'roadmap', visits: true },
  measuredAfter: { kind: 'process', state: 'target', begins: 'project.addTarget', visits: true },
  procedure: { part: 'procedure' },
  readers: { part: 'procedure' },
  register: null,
  portfolio: null,
  monitoring: null,
  feedback: { part: 'evidence', visits: true, method: 'feedback' },
}

export const placeOf = (tool: string): Page | OnMap | null => PLACES[tool] ?? null

function mapAt(project: Project, { kind, state }: OnMap): MapRecord | null {
  if (kind === 'process') return state && mapOfState(project, state)
  return [...project.maps.values()].find((map) => map.kind === kind && (!state || map.state === state)) ?? null
}

/** Where a click on the tool leads; null: no screen, or a map that nobody began. */
export function routeOf(project: Project, projectId: string, tool: string): Route | null {
  const place = placeOf(tool)
  if (!place) return null
  if ('part' in place) {
    const { part, method } = place
    return { name: 'project', project: projectId, part, ...(method ? { method } : {}) }
  }
  const map = mapAt(project, place)
  return map && { name: 'map', project: projectId, map: map.id, step: null }
}

/** The stage of whoever is on this page or map; null: it belongs to none. */
export function stageAt(
  project: Project,
  stages: readonly { readonly name: StageName; readonly tools: readonly { readonly name: string }[] }[],
  { screen, map }: { screen: string; map: string | null },
): StageName | null {
  const here = map ? project.maps.get(map) : null
  const isHere = (tool: string) => {
    const place = placeOf(tool)
    if (!place || place.visits) return false
    if ('part' in place) return !map && place.part === screen
    return here?.kind === place.kind && (!place.state || here.state === place.state)
  }
  return stages.find(({ tools }) => tools.some(({ name }) => isHere(name)))?.name ?? null
}
