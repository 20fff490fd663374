import type { Flow, Id, Look, Step } from '@potok/model'

/** How the pen goes on from a step: into a flow that leads on already, or by a new way beside those there are. */
export interface WayOn {
  readonly into: Id | null
  /** What the flow leads to; an end makes room and follows the pen. */
  readonly to: Id | null
  readonly toEnd: boolean
  /** There are ways already: the new one stands beside them. */
  readonly beside: boolean
}

const DECIDES: readonly Look[] = ['xor', 'and', 'or']

/** A decision that leads only to the end is still unfinished: its first way is the one to the end. */
export function wayOn(from: Step, flows: Iterable<Flow>, steps: ReadonlyMap<Id, Step>): WayOn {
  const ways = [...flows].filter((flow) => flow.start === from.id && !flow.returns && flow.end !== null)
  const [only] = ways
  const to = ways.length === 1 ? (only?.end ?? null) : null
  const toEnd = to !== null && steps.get(to)?.look === 'end'
  if (!only || to === null || (DECIDES.includes(from.look) && !toEnd))
    return { into: null, to: null, toEnd: false, beside: ways.length > 0 }
  return { into: only.id, to, toEnd, beside: !toEnd }
}
