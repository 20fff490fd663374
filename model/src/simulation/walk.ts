import type { Course, Point } from './course.ts'
import type { Dice } from './dice.ts'
import { minutesFrom } from './draws.ts'

/** A case that turns round and round so long has no end worth waiting for. */
const MOST_PASSES = 1_000_000

/** One case after another over one course; `trail` names the elements of the longest way of the last one. */
export class Walker {
  trail = new Int32Array(1024)
  length = 0
  #passes = 0
  #case = 0
  /** Element → the last case that passed it: of those alone whose repeat passes last otherwise. */
  readonly #passedIn = new Map<number, number>()
  readonly #course: Course
  readonly #roll: Dice

  constructor(course: Course, roll: Dice) {
    this.#course = course
    this.#roll = roll
  }

  /** Minutes of one case; null when it does not end in a primary outcome. */
  walk(): number | null {
    this.length = 0
    this.#passes = 0
    this.#case++
    const { minutes, last } = this.#through(this.#course)
    return last?.isGoal ? minutes : null
  }

  #through(course: Course): { minutes: number; last: Point | null } {
    const roll = this.#roll
    let minutes = 0
    let point = course.points[course.source]!
    for (;;) {
      if (++this.#passes > MOST_PASSES) return { minutes, last: null }
      if (point.element !== -1) this.#mark(point.element)
      if (point.region) minutes += this.#longest(point.region)
      else if (point.draw) minutes += minutesFrom(point.draw, roll) * this.#part(point)
      const { ways } = point
      if (ways.length === 0) return { minutes, last: point }
      let number = 0
      if (ways.length > 1) {
        const chance = roll()
        while (chance >= ways[number]!.upTo) number++
      }
      const way = ways[number]!
      this.#mark(way.element)
      if (way.wait) minutes += minutesFrom(way.wait, roll)
      if (way.transfer) minutes += minutesFrom(way.transfer, roll)
      point = course.points[way.to]!
    }
  }

  /** Minutes of the longest active branch; the trail keeps that branch alone. Ties go to the first in the flows' order. */
  #longest({ branches, firstChance, chance }: NonNullable<Point['region']>): number {
    const begin = this.length
    let most = -1
    let kept = 0
    for (let number = 0; number < branches.length; number++) {
      if (this.#roll() >= (most < 0 ? firstChance : chance)[number]!) continue
      const from = begin + kept
      this.length = from
      const { minutes } = this.#through(branches[number]!)
      if (minutes <= most) continue
      this.trail.copyWithin(begin, from, this.length)
      kept = this.length - from
      most = minutes
    }
    this.length = begin + kept
    return Math.max(most, 0)
  }

  #part({ element, again }: Point): number {
    if (again === 1) return 1
    const isAgain = this.#passedIn.get(element) === this.#case
    this.#passedIn.set(element, this.#case)
    return isAgain ? again : 1
  }

  #mark(element: number): void {
    if (this.length === this.trail.length) {
      const longer = new Int32Array(this.trail.length * 2)
      longer.set(this.trail)
      this.trail = longer
    }
    this.trail[this.length++] = element
  }
}
