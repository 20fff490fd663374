import type { Id } from '../ids.ts'
import type { Minutes } from '../metrics/analysis/minutes.ts'
import { type Basis, withShare } from './basis.ts'

/**
 * Minutes of expected lead time that would be saved if an element took no time, or a return happened never (`part` 0)
 * or that part as often (½: «half as often») (domain.md 3.8). Null for an element that is not on the map.
 */
export function savedWithout(basis: Basis, about: Id, part = 0): number | null {
  const { graph } = basis.examined
  const flow = graph.flows.findIndex(({ id }) => id === about)
  if (flow !== -1 && graph.flows[flow]!.returns) {
    return basis.expected - basis.expectedWith({ shares: withReturns(basis, [flow], part) })
  }
  const step = graph.at.get(about)
  if (flow === -1 && step === undefined) return null
  const minutes: Minutes = {
    ...basis.minutes,
    steps: shrunk(basis.minutes.steps, step, part),
    waits: shrunk(basis.minutes.waits, flow, part),
    transfers: shrunk(basis.minutes.transfers, flow, part),
  }
  return basis.expected - basis.expectedWith({ minutes })
}

/** Shares with the given returns so much as often. */
export function withReturns({ examined }: Basis, flows: readonly number[], part: number): Float64Array {
  return flows.reduce(
    (shares, flow) => withShare({ ...examined, shares }, flow, examined.shares[flow]! * part),
    examined.shares,
  )
}

function shrunk(minutes: Float64Array, at: number | undefined, part: number): Float64Array {
  return minutes.map((one, index) => (index === at ? one * part : one))
}
