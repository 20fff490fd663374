import { OUTWARD, type Port } from './ports.ts'
import type { Point } from './shapes.ts'
import { SIZES } from './sizes.ts'

const TINY = 1e-9

/** Most corners of a way with its two ends: six. */
const NOWHERE = new Array<number>(6).fill(Number.NaN)

/** An orthogonal way that is being tried: thousands are for one flow, so it is written over the last one. */
export class Way {
  readonly xs: number[]
  readonly ys: number[]
  count = 0

  constructor(xs = NOWHERE.slice(), ys = NOWHERE.slice()) {
    this.xs = xs
    this.ys = ys
  }

  copy(): Way {
    const copy = new Way(this.xs.slice(), this.ys.slice())
    copy.count = this.count
    return copy
  }

  take({ xs, ys, count }: Way) {
    for (let at = 0; at < count; at++) {
      this.xs[at] = xs[at]!
      this.ys[at] = ys[at]!
    }
    this.count = count
  }

  /** Points on a straight line are left out; false when the leg turns back or runs aslant. */
  add(x: number, y: number): boolean {
    const { xs, ys } = this
    const last = this.count - 1
    if (last < 0) return this.#put(x, y)
    const across = x - xs[last]!
    const down = y - ys[last]!
    if (Math.abs(across) < 0.01 && Math.abs(down) < 0.01) return true
    if (Math.abs(across) >= 0.01 && Math.abs(down) >= 0.01) return false
    if (last > 0) {
      const ahead = (xs[last]! - xs[last - 1]!) * across + (ys[last]! - ys[last - 1]!) * down
      if (ahead < -TINY) return false
      if (ahead > TINY) this.count--
    }
    return this.#put(x, y)
  }

  #put(x: number, y: number): true {
    this.xs[this.count] = x
    this.ys[this.count] = y
    this.count++
    return true
  }

  get length(): number {
    let sum = 0
    for (let at = 1; at < this.count; at++)
      sum += Math.abs(this.xs[at]! - this.xs[at - 1]!) + Math.abs(this.ys[at]! - this.ys[at - 1]!)
    return sum
  }

  isWithin(left: number, top: number, right: number, bottom: number): boolean {
    for (let at = 0; at < this.count; at++) {
      if (this.xs[at]! < left || this.xs[at]! > right || this.ys[at]! < top || this.ys[at]! > bottom) return false
    }
    return true
  }

  points(): Point[] {
    const points: Point[] = []
    for (let at = 0; at < this.count; at++) points.push([this.xs[at]!, this.ys[at]!])
    return points
  }
}

/** How a way goes from port to port: straight, one bend, by the end of the other port's stub, or by a level. */
export type Shape = 'straight' | 'level first' | 'upright first' | 'level out' | 'upright out' | 'column' | 'row'

/** The straight ways out of two ports, and the ways between their ends. */
export class Gap {
  /** Ends of the two stubs. */
  readonly from: Point
  readonly to: Point
  readonly middle: Point
  readonly #start: Port
  readonly #end: Port

  constructor(start: Port, end: Port) {
    this.#start = start
    this.#end = end
    this.from = stub(start)
    this.to = stub(end)
    this.middle = [(this.from[0] + this.to[0]) / 2, (this.from[1] + this.to[1]) / 2]
  }

  /** Writes the way; false when there is no such way. `at` is the level of a column or a row. */
  write(way: Way, shape: Shape, at: number): boolean {
    const [sx, sy] = this.#start.at
    const [ex, ey] = this.#end.at
    way.count = 0
    way.add(sx, sy)
    if (!this.#between(way, shape, at) || !way.add(ex, ey) || way.count < 2) return false
    const last = way.count - 1
    const [ox, oy] = OUTWARD[this.#start.side]
    const [ix, iy] = OUTWARD[this.#end.side]
    const { xs, ys } = way
    return (
      Math.sign(xs[1]! - sx) === ox &&
      Math.sign(ys[1]! - sy) === oy &&
      Math.sign(xs[last - 1]! - ex) === ix &&
      Math.sign(ys[last - 1]! - ey) === iy
    )
  }

  #between(way: Way, shape: Shape, at: number): boolean {
    const [fx, fy] = this.from
    const [tx, ty] = this.to
    switch (shape) {
      case 'straight':
        return true
      case 'level first':
        return way.add(this.#end.at[0], this.#start.at[1])
      case 'upright first':
        return way.add(this.#start.at[0], this.#end.at[1])
      case 'level out':
        return way.add(fx, fy) && way.add(tx, fy) && way.add(tx, ty)
      case 'upright out':
        return way.add(fx, fy) && way.add(fx, ty) && way.add(tx, ty)
      case 'column':
        return way.add(fx, fy) && way.add(at, fy) && way.add(at, ty) && way.add(tx, ty)
      case 'row':
        return way.add(fx, fy) && way.add(fx, at) && way.add(tx, at) && way.add(tx, ty)
    }
  }
}

function stub({ at, side }: Port): Point {
  const [dx, dy] = OUTWARD[side]
  return [at[0] + dx * SIZES.clearance, at[1] + dy * SIZES.clearance]
}
