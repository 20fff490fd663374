import type { Id } from '../ids.ts'
import { covers } from './box.ts'
import { GridIndex, touch, union } from './gridIndex.ts'
import { segments } from './paths.ts'
import type { Box, FlowLine, Rect, Scene } from './shapes.ts'
import { labelRects } from './stars.ts'

/** A run of a flow. */
export interface Run extends Rect {
  readonly flow: Id
  readonly start: Id
  readonly end: Id
}

interface LaidLabel extends Rect {
  readonly flow: Id
}

/** Everything drawn, found by its place. It is changed in place, so it serves the newest scene alone. */
export class Ground {
  readonly boxes = new GridIndex<Box>()
  readonly runs = new GridIndex<Run>()
  readonly labels = new GridIndex<LaidLabel>()
  /** Flows are laid in this order: each gets along with those before it. */
  ranks: ReadonlyMap<Id, number> = new Map()
  serves: Scene | null = null

  addBox(box: Box) {
    this.boxes.add(box.id, box.question ? union(covers(box)) : box, box)
  }

  removeBox(box: Box) {
    this.boxes.remove(box.id, union(covers(box)))
  }

  addLine(line: FlowLine) {
    const { id: flow, start, end } = line
    for (const { x, y, width, height } of segments(line.points)) {
      const run = { x, y, width, height, flow, start, end }
      this.runs.add(flow, run, run)
    }
    for (const { x, y, width, height } of labelRects(line)) {
      const label = { x, y, width, height, flow }
      this.labels.add(flow, label, label)
    }
  }

  removeLine(line: FlowLine) {
    for (const run of segments(line.points)) this.runs.remove(line.id, run)
    for (const rect of labelRects(line)) this.labels.remove(line.id, rect)
  }
}

/** What a flow asks of its neighbourhood when it is laid. */
export interface Around {
  /**
   * It is carried: a way is wanted within the frame, and a better one can wait until it is put down. With many others: a
   * simple way will do, over whatever stands there.
   */
  readonly haste: 'none' | 'carried' | 'many'
  boxes(rect: Rect): readonly Box[]
  /** Of flows that were laid before. */
  runs(rect: Rect): readonly Run[]
  labels(rect: Rect): readonly Rect[]
}

/** What one flow sees when it is laid. It remembers how far it looked: a change beyond that cannot move the flow. */
export class Outlook implements Around {
  readonly haste = 'none'
  readonly #ground: Ground
  readonly #rank: number
  #left = Infinity
  #top = Infinity
  #right = -Infinity
  #bottom = -Infinity

  /** `isLast`: no flow that is laid after it is on the ground yet. */
  constructor(ground: Ground, flow: Id, isLast: boolean) {
    this.#ground = ground
    this.#rank = isLast ? Infinity : ground.ranks.get(flow)!
  }

  boxes(rect: Rect): Box[] {
    this.#look(rect)
    return this.#ground.boxes.near(rect)
  }

  runs(rect: Rect): Run[] {
    this.#look(rect)
    return this.#ground.runs.near(rect).filter(({ flow }) => this.#isBefore(flow))
  }

  labels(rect: Rect): Rect[] {
    this.#look(rect)
    return this.#ground.labels.near(rect).filter(({ flow }) => this.#isBefore(flow))
  }

  get seen(): Rect {
    return { x: this.#left, y: this.#top, width: this.#right - this.#left, height: this.#bottom - this.#top }
  }

  #isBefore(flow: Id): boolean {
    return this.#rank === Infinity || this.#ground.ranks.get(flow)! < this.#rank
  }

  #look(rect: Rect) {
    this.#left = Math.min(this.#left, rect.x)
    this.#top = Math.min(this.#top, rect.y)
    this.#right = Math.max(this.#right, rect.x + rect.width)
    this.#bottom = Math.max(this.#bottom, rect.y + rect.height)
  }
}

/** Places where something changed; most of the map is away from them all. */
export class Stale {
  readonly #rects: Rect[] = []
  #all: Rect | null = null

  add(rect: Rect) {
    this.#rects.push(rect)
    this.#all = this.#all ? union([this.#all, rect]) : rect
  }

  reaches(rect: Rect): boolean {
    return this.#all !== null && touch(this.#all, rect) && this.#rects.some((one) => touch(one, rect))
  }
}
