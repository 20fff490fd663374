import type { Look, Place } from '@potok/model'
import { snap } from './tool.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Gaps of the design: between two steps of one lane, and where a label will stand. */
export const GAP = 24
const LABEL_GAP = 76
const AROUND = 8
const ROW = 76
const MOST_ROWS = 6

export const SIZES: Record<Look, { width: number; height: number }> = {
  operation: { width: 176, height: 60 },
  start: { width: 120, height: 36 },
  end: { width: 88, height: 36 },
  xor: { width: 40, height: 40 },
  and: { width: 6, height: 76 },
  or: { width: 40, height: 40 },
  join: { width: 6, height: 76 },
  wait: { width: 24, height: 24 },
  document: { width: 40, height: 48 },
  system: { width: 40, height: 44 },
  note: { width: 120, height: 96 },
}

/**
 * Where the step after `from` goes: to its right on the same middle line; past whatever already stands there,
 * because nothing that a person put somewhere ever moves to make room. A way beside another takes a row below it.
 */
export function nextPlace(from: Box & { look: Look }, look: Look, taken: readonly Box[], beside = false): Place {
  const size = SIZES[look]
  const gap = from.look === 'xor' || from.look === 'or' ? LABEL_GAP : GAP
  const y = snap(from.y + from.height / 2 - size.height / 2, 2)
  const first = snapUp(from.x + from.width + gap)
  const hits = (x: number, at: number) => taken.find((one) => meets(one, { x, y: at, ...size }))
  if (beside) {
    for (let row = 1; row <= MOST_ROWS; row++) if (!hits(first, y + row * ROW)) return [first, y + row * ROW]
  }
  let x = first
  for (let tries = 0; tries < taken.length + 1; tries++) {
    const hit = hits(x, y)
    if (!hit) break
    x = snapUp(hit.x + hit.width + GAP)
  }
  return [x, y]
}

function snapUp(value: number): number {
  return Math.ceil(value / 8) * 8
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + AROUND && b.x < a.x + a.width + AROUND && a.y < b.y + b.height && b.y < a.y + a.height
}
