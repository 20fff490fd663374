import type { Id } from '@potok/model'
import {
  type BandDrawing,
  type BoxDrawing,
  type CloudDrawing,
  type LabelDrawing,
  moved,
  type Point,
  type Rect,
  rectOf,
  type StarDrawing,
  stretches,
  type TextLine,
} from './drawing.ts'
import { type Face, faceOf, textOf, type Wording } from './faces.ts'
import type { BandNode, BandPlan } from './fold.ts'
import { type Grid, gridOf, pointsOf, type Room } from './geometry.ts'
import { type Block, blocksOf, type Candidate, candidates, drawBlock, Taken } from './labels.ts'
import { ladderOf, passedIn } from './ladder.ts'
import { drawLanes, laneLeast } from './lanes.ts'
import { cloudsOn, square, starsOn, starsOnDecision } from './marks.ts'
import type { Placed } from './place.ts'
import type { Plan } from './plan.ts'
import { placeQuestion, type QuestionInput } from './question.ts'
import type { Way } from './route.ts'
import { type Routed, routed } from './routed.ts'
import type { Sizes } from './sizes.ts'
import type { Tracks } from './tracks.ts'

export interface BandInput {
  readonly plan: Plan
  readonly sizes: Sizes
  /** Millimetres from the left of the lane heads to the right edge. */
  readonly width: number
  readonly wording: Wording
  /** Step, flow or lane → the numbers of the problems pinned to it. */
  readonly problems: ReadonlyMap<Id, readonly string[]>
  /** Step → the improvements made there. */
  readonly improvements: ReadonlyMap<Id, readonly string[]>
  readonly passed: readonly { readonly id: Id; readonly min: number; readonly max: number }[]
  readonly words: { readonly waits: string; readonly work: string }
  readonly title: string
}

const ROUNDS = 14

/** One band as a drawing. `fits` is false when its boxes would be narrower than allowed: the map needs another band. */
export function layBand(band: BandPlan, input: BandInput): { drawing: BandDrawing; fits: boolean } {
  return new BandLayout(band, routed(band), input).lay()
}

class BandLayout {
  readonly #band: BandPlan
  readonly #placed: Placed
  readonly #ways: readonly Way[]
  readonly #tracks: Tracks
  readonly #input: BandInput
  readonly #sizes: Sizes
  readonly #room: Room = { gap: new Map(), up: new Map(), down: new Map(), pitch: new Map(), free: new Map() }
  readonly #blocks = new Map<Id, Block[][]>()
  #faces = new Map<Id, Face>()
  readonly #known = new Map<string, Face>()
  /** What is cut in this try; an earlier one with narrower boxes may have cut more. */
  #cut: Wording['cut'] = new Map()

