import { grown } from './gridIndex.ts'
import type { Around } from './ground.ts'
import { Heap } from './heap.ts'
import { withRunAt } from './nudge.ts'
import { BoxesBeside, FlowsBeside, NEAR, type Stub } from './obstacles.ts'
import type { Port } from './ports.ts'
import type { Box, Point, Rect } from './shapes.ts'
import { SIZES } from './sizes.ts'
import { Gap, type Shape, Way } from './ways.ts'

const BEND = 26
/** Ways that are weighed against flows and labels, which is dear. */
const MOST_WEIGHED = 32
/** Ways that are tried among boxes before the best so far is taken: only where there is no way through. */
const MOST_WAYS = 300
const HURRIED_WAYS = 60
/** What a way may cost more than the best among boxes and still be chosen for the sake of flows and labels. */
const WORTH = 200
/** How far a run that lies beside another flow is moved aside at most. */
const NUDGE = 48

interface Pair {
  readonly exit: Port
  readonly entry: Port
  readonly ports: number
  /** No way between the two costs less. */
  readonly least: number
  readonly serial: number
}

/** Of the one flow that is being laid. */
const BOXES = new BoxesBeside()
const FLOWS = new FlowsBeside()
const WAY = new Way()

const lengthCost = (back: boolean) => (back ? 0.6 : 1)

export function pairsOf(leaving: readonly Port[], entering: readonly Port[], back: boolean): Pair[] {
  const pairs: Pair[] = []
  for (const exit of leaving) {
    for (const entry of entering) {
      const ports = exit.cost + entry.cost
      const apart = Math.abs(exit.at[0] - entry.at[0]) + Math.abs(exit.at[1] - entry.at[1])
      pairs.push({ exit, entry, ports, least: apart * lengthCost(back) + ports, serial: pairs.length })
    }
  }
  return pairs.sort((a, b) => a.least - b.least || a.serial - b.serial)
}

/** A way that gets on with the boxes so well. */
interface Tried {
  readonly cost: number
  readonly serial: number
  readonly plain: number
  readonly way: Way
}

/** Ways between two ports that are still to be tried: the next one costs at least so much. */
interface Untried {
  readonly cost: number
  readonly serial: number
  /** Tries what costs least of what is left; what the rest costs at least, or infinity. */
  readonly next: () => number
}

type Entry = Tried | Untried

const sooner = (a: Entry, b: Entry) => a.cost < b.cost || (a.cost === b.cost && a.serial < b.serial)

const SIMPLE: readonly (readonly Shape[])[] = [
  ['straight'],
  ['level first', 'upright first'],
  ['level out', 'upright out', 'column', 'row'],
]

/** Looks for the way that gets on best with boxes, then flows and labels: what can cost least is tried first. */
export class Search {
  cost = Infinity
  /** Of the cheapest way: its length, bends and ports alone. */
  plain = Infinity
  #best: Way | null = null
  #serial = 0
  #tried = 0
  #weighed = 0
  /** What the best way costs among boxes. */
  #clearest = Infinity
  #window!: Rect
  #knowsFlows = false
  #heap!: Heap<Entry>
  readonly #pairs: readonly Pair[]
  readonly #start: Box
  readonly #end: Box
  readonly #around: Around
  readonly #perLength: number
  readonly #most: number

  constructor(pairs: readonly Pair[], start: Box, end: Box, around: Around, back: boolean) {
    this.#pairs = pairs
    this.#start = start
    this.#end = end
    this.#around = around
    this.#perLength = lengthCost(back)
    this.#most = around.haste === 'none' ? MOST_WAYS : HURRIED_WAYS
  }

  get way(): Point[] | null {
    return this.#best?.points() ?? null
  }

