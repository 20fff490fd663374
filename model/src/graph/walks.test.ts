import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectedGroups } from './connectedGroups.ts'
import { type Digraph, digraph } from './digraph.ts'
import { dominates, dominators } from './dominators.ts'
import { canReach, reachedFrom } from './reachability.ts'
import { topologicalOrder } from './topologicalOrder.ts'

/** `0-1 1-2`: arcs between numbered points. */
function drawn(size: number, arcs: string): Digraph {
  const pairs = arcs.split(' ').map((arc) => arc.split('-').map(Number))
  return digraph(
    size,
    pairs.map(([from]) => from!),
    pairs.map(([, to]) => to!),
  )
}

const anyGraph = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 16 }).map((pairs) =>
    digraph(
      size,
      pairs.map(([from]) => from),
      pairs.map(([, to]) => to),
    ),
  ),
)

const LOOP = drawn(5, '0-1 1-2 2-1 2-3 4-3')

describe('walks of a plain graph', () => {
  it('reachability goes with and against the arcs, and only along those it may follow', () => {
    expect(reachedFrom(LOOP, [1])).toEqual([false, true, true, true, false])
    expect(canReach(LOOP, [1])).toEqual([true, true, true, false, false])
    expect(reachedFrom(LOOP, [0], (arc) => arc !== 1)).toEqual([true, true, false, false, false])
  })

  it('an order exists once the cycle is cut', () => {
    expect(topologicalOrder(LOOP)).toBe(null)
    expect(topologicalOrder(LOOP, (arc) => arc !== 2)).toEqual([0, 4, 1, 2, 3])
  })

  it('a loop is one group, and groups come in order', () => {
    expect(connectedGroups(LOOP)).toEqual([[4], [0], [1, 2], [3]])
  })

  it('dominators of a diamond with a way back', () => {
    const nearest = dominators(drawn(6, '0-1 1-2 1-3 2-4 3-4 4-1'), 0)
    expect(nearest).toEqual([0, 0, 1, 1, 1, -1])
    expect([dominates(nearest, 1, 4), dominates(nearest, 2, 4), dominates(nearest, 5, 4)]).toEqual([true, false, false])
  })

  it('groups are what reach each other, and no arc leads to an earlier one', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const groups = connectedGroups(graph)
        const place = new Map(groups.flatMap((group, at) => group.map((point) => [point, at] as const)))
        for (let a = 0; a < graph.size; a++) {
          for (let b = 0; b < graph.size; b++) {
            const together = reachedFrom(graph, [a])[b]! && reachedFrom(graph, [b])[a]!
            expect(place.get(a) === place.get(b)).toBe(together)
          }
        }
        graph.from.forEach((from, arc) => {
          expect(place.get(from)!).toBeLessThanOrEqual(place.get(graph.to[arc]!)!)
        })
      }),
    )
  })

  it('a point dominates another when leaving it out cuts the other off', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const nearest = dominators(graph, 0)
        const met = reachedFrom(graph, [0])
        for (let above = 0; above < graph.size; above++) {
          const without = reachedFrom(graph, [0], (arc) => graph.to[arc] !== above && graph.from[arc] !== above)
          for (let point = 0; point < graph.size; point++) {
            if (!met[point]) continue
            expect(dominates(nearest, above, point)).toBe(
              above === point || above === 0 || (met[above]! && !without[point]),
            )
          }
        }
      }),
    )
  })

  it('a chain of 20 000 points overflows no stack', () => {
    const size = 20_000
    const from = Array.from({ length: size - 1 }, (_, at) => at)
    const chain = digraph(
      size,
      from,
      from.map((point) => point + 1),
    )
    expect(connectedGroups(chain)).toHaveLength(size)
    expect(dominators(chain, 0).at(-1)).toBe(size - 2)
    expect(topologicalOrder(chain)).toHaveLength(size)
  })
})
