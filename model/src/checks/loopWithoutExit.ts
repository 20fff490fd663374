import { canReach } from '../graph/reachability.ts'
import { SHARE_TOLERANCE } from '../graph/shares.ts'
import type { Check } from './check.ts'
import { idsOf, nameOf } from './examined.ts'

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
    // A share that the sum of shares would not miss is no way out: the case would turn round for ever.
    const leaves = canReach(graph, [...ends, ...outlets], (flow) => shares[flow]! > SHARE_TOLERANCE || idle.has(flow))
    const caught = graph.steps.flatMap((_, point) => (leaves[point] ? [] : [point]))
    if (caught.length === 0) return []
    const deciding = caught.findLast((point) => graph.steps[point]!.look === 'xor') ?? caught.at(-1)!
    const step = nameOf(graph.steps[deciding]!)
    return [
      {
        about: idsOf(examined, caught),
        values: { step, count: caught.length },
        message: `A case that enters this loop never leaves it: give a way out of "${step}" a share above 0.`,
      },
    ]
  },
}
