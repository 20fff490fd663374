import { canReach } from '../graph/reachability.ts'
import type { Check } from './check.ts'
import { idsOf } from './examined.ts'

export const loopWithoutExit: Check = {
  code: 'loop-without-exit',
  severity: 'error',
  blocks: true,
  find: (examined) => {
    const { graph, shares, ends } = examined
    const outlets = graph.steps.flatMap((_, point) => (graph.out[point]!.length === 0 ? [point] : []))
    // An OR that is never active is a finding of its own, not a loop.
    const idle = new Set(
      graph.steps.flatMap(({ look }, point) => {
        const flows = graph.out[point]!
        return look === 'or' && flows.every((flow) => !(shares[flow]! > 0)) ? [...flows] : []
      }),
    )
    const leaves = canReach(graph, [...ends, ...outlets], (flow) => shares[flow]! > 0 || idle.has(flow))
    const caught = graph.steps.flatMap((_, point) => (leaves[point] ? [] : [point]))
    if (caught.length === 0) return []
    return [
      {
        about: idsOf(examined, caught),
        values: { count: caught.length },
        message: 'A case that enters this loop never leaves it: give a way out a share above 0.',
      },
    ]
  },
}
