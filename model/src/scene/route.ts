import { covers } from './box.ts'
import { grown, overlap, touch, union } from './gridIndex.ts'
import type { Around, Run } from './ground.ts'
import { segments, wayLength, waysBetween } from './paths.ts'
import { entries, exits, type Port, type Role } from './ports.ts'
import type { Box, Point, Rect } from './shapes.ts'
import { SIZES } from './sizes.ts'

/** How far from its two ends a flow looks for a way. */
const WINDOW = 180
/** A way this much dearer than its bare length, bends and ports has something in the way: look for one round it. */
const TROUBLED = 20

/** How near a box or a flow beside a way counts. */
const NEAR = 7

const COST = { bend: 26, through: 5000, question: 300, tight: 30, crossing: 40, alongside: 160, label: 60 }

/** The cheapest orthogonal way between two boxes; of equal ones the shorter, then the first found. */
export function route(start: Box, end: Box, role: Role, around: Around): Point[] {
  const back = role === 'back'
  const window = grown(union([start, end]), WINDOW)
  const search = new Search(start, end, around, window, back)
  const all = paired(exits(start, end, role), entries(end, start, back), back)
  const pairs = around.hurried ? all.slice(0, HURRIED_PAIRS) : all
  search.try(pairs, [], [])
  if (search.cost - search.plain > TROUBLED || search.way === null) {
    const columns: number[] = []
    const rows: number[] = []
    const beside = around.hurried ? grown(union([start, end]), HURRIED_WINDOW) : window
    for (const box of around.boxes(beside)) {
      const full = union(covers(box))
      columns.push(box.x - SIZES.clearance, box.x + box.width + SIZES.clearance, box.x + box.width + 20)
      rows.push(
        box.y - 8,
        box.y + box.height + 8,
        full.y + full.height + 8,
        box.y - SIZES.clearance - 8,
        box.y + box.height + 20,
      )
    }
    search.try(pairs, sorted(columns), sorted(rows))
  }
  return (
    search.way ?? [
      [start.x + start.width, start.y + start.height / 2],
      [end.x, end.y + end.height / 2],
    ]
  )
}

const sorted = (all: number[]) => [...new Set(all)].sort((a, b) => a - b)

interface Candidate {
  readonly way: Point[]
  /** Of length, bends and ports. */
  readonly plain: number
  readonly serial: number
  cost: number
}

/** Ways that are weighed against flows and labels, which is dear. */
const MOST_WEIGHED = 32
/** Ways that are tried among boxes before the best so far is taken: only where there is no way through. */
const MOST_WAYS = 2500
const HURRIED_WAYS = 60
const HURRIED_PAIRS = 5
const HURRIED_WINDOW = 40
/** What a way may cost more than the best among boxes and still be chosen for the sake of flows and labels. */
const WORTH = 200

interface Pair {
  readonly exit: Port
  readonly entry: Port
  readonly ports: number
  /** No way between the two costs less. */
  readonly least: number
  readonly serial: number
}

const lengthCost = (back: boolean) => (back ? 0.6 : 1)

function paired(leaving: readonly Port[], entering: readonly Port[], back: boolean): Pair[] {
  const pairs: Pair[] = []
  for (const exit of leaving) {
    for (const entry of entering) {
      const ports = exit.cost + entry.cost
      const least = wayLength([exit.at, [exit.at[0], entry.at[1]], entry.at]) * lengthCost(back) + ports
      pairs.push({ exit, entry, ports, least, serial: pairs.length })
    }
  }
  return pairs.sort((a, b) => a.least - b.least || a.serial - b.serial)
}

class Search {
  way: Point[] | null = null
  cost = Infinity
  /** Of the cheapest way: its length, bends and ports alone. */
  plain = Infinity
  #serial = 0
  #tried = 0
  readonly #start: Box
  readonly #end: Box
  readonly #around: Around
  readonly #window: Rect
  readonly #back: boolean
  readonly #most: number

  constructor(start: Box, end: Box, around: Around, window: Rect, back: boolean) {
    this.#start = start
    this.#end = end
    this.#around = around
    this.#window = window
    this.#back = back
    this.#most = around.hurried ? HURRIED_WAYS : MOST_WAYS
  }

