import type { Examined } from '../checks/examined.ts'
import type { Unsound } from '../metrics/analysis/analysis.ts'
import { type Chances, chancesOf } from '../metrics/analysis/chances.ts'
import { expectationOf } from '../metrics/analysis/leadTime.ts'
import { type Minutes, minutesOfAll } from '../metrics/analysis/minutes.ts'
import { soundMap } from '../metrics/analysis/soundMap.ts'
import { remembered } from '../remembered.ts'
import { type Retimed, retimedOf } from './retimed.ts'

type TimeList = 'steps' | 'waits' | 'transfers'

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
  /** With one pass of a step, or the wait or transfer of a flow, lasting `minutes`. */
  expectedWithTime(list: TimeList, at: number, minutes: number): number
  /** With another share of one flow; its siblings share what it gains or loses in their proportion. */
  expectedWithShare(flow: number, share: number): number
}

export const basisOf = remembered((map, project): Basis | Unsound => {
  const start = soundMap(map, project)
  if (!start.sound) return start
  const { examined, chances } = start
  const { graph, regions } = examined
  const usual = minutesOfAll(graph, project.settings.mean, project.settings)
  const expectedWith: Basis['expectedWith'] = ({ minutes = usual, shares: other }) =>
    expectationOf(other ? chancesOf(graph, other, regions) : chances, minutes)[project.settings.outcomes]
  let retimed: Retimed | null = null
  const near = () => {
    retimed ??= retimedOf(chances, usual, project.settings.outcomes)
    return retimed
  }
  return {
    sound: true,
    examined,
    chances,
    minutes: usual,
    expected: expectedWith({}),
    expectedWith,
    expectedWithTime(list, at, minutes) {
      // Which branch is the longest hangs on the passes of all steps there: worked out anew.
      if (usual.again) {
        const changed = Float64Array.from(usual[list])
        changed[at] = minutes
        return expectedWith({ minutes: { ...usual, [list]: changed } })
      }
      return near().withMinutes(list === 'steps' ? list : 'flows', at, minutes - usual[list][at]!)
    },
    expectedWithShare(flow, share) {
      const shares = withShare(examined, flow, share)
      return usual.again ? expectedWith({ shares }) : near().withShares(flow, shares)
    },
  }
})

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
