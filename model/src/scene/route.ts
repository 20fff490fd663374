import type { Id } from '../ids.ts'
import { covers } from './box.ts'
import { GridIndex, grown, overlap, touch, union } from './gridIndex.ts'
import { segments, wayLength, waysBetween } from './paths.ts'
import { entries, exits, type Port, type Role } from './ports.ts'
import type { Box, Label, Point, Rect } from './shapes.ts'
import { SIZES } from './sizes.ts'

/** A run of a flow laid earlier. */
export interface Run extends Rect {
  readonly start: Id
  readonly end: Id
}

/** What a flow has to get along with: every box, and the runs and labels of the flows before it. */
export interface Surroundings {
  readonly boxes: GridIndex<Box>
  readonly runs: GridIndex<Run>
  readonly labels: GridIndex<Label>
}

export const emptySurroundings = (boxes: Iterable<Box>): Surroundings => {
  const index = new GridIndex<Box>()
  for (const box of boxes) index.add(union(covers(box)), box)
  return { boxes: index, runs: new GridIndex(), labels: new GridIndex() }
}

/** How far from its two ends a flow looks for a way, and beyond that its labels for room. */
const WINDOW = 180
export const REACH = WINDOW + 240

const COST = { bend: 26, through: 5000, question: 300, tight: 30, crossing: 40, alongside: 160, label: 60 }

/** The cheapest orthogonal way between two boxes. It depends on nothing outside `window`, so a change elsewhere never moves it. */
export function route(start: Box, end: Box, role: Role, around: Surroundings): Point[] {
  const back = role === 'back'
  const window = grown(union([start, end]), WINDOW)
  const near = around.boxes.near(window)
  const columns: number[] = []
  const rows: number[] = []
  const found = new Search(start, end, around, near, window)
  const ports = { exits: exits(start, end, role), entries: entries(end, start, back) }
  found.try(ports, columns, rows, back)
  if (found.cost - found.plain > 20 || found.way === null) {
    for (const box of near) {
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
    found.try(ports, unique(columns), unique(rows), back)
  }
  return (
    found.way ?? [
      [start.x + start.width, start.y + start.height / 2],
      [end.x, end.y + end.height / 2],
    ]
  )
}

const unique = (all: number[]) => [...new Set(all)]

class Search {
  way: Point[] | null = null
  cost = Infinity
  /** Of the cheapest way: its length, bends and ports alone. */
  plain = 0
  readonly #start: Box
  readonly #end: Box
  readonly #around: Surroundings
  readonly #near: readonly Box[]
  readonly #window: Rect

  constructor(start: Box, end: Box, around: Surroundings, near: readonly Box[], window: Rect) {
    this.#start = start
    this.#end = end
    this.#around = around
    this.#near = near
    this.#window = window
  }

  try(ports: { exits: Port[]; entries: Port[] }, columns: readonly number[], rows: readonly number[], back: boolean) {
    const candidates: { way: Point[]; plain: number }[] = []
    for (const exit of ports.exits) {
      for (const entry of ports.entries) {
        for (const way of waysBetween(exit, entry, columns, rows)) {
          if (!way.every((point) => touch(this.#window, { x: point[0], y: point[1], width: 0, height: 0 }))) continue
          const plain = wayLength(way) * (back ? 0.6 : 1) + (way.length - 2) * COST.bend + exit.cost + entry.cost
          candidates.push({ way, plain })
        }
      }
    }
    candidates.sort((a, b) => a.plain - b.plain)
    for (const { way, plain } of candidates) {
      if (plain >= this.cost) break
      const cost = plain + this.#trouble(way, this.cost - plain)
      if (cost >= this.cost) continue
      this.way = way
      this.cost = cost
      this.plain = plain
    }
  }

  #trouble(way: readonly Point[], enough: number): number {
    let trouble = 0
    const runs = segments(way)
    const last = runs.length - 1
    runs.forEach((run, index) => {
      const wide = grown(run, 7)
      for (const box of this.#near) {
        const own = (box === this.#start && index === 0) || (box === this.#end && index === last)
        const [body, question] = covers(box)
        if (overlap(own ? run : grown(run, 2), own ? grown(body!, -1) : body!)) trouble += COST.through
        else if (!own && overlap(wide, body!)) trouble += COST.tight
        if (question && overlap(grown(run, 1), question)) trouble += COST.question
      }
      if (trouble >= enough) return
      for (const other of this.#around.runs.near(grown(run, 7))) trouble += this.#meeting(run, other)
      for (const label of this.#around.labels.near(run)) if (overlap(grown(run, 0.5), label)) trouble += COST.label
    })
    return trouble
  }

  #meeting(run: Rect, other: Run): number {
    const level = run.height === 0
    if (level === (other.height === 0)) {
      const shared = level
        ? Math.min(run.x + run.width, other.x + other.width) - Math.max(run.x, other.x)
        : Math.min(run.y + run.height, other.y + other.height) - Math.max(run.y, other.y)
      if (shared <= 0.5) return 0
      const apart = Math.abs(level ? run.y - other.y : run.x - other.x)
      if (apart < 0.5 && other.end === this.#end.id) return 30
      return apart < SIZES.parallel - 0.5 ? COST.alongside + shared : 0
    }
    return touch(run, other) ? COST.crossing : 0
  }
}
