import type { Bodies } from '../../graph/bodies.ts'
import type { MapGraph } from '../../graph/mapGraph.ts'

/** How the branches of a region come alive. */
export interface Activation {
  /** Branch → its own probability: AND 1, OR the share of its flow. */
  readonly own: readonly number[]
  /** Probability that at least one is active; AND 1. */
  readonly any: number
  /** Branch → probability given that at least one is (domain.md 3.6). */
  readonly given: readonly number[]
}

export function activationsOf(graph: MapGraph, bodies: Bodies, shares: Float64Array): Activation[] {
  return bodies.regions.map(({ split, branches }) => {
    const own = branches.map((branch) => (graph.steps[split]!.look === 'and' ? 1 : shares[branch.entry]!))
    const any = 1 - own.reduce((product, chance) => product * (1 - chance), 1)
    return { own, any, given: own.map((chance) => chance / any) }
  })
}

/** E of the product of a value over the active branches, given that at least one is. */
export function productOverActive({ own, any }: Activation, values: readonly number[]): number {
  const all = own.reduce((product, chance, at) => product * (1 - chance + chance * values[at]!), 1)
  return (all - (1 - any)) / any
}

/**
 * Branch → probability to be the longest active one; ties go to the first in the flows' order. Summed over subsets
 * this is E = Σ P(S)·max E_i of domain.md 3.6: branch i is the longest when it is active and no longer one is.
 */
export function longestChances({ own, any }: Activation, minutes: readonly number[]): number[] {
  const order = minutes.map((_, at) => at).sort((a, b) => minutes[b]! - minutes[a]! || a - b)
  const chances = new Array<number>(own.length).fill(0)
  let longerAsleep = 1
  for (const at of order) {
    chances[at] = (own[at]! * longerAsleep) / any
    longerAsleep *= 1 - own[at]!
  }
  return chances
}
