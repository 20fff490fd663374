import type { MapGraph } from './mapGraph.ts'

/** How far shares may be from 1 together (domain.md 3.3). */
export const SHARE_TOLERANCE = 1e-9

/**
 * Flow number → probability that a case at its start takes it: of a XOR its share, of an OR its activation, else 1.
 * An empty share of a XOR is an equal part of what the others leave; of an OR one part in its number of flows.
 */
export function sharesOf(graph: MapGraph): Float64Array {
  const shares = new Float64Array(graph.flows.length).fill(1)
  graph.out.forEach((arcs, point) => {
    const look = graph.steps[point]!.look
    if (look !== 'xor' && look !== 'or') return
    const given = arcs.map((arc) => graph.flows[arc]!.share)
    const open = given.filter((share) => share === null).length
    const left = 1 - given.reduce<number>((sum, share) => sum + (share ?? 0), 0)
    const empty = look === 'or' ? 1 / arcs.length : left > SHARE_TOLERANCE ? left / open : 0
    arcs.forEach((arc, number) => {
      shares[arc] = given[number] ?? empty
    })
  })
  return shares
}
