import type { Rect } from './shapes.ts'

const CELL = 256

interface Entry<T> {
  readonly rect: Rect
  readonly value: T
  seen: number
}

/** Rectangles in a coarse grid: asks about a neighbourhood cost the same on a map of any size. */
export class GridIndex<T> {
  readonly #cells = new Map<number, Entry<T>[]>()
  #asked = 0

  add(rect: Rect, value: T) {
    const entry = { rect, value, seen: 0 }
    for (const cell of cellsOf(rect)) {
      const list = this.#cells.get(cell)
      if (list) list.push(entry)
      else this.#cells.set(cell, [entry])
    }
  }

  /** What touches the rectangle, edges included. */
  near(rect: Rect): T[] {
    const asked = ++this.#asked
    const found: T[] = []
    for (const cell of cellsOf(rect)) {
      for (const entry of this.#cells.get(cell) ?? []) {
        if (entry.seen === asked) continue
        entry.seen = asked
        if (touch(entry.rect, rect)) found.push(entry.value)
      }
    }
    return found
  }
}

export const touch = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

export const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

export const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
})

export function union(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((one) => one.x))
  const y = Math.min(...rects.map((one) => one.y))
  return {
    x,
    y,
    width: Math.max(...rects.map((one) => one.x + one.width)) - x,
    height: Math.max(...rects.map((one) => one.y + one.height)) - y,
  }
}

function* cellsOf(rect: Rect): Generator<number> {
  const right = Math.floor((rect.x + rect.width) / CELL)
  const bottom = Math.floor((rect.y + rect.height) / CELL)
  for (let column = Math.floor(rect.x / CELL); column <= right; column++) {
    for (let row = Math.floor(rect.y / CELL); row <= bottom; row++) yield column * 65_536 + row
  }
}
