/** A plain directed graph of numbered points and arcs: what the walks of this folder run on. */
export interface Digraph {
  readonly size: number
  /** Arc → the point it leaves, the point it enters. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Point → its arcs, in the order of the arcs. */
  readonly out: readonly (readonly number[])[]
  readonly into: readonly (readonly number[])[]
}

/** Says whether a walk may use an arc. */
export type Follows = (arc: number) => boolean

export const everyArc: Follows = () => true

export function digraph(size: number, from: readonly number[], to: readonly number[]): Digraph {
  const out: number[][] = Array.from({ length: size }, () => [])
  const into: number[][] = Array.from({ length: size }, () => [])
  from.forEach((point, arc) => {
    out[point]!.push(arc)
    into[to[arc]!]!.push(arc)
  })
  return { size, from, to, out, into }
}