  /** Straight ways, and those of one bend or two that the ports themselves give. */
  simple(window: Rect) {
    this.#look(window)
    for (const pair of this.#pairs) {
      this.#go(pair.least)
      if (pair.least > this.#limit) return
      const gap = new Gap(pair.exit, pair.entry)
      let bends = 0
      const next = () => {
        for (const [at, shape] of SIMPLE[bends]!.entries())
          this.#try(pair, gap, shape, shape === 'column' ? gap.middle[0] : gap.middle[1], bends * 10 + at)
        bends++
        return bends < SIMPLE.length ? pair.least + bends * BEND : Infinity
      }
      this.#heap.push({ cost: pair.least, serial: pair.serial, next })
    }
    this.#go(Infinity)
  }

  /** Ways by these levels. */
  between(window: Rect, { columns, rows }: { columns: readonly number[]; rows: readonly number[] }) {
    this.#look(window)
    const leaving = new Map<Port, Stub>()
    const entering = new Map<Port, Stub>()
    for (const { exit, entry, ports, least, serial } of this.#pairs) {
      if (least + 2 * BEND > this.#limit) continue
      const gap = new Gap(exit, entry)
      const from = known(leaving, exit, () => BOXES.stub(exit.at, gap.from, 'start'))
      const to = known(entering, entry, () => BOXES.stub(entry.at, gap.to, 'end'))
      const way = { pair: { exit, entry, ports, least: ports + 2 * BEND + from.trouble + to.trouble, serial }, gap }
      this.#byLevels(way, 'column', columns, Math.max(from.left, to.left), Math.min(from.right, to.right))
      this.#byLevels(way, 'row', rows, Math.max(from.top, to.top), Math.min(from.bottom, to.bottom))
    }
    this.#go(Infinity)
  }

  /** Runs that lie on other flows, or too near beside them, are moved aside where there is room. */
  nudge() {
    if (!this.#best || this.cost === this.plain) return
    if (!this.#knowsFlows) this.#lookAtFlows()
    for (let at = 1; at < this.#best.count - 2; at++)
      for (const level of FLOWS.freeLevels(this.#best, at, NUDGE)) this.#move(this.#best, at, level)
  }

  #move(best: Way, at: number, level: number) {
    const { x, y, width, height } = this.#window
    if (!withRunAt(best, at, level, WAY) || !WAY.isWithin(x, y, x + width, y + height)) return
    const plain = this.plain + (WAY.length - best.length) * this.#perLength
    const boxes = plain + BOXES.trouble(WAY, this.cost - plain)
    if (boxes >= this.cost) return
    const cost = boxes + FLOWS.trouble(WAY, this.cost - boxes)
    if (cost >= this.cost) return
    this.#best = WAY.copy()
    this.cost = cost
    this.plain = plain
  }

  /** The nearest levels first, of those from `first` to `last`. */
  #byLevels(
    { pair, gap }: { pair: Pair; gap: Gap },
    shape: 'column' | 'row',
    levels: readonly number[],
    first: number,
    last: number,
  ) {
    const axis = shape === 'column' ? 0 : 1
    const low = Math.min(gap.from[axis], gap.to[axis])
    const high = Math.max(gap.from[axis], gap.to[axis])
    const across = Math.abs(gap.from[1 - axis]! - gap.to[1 - axis]!)
    const least = (high - low + across + 2 * SIZES.clearance) * this.#perLength + pair.least
    const leftmost = firstFrom(levels, first)
    const end = firstFrom(levels, last + 0.001)
    let right = Math.max(leftmost, firstFrom(levels, low))
    let left = Math.min(right, end) - 1
    const further = (at: number) => Math.max(0, low - levels[at]!, levels[at]! - high)
    const cost = () => {
      const nearest = Math.min(left >= leftmost ? further(left) : Infinity, right < end ? further(right) : Infinity)
      return least + 2 * nearest * this.#perLength
    }
    const next = () => {
      const goesRight = right < end && (left < leftmost || further(right) <= further(left))
      const at = goesRight ? right++ : left--
      this.#try(pair, gap, shape, levels[at]!, (axis === 0 ? 100 : 5000) + at)
      return cost()
    }
    const soonest = cost()
    if (soonest <= this.#limit) this.#heap.push({ cost: soonest, serial: pair.serial, next })
  }

  #look(window: Rect) {
    this.#window = window
    const { id: start } = this.#start
    BOXES.fill(this.#around.boxes(grown(window, NEAR)), start, this.#end.id)
    this.#knowsFlows = false
    this.#weighed = 0
    this.#heap = new Heap(sooner)
  }

  /** What costs more is not chosen. */
  get #limit(): number {
    return Math.min(this.cost, this.#clearest + WORTH)
  }

  /** All that may cost less than this. */
  #go(until: number) {
    const heap = this.#heap
    for (let one = heap.first; one && one.cost < until && one.cost <= this.#limit; one = heap.first) {
      heap.pop()
      if ('way' in one) {
        if (this.#weighed++ < MOST_WEIGHED) this.#weigh(one)
      } else if (this.#tried < this.#most) {
        const { serial, next } = one
        const cost = next()
        if (cost <= this.#limit) heap.push({ cost, serial, next })
      }
    }
  }

  #try(pair: Pair, gap: Gap, shape: Shape, level: number, index: number) {
    const way = WAY
    const { x, y, width, height } = this.#window
    if (!gap.write(way, shape, level) || !way.isWithin(x, y, x + width, y + height)) return
    const limit = this.#limit
    const plain = way.length * this.#perLength + (way.count - 2) * BEND + pair.ports
    if (plain > limit) return
    this.#tried++
    const cost = plain + BOXES.trouble(way, limit - plain)
    if (cost > limit) return
    this.#clearest = Math.min(this.#clearest, cost)
    this.#heap.push({ cost, plain, serial: pair.serial * 10_000 + index, way: way.copy() })
  }

  #weigh({ way, plain, serial, cost: least }: Tried) {
    if (!this.#knowsFlows) this.#lookAtFlows()
    const cost = least + FLOWS.trouble(way, this.cost - least)
    const better = cost - this.cost || plain - this.plain || serial - this.#serial
    if (better > 0 || (better === 0 && this.#best)) return
    this.#best = way
    this.cost = cost
    this.plain = plain
    this.#serial = serial
  }

  #lookAtFlows() {
    FLOWS.fill(this.#around.runs(grown(this.#window, NEAR)), this.#around.labels(this.#window), this.#end.id)
    this.#knowsFlows = true
  }
}

/** Where in a sorted list the first is that is not less. */
function firstFrom(levels: readonly number[], least: number): number {
  let [from, to] = [0, levels.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (levels[middle]! < least) from = middle + 1
    else to = middle
  }
  return from
}

function known<K, V>(all: Map<K, V>, key: K, find: () => V): V {
  const before = all.get(key)
  if (before !== undefined) return before
  const found = find()
  all.set(key, found)
  return found
}