  /** Of the ways that get on best with the boxes the one that gets on best with flows and labels too. */
  try(pairs: readonly Pair[], columns: readonly number[], rows: readonly number[]) {
    const perLength = lengthCost(this.#back)
    const clearest: Candidate[] = []
    for (const { exit, entry, ports, least, serial } of pairs) {
      const limit = this.#limit(clearest)
      if (least > limit + 1) break
      const longest = (limit - ports - 2 * COST.bend) / perLength + 1
      const found = waysBetween(exit, entry, columns, rows, longest).map((way, index) => {
        const plain = wayLength(way) * perLength + (way.length - 2) * COST.bend + ports
        return { way, plain, serial: serial * 10_000 + index, cost: plain }
      })
      this.#sift(found, clearest)
    }
    for (const one of clearest) {
      if (one.cost > this.cost) break
      this.#weigh(one)
    }
  }

  /** What costs more among boxes is not chosen. */
  #limit(clearest: readonly Candidate[]): number {
    return Math.min(
      this.cost,
      clearest.length === 0 ? Infinity : clearest[0]!.cost + WORTH,
      clearest.length === MOST_WEIGHED ? clearest[MOST_WEIGHED - 1]!.cost : Infinity,
    )
  }

  /** Puts the few that cost least with what boxes add among the clearest so far. */
  #sift(found: Candidate[], clearest: Candidate[]) {
    for (const one of found.sort((a, b) => a.plain - b.plain)) {
      const limit = this.#limit(clearest)
      if (one.plain > limit || this.#tried > this.#most) break
      if (!one.way.every(([x, y]) => touch(this.#window, { x, y, width: 0, height: 0 }))) continue
      this.#tried++
      one.cost = one.plain + this.#amongBoxes(segments(one.way), limit - one.plain)
      if (one.cost > limit) continue
      clearest.splice(clearest.findLastIndex((other) => other.cost <= one.cost) + 1, 0, one)
      if (clearest.length > MOST_WEIGHED) clearest.pop()
    }
  }

  #weigh({ way, plain, serial, cost: least }: Candidate) {
    const cost = least + this.#amongFlows(segments(way), this.cost - least)
    const better = cost - this.cost || plain - this.plain || serial - this.#serial
    if (better > 0 || (better === 0 && this.way)) return
    this.way = way
    this.cost = cost
    this.plain = plain
    this.#serial = serial
  }

  #amongFlows(runs: readonly Rect[], enough: number): number {
    let trouble = 0
    for (const run of runs) {
      if (trouble > enough) break
      for (const other of this.#around.runs(grown(run, NEAR))) trouble += this.#meeting(run, other)
      for (const label of this.#around.labels(run)) if (overlap(grown(run, 0.5), label)) trouble += COST.label
    }
    return trouble
  }

  #amongBoxes(runs: readonly Rect[], enough: number): number {
    let trouble = 0
    for (let index = 0; index < runs.length && trouble <= enough; index++) {
      const run = runs[index]!
      const wide = grown(run, NEAR)
      for (const box of this.#around.boxes(wide)) {
        const own = (box.id === this.#start.id && index === 0) || (box.id === this.#end.id && index === runs.length - 1)
        const [body, question] = covers(box)
        if (overlap(own ? run : grown(run, 2), own ? grown(body!, -1) : body!)) trouble += COST.through
        else if (!own && overlap(wide, body!)) trouble += COST.tight
        if (question && overlap(grown(run, 1), question)) trouble += COST.question
      }
    }
    return trouble
  }

  /** Whole numbers: their sum is the same in whatever order the neighbours are found. */
  #meeting(run: Rect, other: Run): number {
    const level = run.height === 0
    if (level === (other.height === 0)) {
      const shared = level
        ? Math.min(run.x + run.width, other.x + other.width) - Math.max(run.x, other.x)
        : Math.min(run.y + run.height, other.y + other.height) - Math.max(run.y, other.y)
      if (shared <= 0.5) return 0
      const apart = Math.abs(level ? run.y - other.y : run.x - other.x)
      if (apart < 0.5 && other.end === this.#end.id) return 30
      return apart < SIZES.parallel - 0.5 ? COST.alongside + Math.round(shared) : 0
    }
    return touch(run, other) ? COST.crossing : 0
  }
}
