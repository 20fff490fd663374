import type { Rect } from './shapes.ts'

const CELL = 256

interface Entry<T> {
  readonly key: string
  readonly rect: Rect
  readonly value: T
  seen: number
}

/** Rectangles in a coarse grid: to add, to remove and to ask about a neighbourhood cost the same on a map of any size. */
export class GridIndex<T> {
  readonly #cells = new Map<number, Entry<T>[]>()
  #asked = 0

  add(key: string, rect: Rect, value: T) {
    const entry = { key, rect, value, seen: 0 }
    eachCell(rect, (cell) => {
      const list = this.#cells.get(cell)
      if (list) list.push(entry)
      else this.#cells.set(cell, [entry])
    })
  }

  /** Everything of the key that the rectangle's cells hold. */
  remove(key: string, rect: Rect) {
    eachCell(rect, (cell) => {
      const list = this.#cells.get(cell)
      if (!list) return
      const kept = list.filter((entry) => entry.key !== key)
      if (kept.length > 0) this.#cells.set(cell, kept)
      else this.#cells.delete(cell)
    })
  }

  /** What touches the rectangle, edges included; in no order. */
  near(rect: Rect): T[] {
    const asked = ++this.#asked
    const found: T[] = []
    eachCell(rect, (cell) => {
      for (const entry of this.#cells.get(cell) ?? []) {
        if (entry.seen === asked) continue
        entry.seen = asked
        if (touch(entry.rect, rect)) found.push(entry.value)
      }
    })
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
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function eachCell(rect: Rect, visit: (cell: number) => void) {
  const right = Math.floor((rect.x + rect.width) / CELL)
  const bottom = Math.floor((rect.y + rect.height) / CELL)
  for (let column = Math.floor(rect.x / CELL); column <= right; column++) {
    for (let row = Math.floor(rect.y / CELL); row <= bottom; row++) visit(column * 65_536 + row)
  }
}
