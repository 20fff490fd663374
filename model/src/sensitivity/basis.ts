import type { Examined } from '../checks/examined.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Unsound } from '../metrics/analysis/analysis.ts'
import { type Chances, chancesOf } from '../metrics/analysis/chances.ts'
import { expectationOf } from '../metrics/analysis/leadTime.ts'
import { type Minutes, minutesOfAll } from '../metrics/analysis/minutes.ts'
import { soundMap } from '../metrics/analysis/soundMap.ts'
import type { Project } from '../records/project.ts'

/** What every question «and if …?» about a sound map starts from. */
export interface Basis {
  readonly sound: true
  readonly examined: Examined
  readonly chances: Chances
  /** By the project's mean. */
  readonly minutes: Minutes
  /** Expected lead time as the heading shows it, working minutes. */
  readonly expected: number
  expectedWith(change: { minutes?: Minutes; shares?: Float64Array }): number
}

export function basisOf(map: ProcessMap, project: Project): Basis | Unsound {
  const start = soundMap(map, project)
  if (!start.sound) return start
  const { examined, chances } = start
  const { graph, regions } = examined
  const usual = minutesOfAll(graph, project.settings.mean, project.settings)
  const expectedWith: Basis['expectedWith'] = ({ minutes = usual, shares: other }) =>
    expectationOf(other ? chancesOf(graph, other, regions) : chances, minutes)[project.settings.outcomes]
  return { sound: true, examined, chances, minutes: usual, expected: expectedWith({}), expectedWith }
}

/** Flow `flow` has the share `share`; what it gains or loses is shared by its siblings in their proportion (domain.md 3.8). */
export function withShare({ graph, shares }: Examined, flow: number, share: number): Float64Array {
  const changed = Float64Array.from(shares)
  const rest = 1 - shares[flow]!
  for (const sibling of graph.out[graph.from[flow]!]!) {
    if (sibling !== flow) changed[sibling] = rest > 0 ? (shares[sibling]! * (1 - share)) / rest : 0
  }
  changed[flow] = share
  return changed
}
