import type { Body, Group } from './bodies.ts'

export const NEVER = Number.NEGATIVE_INFINITY

/** What a walk through a body costs. */
export interface Lengths {
  /** By point, by arc; minutes. */
  readonly points: Float64Array
  readonly arcs: Float64Array
  /** By arc: its share; above 0 it may be taken. */
  readonly open: Float64Array
}

/** Passes the longest walks on through the forward arcs of one group. */
export function passOn(
  body: Body,
  group: Group,
  most: Float64Array,
  lengths: Lengths,
  inside: (arc: number) => boolean,
): void {
  if (group.points.length === 1) return
  for (const point of group.points) {
    if (most[point] === NEVER) continue
    for (const arc of body.out[point]!) {
      if (!body.returns[arc] && lengths.open[arc]! > 0 && inside(arc)) lengthen(body, most, lengths, point, arc)
    }
  }
}

/** Offers the walk through one arc to the point at its end. */
export function lengthen(body: Body, most: Float64Array, lengths: Lengths, point: number, arc: number): void {
  const end = body.to[arc]!
  most[end] = Math.max(most[end]!, most[point]! + lengths.arcs[arc]! + lengths.points[end]!)
}
