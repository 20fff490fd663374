import type { Chances } from './chances.ts'
import type { Load } from './loads.ts'

/** Below this a rest that still circles among decisions is dropped. */
const NEGLIGIBLE = 1e-12
const MOST_ROUNDS = 1000

/** An operation, a next operation in another lane, and how often a case passes from one to the other. */
export interface Handoff {
  readonly from: number
  readonly to: number
  readonly times: number
}

/**
 * Hand-offs per case, all outcomes (domain.md 3.2): operation → next operation of another lane. Decisions, joins,
 * waits are transparent, each branch that enters a join is its own transition, events do not count.
 */
export function handoffsOf(chances: Chances, loads: readonly Load[]): Handoff[] {
  const { graph } = chances
  const chanceOf = flowChances(chances)
  const rank = ranksOf(chances)
  const found: Handoff[] = []
  graph.steps.forEach((step, from) => {
    if (step.look !== 'operation') return
    for (const [to, chance] of nextOperations(chances, chanceOf, rank, from)) {
      if (graph.steps[to]!.lane !== step.lane) found.push({ from, to, times: loads[from]!.visits * chance })
    }
  })
  return found
}

function nextOperations(chances: Chances, chanceOf: Float64Array, rank: Int32Array, from: number): Map<number, number> {
  const { graph } = chances
  const met = new Map<number, number>()
  const open = new Map([[from, 1]])
  for (let round = 0; open.size > 0 && round < MOST_ROUNDS * graph.size; round++) {
    const point = [...open.keys()].reduce((first, one) => (rank[one]! < rank[first]! ? one : first))
    const chance = open.get(point)!
    open.delete(point)
    for (const flow of graph.out[point]!) {
      const to = graph.to[flow]!
      const passed = chance * chanceOf[flow]!
      if (passed < NEGLIGIBLE) continue
      const goes = graph.steps[to]!.look === 'operation' ? met : open
      goes.set(to, (goes.get(to) ?? 0) + passed)
    }
  }
  return met
}

/** Flow → probability that a case at its start takes it; out of an OR given that one is active. */
function flowChances({ bodies, activations, shares }: Chances): Float64Array {
  const chance = shares.slice()
  bodies.regions.forEach(({ branches }, region) => {
    branches.forEach(({ entry }, branch) => {
      chance[entry] = activations[region]!.given[branch]!
    })
  })
  return chance
}

/** Step → its place in an order without returns, so that a step is passed after all that lead to it. */
function ranksOf({ graph, order }: Chances): Int32Array {
  const rank = new Int32Array(graph.size)
  order.forEach((step, at) => {
    rank[step] = at
  })
  return rank
}
