import type { Id } from '../ids.ts'
import type { Run } from './ground.ts'
import { Rows } from './rows.ts'
import type { Box, Point, Rect } from './shapes.ts'
import { SIZES } from './sizes.ts'
import type { Way } from './ways.ts'

/** How near a box or a flow beside a way counts. */
export const NEAR = 7

/** What comes so near to a box runs through it. */
const TOUCHING = 2

const COST = { through: 5000, question: 300, tight: 30, crossing: 40, alongside: 160, label: 60, joins: 30 }

/** Where there is no room for the usual distance, half of it tells two runs apart. */
const ASIDE = [-SIZES.parallel, SIZES.parallel, -SIZES.parallel / 2, SIZES.parallel / 2]

const OWN = { start: 1, end: 2 }

export interface Stub {
  /** No way by this port meets less. */
  readonly trouble: number
  /** So far a run goes from its end without coming to a box. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What a way meets in a neighbourhood. Whole numbers, so that their order does not matter. */
abstract class Beside {
  /** What it adds to the cost of the way; it stops counting above `enough`. */
  trouble({ xs, ys, count }: Way, enough: number): number {
    let trouble = 0
    for (let at = 1; at < count && trouble <= enough; at++) {
      const own = (at === 1 ? OWN.start : 0) | (at === count - 1 ? OWN.end : 0)
      trouble += this.run(xs[at - 1]!, ys[at - 1]!, xs[at]!, ys[at]!, own)
    }
    return trouble
  }

  protected run(x: number, y: number, toX: number, toY: number, own: number): number {
    return this.met(Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY), own)
  }

  /** A straight run; `own` says of which ends of the flow it is. */
  protected abstract met(left: number, top: number, right: number, bottom: number, own: number): number
}

export class BoxesBeside extends Beside {
  readonly #bodies = new Rows()
  readonly #questions = new Rows()

  fill(boxes: readonly Box[], start: Id, end: Id) {
    this.#bodies.fill(boxes, ({ id }) => (id === start ? OWN.start : 0) | (id === end ? OWN.end : 0))
    const asked: Rect[] = []
    for (const { x, y, question } of boxes)
      if (question) asked.push({ ...question, x: x + question.x, y: y + question.y })
    this.#questions.fill(asked)
  }

  /** The first piece of a way out of a port, or the last one into it. */
  stub(port: Point, end: Point, of: keyof typeof OWN): Stub {
    const [x, y] = end
    const { lefts, tops, rights, bottoms, count } = this.#bodies
    const stub = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity }
    for (let at = 0; at < count; at++) {
      const isLevel = tops[at]! < y + TOUCHING && bottoms[at]! > y - TOUCHING
      const isUpright = lefts[at]! < x + TOUCHING && rights[at]! > x - TOUCHING
      if (isLevel && lefts[at]! >= x) stub.right = Math.min(stub.right, lefts[at]! - TOUCHING)
      if (isLevel && rights[at]! <= x) stub.left = Math.max(stub.left, rights[at]! + TOUCHING)
      if (isUpright && tops[at]! >= y) stub.bottom = Math.min(stub.bottom, tops[at]! - TOUCHING)
      if (isUpright && bottoms[at]! <= y) stub.top = Math.max(stub.top, bottoms[at]! + TOUCHING)
    }
    return { ...stub, trouble: this.run(port[0], port[1], x, y, OWN[of]) }
  }

  protected override met(left: number, top: number, right: number, bottom: number, own: number): number {
    const { lefts, tops, rights, bottoms, tags, count } = this.#bodies
    let trouble = 0
    for (let at = this.#bodies.from(top - NEAR); at < count && tops[at]! < bottom + NEAR; at++) {
      const apart = Math.max(lefts[at]! - right, left - rights[at]!, tops[at]! - bottom, top - bottoms[at]!)
      if (apart >= NEAR) continue
      if ((tags[at]! & own) === 0) trouble += apart < TOUCHING ? COST.through : COST.tight
      else if (apart < -1) trouble += COST.through
    }
    if (this.#questions.count === 0) return trouble
    return trouble + this.#questions.touched(left - 1, top - 1, right + 1, bottom + 1) * COST.question
  }
}

export class FlowsBeside extends Beside {
  readonly #level = new Rows()
  readonly #upright = new Rows()
  readonly #labels = new Rows()

  fill(runs: readonly Run[], labels: readonly Rect[], end: Id) {
    const joins = (run: Run) => Number(run.end === end)
    const level: Run[] = []
    const upright: Run[] = []
    for (const run of runs) (run.height === 0 ? level : upright).push(run)
    this.#level.fill(level, joins)
    this.#upright.fill(upright, joins)
    this.#labels.fill(labels)
  }

  /** Levels on which the run from corner `at` would stand free of one that it shares a stretch with; the nearest first. */
  freeLevels({ xs, ys }: Way, at: number, reach: number): number[] {
    const isLevel = ys[at] === ys[at + 1]
    const [along, across] = isLevel ? [xs, ys] : [ys, xs]
    const from = Math.min(along[at]!, along[at + 1]!)
    const to = Math.max(along[at]!, along[at + 1]!)
    const level = across[at]!
    const rows = isLevel ? this.#level : this.#upright
    const [starts, ends, levels] = isLevel
      ? [rows.lefts, rows.rights, rows.tops]
      : [rows.tops, rows.bottoms, rows.lefts]
    const found: number[] = []
    let isPressed = false
    for (let one = 0; one < rows.count; one++) {
      const apart = Math.abs(levels[one]! - level)
      if (apart > reach || Math.min(to, ends[one]!) - Math.max(from, starts[one]!) <= 0.5) continue
      isPressed ||= apart < SIZES.parallel - 0.5
      for (const free of ASIDE.map((by) => levels[one]! + by)) if (!found.includes(free)) found.push(free)
    }
    return isPressed ? found.sort((a, b) => Math.abs(a - level) - Math.abs(b - level) || a - b) : []
  }

  protected override met(left: number, top: number, right: number, bottom: number): number {
    const isLevel = top === bottom
    const crossed = (isLevel ? this.#upright : this.#level).touched(left, top, right, bottom)
    return (
      (isLevel ? besideLevel(this.#level, left, right, top) : besideUpright(this.#upright, top, bottom, left)) +
      crossed * COST.crossing +
      this.#labels.touched(left, top, right, bottom) * COST.label
    )
  }
}

function besideLevel(rows: Rows, left: number, right: number, y: number): number {
  const { lefts, tops, rights, tags, count } = rows
  let trouble = 0
  for (let at = rows.from(y - NEAR); at < count && tops[at]! <= y + NEAR; at++)
    trouble += beside(Math.abs(tops[at]! - y), Math.min(right, rights[at]!) - Math.max(left, lefts[at]!), tags[at]!)
  return trouble
}

function besideUpright(rows: Rows, top: number, bottom: number, x: number): number {
  const { lefts, tops, bottoms, tags, count } = rows
  let trouble = 0
  for (let at = rows.from(top); at < count && tops[at]! <= bottom; at++)
    trouble += beside(Math.abs(lefts[at]! - x), Math.min(bottom, bottoms[at]!) - Math.max(top, tops[at]!), tags[at]!)
  return trouble
}

/** Two runs side by side; flows to one step may run together. */
function beside(apart: number, shared: number, joins: number): number {
  if (apart >= SIZES.parallel - 0.5 || shared <= 0.5) return 0
  if (apart < 0.5) return joins === 1 ? COST.joins : 2 * (COST.alongside + Math.round(shared))
  return COST.alongside + Math.round(shared)
}
