import type { Side } from '../records/bend.ts'
import type { Box, Point } from './shapes.ts'
import { SIZES } from './sizes.ts'

/** Where a flow may leave or enter a box, and how gladly. */
export interface Port {
  readonly at: Point
  readonly side: Side
  readonly cost: number
}

export const OUTWARD: Record<Side, Point> = { left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] }

const DECISION_EXITS: Record<Role, Partial<Record<Side, number>>> = {
  main: { right: 0, top: 80, bottom: 100, left: 160 },
  side: { top: 0, bottom: 30, right: 70, left: 120 },
  back: { top: 0, bottom: 30, right: 110, left: 70 },
}

const isBar = (box: Box) => box.look === 'and' || box.look === 'or' || box.look === 'join'

export type Role = 'main' | 'side' | 'back'

export function exits(box: Box, other: Box, role: Role): Port[] {
  const back = role === 'back'
  const { right, left, top, bottom, center, middle } = edges(box)
  if (isBar(box)) return [{ at: [right, along(box, other)], side: 'right', cost: 0 }]
  if (box.look === 'merge')
    return corners(box, back ? { left: 20, right: 20, top: 0, bottom: 0 } : { right: 0, top: 40, bottom: 40 })
  if (box.look === 'xor') return corners(box, DECISION_EXITS[role])
  if (back) {
    return [
      { at: [left, middle], side: 'left', cost: 10 },
      { at: [right - 24, top], side: 'top', cost: 0 },
      { at: [right - 24, bottom], side: 'bottom', cost: 0 },
      { at: [left + SIZES.staggerExit, bottom], side: 'bottom', cost: 20 },
      { at: [right, middle], side: 'right', cost: 40 },
    ]
  }
  return [
    { at: [right, middle], side: 'right', cost: 0 },
    { at: [left + SIZES.staggerExit, bottom], side: 'bottom', cost: 0 },
    { at: [left + SIZES.staggerExit, top], side: 'top', cost: 0 },
    { at: [center, bottom], side: 'bottom', cost: 30 },
    { at: [center, top], side: 'top', cost: 30 },
    { at: [left, middle], side: 'left', cost: 150 },
  ]
}

export function entries(box: Box, other: Box, back: boolean): Port[] {
  const { right, left, top, bottom, center, middle } = edges(box)
  if (isBar(box)) return [{ at: [left, along(box, other)], side: 'left', cost: 0 }]
  if (box.look === 'merge') return corners(box, { left: 0, top: 4, bottom: 4 })
  if (box.look === 'xor')
    return corners(
      box,
      back ? { top: 0, bottom: 20, left: 30, right: 60 } : { left: 0, top: 40, bottom: 60, right: 120 },
    )
  if (back) {
    return [
      { at: [right - 24, top], side: 'top', cost: 0 },
      { at: [right - 24, bottom], side: 'bottom', cost: 0 },
      { at: [right - 48, top], side: 'top', cost: 8 },
      { at: [right - 48, bottom], side: 'bottom', cost: 8 },
      { at: [left + SIZES.reworkEntry, bottom], side: 'bottom', cost: 8 },
      { at: [left + SIZES.reworkEntry, top], side: 'top', cost: 8 },
      { at: [right, middle], side: 'right', cost: 10 },
      { at: [right, middle + 16], side: 'right', cost: 14 },
      { at: [left, middle], side: 'left', cost: 120 },
    ]
  }
  return [
    { at: [left, middle], side: 'left', cost: 0 },
    { at: [center, top], side: 'top', cost: 40 },
    { at: [center, bottom], side: 'bottom', cost: 40 },
    { at: [left + SIZES.staggerExit, top], side: 'top', cost: 60 },
    { at: [left + SIZES.staggerExit, bottom], side: 'bottom', cost: 60 },
    { at: [right, middle], side: 'right', cost: 160 },
  ]
}

function corners(box: Box, costs: Partial<Record<Side, number>>): Port[] {
  const { right, left, top, bottom, center, middle } = edges(box)
  const at: Record<Side, Point> = {
    left: [left, middle],
    right: [right, middle],
    top: [center, top],
    bottom: [center, bottom],
  }
  return (Object.keys(costs) as Side[]).map((side) => ({ at: at[side], side, cost: costs[side]! }))
}

/** A bar takes a flow at the level of its other end, so that it runs straight. */
function along(bar: Box, other: Box): number {
  const wanted = other.y + other.height / 2
  return Math.min(Math.max(wanted, bar.y + 8), bar.y + bar.height - 8)
}

function edges(box: Box) {
  return {
    left: box.x,
    right: box.x + box.width,
    top: box.y,
    bottom: box.y + box.height,
    center: box.x + box.width / 2,
    middle: box.y + box.height / 2,
  }
}
