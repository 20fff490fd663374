import { type Analysis, analyse, checkMap, type Finding, type Id, type Project, processMap } from '@potok/model'

/** All that the panel and the header say about a map: null figures while it has none to give. Findings are sought when first asked for. */
export interface Analysed {
  readonly figures: Analysis | null
  readonly findings: readonly Finding[]
}

const NOTHING: Analysed = { figures: null, findings: [] }

export function analysedMap(project: Project, id: Id): Analysed {
  const map = processMap(project, id)
  if (!map || map.steps.length === 0) return NOTHING
  const found = analyse(map, project)
  let findings: readonly Finding[] | null = null
  return {
    figures: found.sound ? found : null,
    get findings() {
      findings ??= checkMap(map, project)
      return findings
    },
  }
}

/** Steps none of which has a time make no lead time of zero. */
export function hasTime({ atLeast, max }: Analysis): boolean {
  return !atLeast || max.heading.minutes > 0
}
