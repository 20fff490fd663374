import type { Rect } from './shapes.ts'

/** Rectangles as bare numbers, from the top down. Filled again for every flow: nothing is made anew for it. */
export class Rows {
  count = 0
  lefts = new Float64Array(64)
  tops = new Float64Array(64)
  rights = new Float64Array(64)
  bottoms = new Float64Array(64)
  tags = new Uint8Array(64)
  #highest = 0

  fill<T extends Rect>(rects: readonly T[], tag?: (one: T) => number) {
    this.count = rects.length
    if (this.count > this.lefts.length) this.#grow()
    this.#highest = 0
    const inOrder = rects.length > 1 ? rects.toSorted(downward) : rects
    for (let at = 0; at < inOrder.length; at++) {
      const one = inOrder[at]!
      this.lefts[at] = one.x
      this.tops[at] = one.y
      this.rights[at] = one.x + one.width
      this.bottoms[at] = one.y + one.height
      this.tags[at] = tag ? tag(one) : 0
      if (one.height > this.#highest) this.#highest = one.height
    }
  }

  /** The first that may reach down to this level: what is before it ends above. */
  from(level: number): number {
    const least = level - this.#highest
    let from = 0
    let to = this.count
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.tops[middle]! < least) from = middle + 1
      else to = middle
    }
    return from
  }

  /** How many touch the rectangle, edges included. */
  touched(left: number, top: number, right: number, bottom: number): number {
    const { lefts, tops, rights, bottoms, count } = this
    let found = 0
    for (let at = this.from(top); at < count && tops[at]! <= bottom; at++)
      if (bottoms[at]! >= top && lefts[at]! <= right && left <= rights[at]!) found++
    return found
  }

  #grow() {
    const size = 2 * this.count
    this.lefts = new Float64Array(size)
    this.tops = new Float64Array(size)
    this.rights = new Float64Array(size)
    this.bottoms = new Float64Array(size)
    this.tags = new Uint8Array(size)
  }
}

const downward = (a: Rect, b: Rect) => a.y - b.y
