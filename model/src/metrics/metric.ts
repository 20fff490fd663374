import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { analyse } from './analysis/analyse.ts'
import type { Analysis, Missing } from './analysis/analysis.ts'

/** `share` is 0…1, `minutes` are working minutes of one case, `roubles` and `personHours` say per what in their metric. */
export type Unit = 'minutes' | 'share' | 'count' | 'personHours' | 'roubles'

/** A figure and its evidence: the elements that counted, and what was missing for it. Null: it cannot be given. */
export interface Measure {
  readonly value: number | null
  readonly counted: readonly Id[]
  readonly missing: readonly Missing[]
}

/** One figure of a map. Its title and explanation are in the language files under `metric.<name>`. */
export interface Metric {
  readonly name: string
  readonly unit: Unit
  measure(map: ProcessMap, project: Project): Measure
}

const NOTHING: Measure = { value: null, counted: [], missing: [] }

type Read = (analysis: Analysis, map: ProcessMap, project: Project) => Measure

/** A metric that others may read too, from an analysis that is at hand. */
interface ReadMetric extends Metric {
  readonly read: Read
}

/** A metric that reads the analysis of the map; without one, because a check blocks it, there is no figure. */
export function metric(name: string, unit: Unit, read: Read): ReadMetric {
  const measure = (map: ProcessMap, project: Project): Measure => {
    const analysis = analyse(map, project)
    return analysis.sound ? read(analysis, passedOf(map, analysis), project) : NOTHING
  }
  return { name, unit, measure, read }
}

/** What no case passes is as if it were not drawn. */
function passedOf(map: ProcessMap, { loads }: Analysis): ProcessMap {
  const isPassed = ({ id }: { id: Id }) => loads.get(id)?.visits !== 0
  return { ...map, steps: map.steps.filter(isPassed), flows: map.flows.filter(isPassed) }
}

export function missingOf(analysis: Analysis, ...what: Missing['what'][]): Missing[] {
  return analysis.missing.filter((one) => what.includes(one.what))
}

/** Steps and flows on the critical flow that take time. */
export function timedOnCriticalFlow(analysis: Analysis): Id[] {
  return [...analysis.leadLoads]
    .filter(([id, load]) => load.visits > 0 && analysis.minutes.get(id)! > 0)
    .map(([id]) => id)
}