  constructor(band: BandPlan, { placed, ways, tracks }: Routed, input: BandInput) {
    this.#band = band
    this.#placed = placed
    this.#ways = ways
    this.#tracks = tracks
    this.#input = input
    this.#sizes = input.sizes
    for (const way of ways) {
      const stars = way.flow.says !== 'condition' ? (input.problems.get(way.flow.id) ?? []) : []
      const blocks = blocksOf(way.flow, this.#sizes, input.wording, stars)
      this.#blocks.set(way.flow.id, blocks)
      const [only] = way.corners
      if (blocks.length === 0 || way.corners.length !== 1 || only![0] % 2 === 1) continue
      const least = Math.min(...blocks.map((all) => Math.max(...all.map(({ width }) => width))))
      this.#ask(this.#room.gap, only![0] / 2, least + 1.6)
    }
  }

  lay(): { drawing: BandDrawing; fits: boolean } {
    let made = this.#make()
    for (let round = 0; made.homeless.length > 0 && round < ROUNDS; round++) {
      for (const one of made.homeless) this.#makeRoom(one)
      made = this.#make()
    }
    for (const cut of [this.#cut, ...[...this.#faces.values()].map((face) => face.cut)])
      for (const [id, one] of cut) this.#input.wording.cut.set(id, one)
    for (const { about, text } of made.homeless) this.#input.wording.cut.set(`homeless:${about}`, { where: '', text })
    return { drawing: made.drawing, fits: made.fits }
  }

  #ask(map: Map<number, number>, at: number, least: number) {
    map.set(at, Math.max(map.get(at) ?? 0, least))
  }

  #make(): { drawing: BandDrawing; fits: boolean; homeless: Homeless[] } {
    const { grid, fits } = this.#fitted()
    const { width } = this.#input
    const taken = new Taken()
    const head = this.#sizes.laneHead
    const lines = this.#ways.map((way) => ({
      way,
      points: pointsOf(way, grid, this.#tracks, this.#sizes, this.#offset(way)),
    }))
    const boxes = this.#band.nodes.map((node) => this.#box(node, grid))
    const stars: StarDrawing[] = []
    const clouds: CloudDrawing[] = []
    for (const box of boxes) {
      taken.add(box)
      for (const text of box.texts) taken.add(rectOf(text))
      const numbers = this.#input.problems.get(box.id) ?? []
      clouds.push(...cloudsOn(box, this.#input.improvements.get(box.id) ?? [], numbers.length, this.#sizes))
      if (box.shape !== 'decision') stars.push(...starsOn(box, numbers, this.#sizes))
    }
    for (const { points } of lines) for (const part of stretches(points)) taken.add(part)
    for (const cloud of clouds) taken.add(cloud)
    for (const star of stars) taken.add(square(star))
    const inside = (rect: Rect) =>
      rect.x > 0.4 &&
      rect.x + rect.width < width - head - 0.2 &&
      rect.y > 0.3 &&
      rect.y + rect.height < grid.height - 0.2
    const isFree = (rect: Rect, room: number) => inside(rect) && !taken.meets(rect, room)
    for (const box of boxes) {
      if (box.shape !== 'decision') continue
      const numbers = this.#input.problems.get(box.id) ?? []
      stars.push(...starsOnDecision(box, numbers, this.#sizes, isFree, (rect) => taken.add(rect)))
    }
    const labels: LabelDrawing[] = []
    const homeless: Homeless[] = []
    for (const node of this.#band.nodes) {
      const text = node.shape === 'decision' ? textOf(node, this.#input.wording.lang) : ''
      if (!text) continue
      const keep = () => this.#cut.set(node.id, { where: '', text })
      const { block, spot } = placeQuestion(this.#questionOf(node, text, grid), this.#sizes, isFree, keep)
      if (spot) {
        const { label } = drawBlock(node.id, block, spot, this.#sizes, spot.align)
        labels.push(label!)
        taken.add(label!)
      } else homeless.push({ about: node.id, way: null, text, width: block.width, height: block.height, node })
    }
    const inOrder = [...lines].sort(
      (a, b) => Number(a.way.flow.dashed) - Number(b.way.flow.dashed) || run(a.points) - run(b.points),
    )
    for (const { way, points } of inOrder) {
      const blocks = this.#blocks.get(way.flow.id)!
      if (blocks.length === 0) continue
      const set = this.#settle(way, points, blocks, isFree)
      if (set) {
        for (const { label, stars: own } of set) {
          if (label) labels.push(label)
          stars.push(...own)
          if (label) taken.add(label)
          for (const star of own) taken.add(square(star))
        }
      } else {
        const [first] = blocks[blocks.length - 1]!
        const text = blocks[0]!.flatMap(({ parts }) => parts.map((part) => part.text)).join(' ')
        homeless.push({ about: way.flow.id, way, text, width: first!.width, height: first!.height, node: null })
        const middle = points[Math.floor(points.length / 2)]!
        const own = blocks[0]!.flatMap((one) => one.stars)
        stars.push(
          ...own.map((number, at) => ({
            number,
            on: way.flow.id,
            x: middle[0] + at * this.#sizes.star,
            y: middle[1],
            size: this.#sizes.star,
          })),
        )
      }
    }
    const flows = lines.map(({ way, points }) => ({
      id: way.flow.id,
      start: way.flow.start,
      end: way.flow.end,
      points,
      dashed: way.flow.dashed,
    }))
    const drawing = this.#assemble(grid, { boxes, flows, labels, stars, clouds })
    return { drawing, fits, homeless }
  }

  #questionOf(node: BandNode, text: string, grid: Grid): QuestionInput {
    const box = grid.rects.get(node.id)!
    const { row } = this.#placed.cells.get(node.id)!
    const tips = this.#ways.flatMap(({ flow, exit, entry }) => [
      flow.start === node.id ? exit : null,
      flow.end === node.id ? entry : null,
    ])
    const beside = this.#band.nodes.filter((one) => one.shape === 'step' && this.#placed.cells.get(one.id)!.row === row)
    return {
      text,
      box,
      lane: grid.lanes.find(({ lane }) => lane === this.#placed.laneOfRow[row])!,
      reach: Math.max(box.height / 2, ...beside.map((one) => this.#faces.get(one.id)!.down)),
      free: { top: !tips.includes('top'), bottom: !tips.includes('bottom') },
    }
  }

  /** Boxes share one width: what gaps and small shapes leave, within bounds; the rest goes into the gaps. */
  #fitted(): { grid: Grid; fits: boolean } {
    const { sizes, width } = this.#input
    const free = width - sizes.laneHead
    const columns = new Set(
      this.#band.nodes
        .filter(({ shape, id }) => shape === 'step' && !this.#placed.over.has(id))
        .map(({ column }) => column),
    ).size
    const at = (stepWidth: number, spread: number) => {
      this.#cut = new Map()
      this.#faces = new Map(this.#band.nodes.map((node) => [node.id, this.#face(node, stepWidth)]))
      return gridOf({
        nodes: this.#band.nodes,
        columns: this.#band.columns,
        placed: this.#placed,
        faces: this.#faces,
        tracks: this.#tracks,
        sizes,
        room: this.#room,
        spread,
        laneLeast: (lane) => laneLeast(lane, { ...this.#input, wording: { ...this.#input.wording, cut: this.#cut } }),
      })
    }
    let stepWidth = sizes.leastWidth
    const least = at(stepWidth, 0)
    const fits = least.width <= free + 0.01
    const spare = free - least.width
    if (spare > 0 && columns > 0) stepWidth = Math.min(sizes.mostWidth, stepWidth + spare / columns)
    const left = free - at(stepWidth, 0).width
    const gaps = Math.max(1, this.#band.columns - 1)
    return { grid: at(stepWidth, Math.max(0, left) / gaps), fits }
  }

  #face(node: BandNode, stepWidth: number): Face {
    const { problems, improvements, wording } = this.#input
    const name = `${node.id}:${stepWidth}`
    const known = this.#known.get(name)
    if (known) return known
    const stars = problems.get(node.id)?.length ?? 0
    const face = faceOf(node, this.#sizes, stepWidth, stars, improvements.get(node.id)?.length ?? 0, wording)
    this.#known.set(name, face)
    return face
  }

  #box(node: BandNode, grid: Grid): BoxDrawing {
    const rect = grid.rects.get(node.id)!
    const face = this.#faces.get(node.id)!
    const step = node.node?.step
    return {
      ...rect,
      id: node.id,
      shape: node.shape,
      value: node.shape === 'step' ? (step?.value ?? null) : null,
      loss: node.shape === 'step' ? (step?.loss ?? null) : null,
      alternative: node.shape === 'end' && step?.outcome === 'alternative',
      footY: face.footY === null ? null : rect.y + face.footY,
      texts: face.texts.map((text) => moved(text, rect.x, rect.y)),
      signs: face.signs.map((sign) => moved(sign, rect.x, rect.y)),
    }
  }

  #settle(
    way: Way,
    points: readonly Point[],
    options: readonly Block[][],
    isFree: (rect: Rect, room: number) => boolean,
  ) {
    const straight = points.length === 2
    const ordered = straight ? [...options].sort((a, b) => b.length - a.length) : options
    for (const blocks of ordered) {
      const set: { spot: Candidate; block: Block }[] = []
      for (const [at, block] of blocks.entries()) {
        const above = blocks.length > 1 && at === 0
        const room = block.stars.length > 0 && block.parts.length === 0 ? 0 : 0.25
        const spot = candidates(points, block, way.flow.dashed, this.#sizes, above).find(
          (one) => isFree(one, room) && !set.some((other) => overlaps(one, other.spot)),
        )
        if (spot) set.push({ spot, block })
      }
      if (set.length === blocks.length)
        return set.map(({ spot, block }) => drawBlock(way.flow.id, block, spot, this.#sizes, spot.align))
    }
    return null
  }

  #makeRoom({ way, node, width, height }: Homeless) {
    const { room } = { room: this.#room }
    const more = (map: Map<number, number>, at: number, least: number, step: number) =>
      map.set(at, Math.max((map.get(at) ?? 0) + step, least))
    const id = way ? way.flow.start : node!.id
    const cell = this.#placed.cells.get(id)!
    more(room.gap, cell.column + 1, width + 1.6, 2)
    more(room.up, cell.row, height + 1.6, 1)
    more(room.down, cell.lastRow, height + 1.6, 1)
    if (!way) {
      more(room.gap, cell.column, width / 2, 2)
      more(room.down, cell.row, height + (this.#faces.get(id)?.height ?? 0) + 3, 1)
      return
    }
    if (way.exit === 'top') more(room.free, 2 * cell.row, height + 0.6, 1)
    if (way.exit === 'bottom') more(room.free, 2 * cell.row + 2, height + 0.6, 1)
    way.corners.forEach(([, y], at) => {
      if (y % 2 === 0 && way.corners[at + 1]?.[1] === y) more(room.pitch, y, height + 1.4, 0.5)
    })
  }

  /** Several flows into one side arrive beside each other. */
  #offset(way: Way): number {
    if (way.entry !== 'left' || way.special) return 0
    const target = this.#band.nodes.find(({ id }) => id === way.flow.end)!
    if (target.shape !== 'step' && target.shape !== 'end') return 0
    const others = this.#ways.filter((one) => one.flow.end === way.flow.end && one.entry === 'left' && !one.special)
    const straight = (one: Way) => one.corners.every(([, y]) => y === one.corners[0]![1])
    const from = (one: Way) => one.corners[Math.max(0, one.corners.length - 2)]![1]
    const sorted = others.sort((a, b) => Number(straight(b)) - Number(straight(a)) || from(a) - from(b))
    const at = sorted.indexOf(way)
    return at === 0 ? 0 : (at % 2 === 1 ? 1 : -1) * Math.ceil(at / 2) * this.#sizes.track * 0.9
  }

  #assemble(grid: Grid, drawn: Pick<BandDrawing, 'boxes' | 'flows' | 'labels' | 'stars' | 'clouds'>): BandDrawing {
    const { width, title, passed, wording, words } = this.#input
    const { laneHead, labelSize, line } = this.#sizes
    const head = Math.max(title ? line * 1.5 : 0, ...drawn.stars.map(({ y, size }) => size / 2 - y))
    const { lanes, stars } = drawLanes(grid, width, this.#input)
    const at = <T extends { x: number; y: number }>(all: readonly T[]) => all.map((one) => moved(one, laneHead, head))
    const held = <T extends { x: number; y: number; texts: readonly TextLine[]; signs: BoxDrawing['signs'] }>(
      all: readonly T[],
    ) => at(all).map((one) => ({ ...one, texts: at(one.texts), signs: at(one.signs) }))
    const boxes = held(drawn.boxes).map((box) => ({ ...box, footY: box.footY === null ? null : box.footY + head }))
    const work = new Set(this.#band.nodes.filter(({ shape }) => shape === 'step').map(({ id }) => id))
    const under = head + grid.height
    const made = ladderOf(
      passedIn(passed, this.#band),
      new Map(boxes.map((box) => [box.id, box])),
      (id) => work.has(id),
      { left: laneHead + 0.6, right: width - 0.6, top: under },
      this.#sizes,
      wording,
    )
    const side = (text: string, y: number, bold: boolean): TextLine => ({
      text,
      x: 1.5,
      y,
      size: labelSize,
      bold,
      anchor: 'start',
      colour: bold ? 'ink' : 'g1',
    })
    const ladder = made && {
      line: made.ladder.line,
      texts: [
        ...made.ladder.texts,
        side(words.waits, made.upper - 0.9, false),
        side(words.work, made.lower + line * 0.95, true),
      ],
    }
    return {
      title,
      width,
      height: under + (made?.height ?? 0.4),
      lanes: lanes.map((lane) => ({ ...moved(lane, 0, head), texts: lane.texts.map((text) => moved(text, 0, head)) })),
      boxes,
      flows: drawn.flows.map((flow) => ({
        ...flow,
        points: flow.points.map(([x, y]): Point => [x + laneHead, y + head]),
      })),
      labels: held(drawn.labels),
      stars: [...at(drawn.stars), ...stars.map((star) => moved(star, 0, head))],
      clouds: at(drawn.clouds).map((cloud) => ({ ...cloud, text: moved(cloud.text, laneHead, head) })),
      frames: [],
      ladder,
      caption: title
        ? { text: title, x: 0, y: line * 0.95, size: labelSize, bold: true, anchor: 'start', colour: 'ink' }
        : null,
      cuts: grid.cuts.map((y) => y + head),
    }
  }
}

interface Homeless {
  readonly about: Id
  readonly way: Way | null
  readonly text: string
  readonly width: number
  readonly height: number
  readonly node: BandNode | null
}

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width + 0.2 && b.x < a.x + a.width + 0.2 && a.y < b.y + b.height + 0.2 && b.y < a.y + a.height + 0.2

const run = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, to, at) => sum + Math.abs(to[0] - points[at]![0]) + Math.abs(to[1] - points[at]![1]), 0)
