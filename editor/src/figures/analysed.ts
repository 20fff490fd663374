import {
  type Analysis,
  analyse,
  checkMap,
  type Finding,
  type Id,
  journeyFindings,
  type MapRecord,
  mapOfState,
  type Project,
  processMap,
} from '@potok/model'

/** All that the panel and the header say about a map: null figures while it has none to give. Findings are sought when first asked for. */
export interface Analysed {
  readonly figures: Analysis | null
  readonly findings: readonly Finding[]
  /** Where it and a journey of the same state do not know of each other. */
  readonly journeys: readonly { readonly journey: MapRecord; readonly findings: readonly Finding[] }[]
}

const NOTHING: Analysed = { figures: null, findings: [], journeys: [] }

export function analysedMap(project: Project, id: Id): Analysed {
  const map = processMap(project, id)
  if (!map || map.steps.length === 0) return NOTHING
  const found = analyse(map, project)
  let findings: readonly Finding[] | null = null
  let journeys: Analysed['journeys'] | null = null
  return {
    figures: found.sound ? found : null,
    get findings() {
      findings ??= checkMap(map, project)
      return findings
    },
    get journeys() {
      journeys ??= journeysBeside(project, id)
      return journeys
    },
  }
}

function journeysBeside(project: Project, id: Id): Analysed['journeys'] {
  const state = project.maps.get(id)?.state
  if (!state || mapOfState(project, state)?.id !== id) return []
  return [...project.maps.values()]
    .filter((map) => map.kind === 'journey' && map.state === state)
    .map((journey) => ({ journey, findings: journeyFindings(project, journey.id) }))
    .filter(({ findings }) => findings.length > 0)
}

/** Steps none of which has a time make no lead time of zero. */
export function hasTime({ atLeast, max }: Analysis): boolean {
  return !atLeast || max.heading.minutes > 0
}
