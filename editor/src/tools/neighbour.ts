import type { Id } from '@potok/model'
import type { Box } from './nextPlace.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The step that the eye reaches from this one in a direction: near along it, little beside it. */
export function neighbour(boxes: ReadonlyMap<Id, Box>, from: Id, direction: Direction): Id | null {
  const here = boxes.get(from)
  if (!here) return null
  let best: Id | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [id, box] of boxes) {
    if (id === from) continue
    const [along, beside] = apart(here, box, direction)
    if (along <= 0) continue
    const cost = along + 3 * beside
    if (cost < least) [best, least] = [id, cost]
  }
  return best
}

function apart(a: Box, b: Box, direction: Direction): [number, number] {
  const dx = b.x + b.width / 2 - a.x - a.width / 2
  const dy = b.y + b.height / 2 - a.y - a.height / 2
  if (direction === 'right') return [dx, Math.abs(dy)]
  if (direction === 'left') return [-dx, Math.abs(dy)]
  if (direction === 'down') return [dy, Math.abs(dx)]
  return [-dy, Math.abs(dx)]
}
