import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Place, Project } from '../records/project.ts'
import { type Face, face } from './box.ts'
import { labelWidths } from './labelText.ts'
import { type Reading, readMap } from './reading.ts'
import type { Locale } from './shapes.ts'
import { SIZES } from './sizes.ts'
import { laneOrder, type Slot, Slots } from './slots.ts'

/**
 * Places for every step: lanes keep their order, time runs to the right, a change of lane makes a stair, parallel branches
 * get a row each. `sizes` are those that people gave to steps.
 */
export function arrange(
  map: ProcessMap,
  project: Project,
  locale: Locale = 'ru',
  sizes: ReadonlyMap<Id, readonly [number, number]> = NO_SIZES,
): Record<Id, Place> {
  const reading = readMap(map)
  const faces = new Map(
    map.steps.map((step) => [step.id, face(step, project, locale, reading.merges.has(step.id), sizes.get(step.id))]),
  )
  const slots = new Slots()
  const arranger = new Arranger(reading, faces, slots, project, locale, laneOrder(map))
  for (const id of reading.order) if (!reading.rework.has(id)) arranger.placeForward(id)
  for (const id of reading.order) if (reading.rework.has(id)) arranger.placeRework(id)
  return toPlaces(map, faces, slots)
}

const NO_SIZES: ReadonlyMap<Id, readonly [number, number]> = new Map()

class Arranger {
  readonly #reading: Reading
  readonly #faces: ReadonlyMap<Id, Face>
  readonly #slots: Slots
  readonly #project: Project
  readonly #locale: Locale
  readonly #lanes: ReadonlyMap<Id, number>
  readonly #forks: ReadonlyMap<Id, Id>

  constructor(
    reading: Reading,
    faces: ReadonlyMap<Id, Face>,
    slots: Slots,
    project: Project,
    locale: Locale,
    lanes: ReadonlyMap<Id, number>,
  ) {
    this.#reading = reading
    this.#faces = faces
    this.#slots = slots
    this.#project = project
    this.#locale = locale
    this.#lanes = lanes
    this.#forks = new Map([...reading.steps.values()].filter((one) => one.join).map((one) => [one.join!, one.id]))
  }

  placeForward(id: Id) {
    const arrivals = this.#arrivals(id)
    const lane = this.#lane(id)
    const preferred = this.#preferredRow(id, lane, arrivals)
    const strictness = arrivals.some(({ from }) => from.lane === lane) ? 480 : 140
    let best: { slot: Slot; cost: number } | null = null
    for (const row of this.#slots.rowsOf(lane, preferred)) {
      const slot = this.#fit(id, lane, row, arrivals)
      const isNew = this.#slots.isEmpty(lane, row) && !this.#slots.isEmptyLane(lane)
      const cost = slot.x + strictness * Math.abs(row - preferred) + (isNew ? 48 : 0) + this.#blocked(slot, arrivals)
      if (!best || cost < best.cost) best = { slot, cost }
    }
    this.#take(id, best!.slot, arrivals)
  }

  /** Over or under its decision, as near as there is room. */
  placeRework(id: Id) {
    const lane = this.#lane(id)
    const from = (this.#reading.into.get(id) ?? []).map((flow) => this.#slots.of(flow.start!)).find((one) => one)
    const width = this.#faces.get(id)!.width
    const wanted = from ? from.x + from.width / 2 - SIZES.reworkEntry : 0
    const preferred = from && from.lane === lane ? from.row - 1 : 0
    let best: { slot: Slot; cost: number } | null = null
    for (const row of this.#slots.rowsOf(lane, preferred)) {
      for (let off = 0; off < 4000; off += SIZES.snap) {
        const x = [wanted - off, wanted + off]
          .map(snap)
          .find((one) => this.#slots.isFree(lane, row, one - 64, one + width + 24))
        if (x === undefined) continue
        const slot = { lane, row, x, width }
        const cost =
          off +
          140 * Math.abs(row - preferred) +
          (from ? this.#slots.blocks(x + SIZES.reworkEntry, from, slot) * 400 : 0)
        if (!best || cost < best.cost) best = { slot, cost }
        break
      }
    }
    this.#take(id, best!.slot, [])
    if (from) this.#slots.reserveVertical(best!.slot.x + SIZES.reworkEntry, from, best!.slot)
  }

  #arrivals(id: Id): { flow: Flow; from: Slot }[] {
    return (this.#reading.into.get(id) ?? []).flatMap((flow) => {
      const from = this.#reading.back.has(flow.id) ? undefined : this.#slots.of(flow.start!)
      return from ? [{ flow, from }] : []
    })
  }

  #lane(id: Id): number {
    return this.#lanes.get(this.#reading.laneOf.get(id) ?? '') ?? 0
  }

  #preferredRow(id: Id, lane: number, arrivals: readonly { flow: Flow; from: Slot }[]): number {
    const fork = this.#forks.get(id)
    const opened = fork ? this.#slots.of(fork) : undefined
    if (opened && opened.lane === lane) return opened.row
    const same = arrivals.filter((one) => one.from.lane === lane)
    const decision = same.find((one) => this.#look(one.flow.start!) === 'xor')
    const arrival = decision ?? same[0]
    if (!arrival) return 0
    const start = arrival.flow.start!
    const siblings = (this.#reading.out.get(start) ?? []).filter((flow) => !this.#reading.back.has(flow.id))
    if (this.#isBar(start)) {
      const own = siblings.filter((flow) => this.#lane(flow.end!) === lane).findIndex((flow) => flow.end === id)
      return arrival.from.row + Math.max(0, own)
    }
    if (this.#look(start) === 'xor' && siblings.length > 1 && arrivals.length === 1) {
      return this.#reading.main.has(arrival.flow.id) ? arrival.from.row : arrival.from.row - 1
    }
    return arrival.from.row
  }

  #fit(id: Id, lane: number, row: number, arrivals: readonly { flow: Flow; from: Slot }[]): Slot {
    const { width, question } = this.#faces.get(id)!
    const overhang = question ? Math.max(0, (question.width - width) / 2) : 0
    let least = 0
    let leftOf: number = SIZES.laneMargin
    for (const arrival of arrivals) {
      const need = this.#need(id, lane, row, arrival)
      least = Math.max(least, need.x)
      leftOf = Math.max(leftOf, need.left)
    }
    const bars = this.#isBar(id) || this.#reading.merges.has(id)
    for (let x = snap(least + overhang); ; x += SIZES.snap) {
      if (!this.#slots.isFree(lane, row, x - overhang - leftOf, x + width + overhang + SIZES.laneMargin)) continue
      const slot = { lane, row, x, width }
      if (bars && arrivals.some(({ from }) => this.#slots.blocks(x, from, slot) > 0)) continue
      return slot
    }
  }

  #need(id: Id, lane: number, row: number, { flow, from }: { flow: Flow; from: Slot }): { x: number; left: number } {
    const widths = labelWidths(flow, this.#project, this.#locale, this.#look(flow.start!))
    const labelled = widths.condition + widths.times
    const gap = labelled > 0 ? Math.max(SIZES.labelledGap, labelled + 32) : SIZES.gap
    const right = from.x + from.width
    const question = this.#faces.get(flow.start!)!.question
    const beyond = question ? from.x + question.x + question.width + SIZES.laneMargin : 0
    const sameRow = from.lane === lane && from.row === row
    if (sameRow || this.#isBar(id) || this.#isBar(flow.start!) || this.#reading.merges.has(id)) {
      return { x: Math.max(right + gap, sameRow ? beyond : 0), left: SIZES.laneMargin }
    }
    const run = this.#run(flow, from)
    const stair = run + SIZES.stagger - SIZES.staggerExit
    const blocked = this.#slots.blocks(run, from, { lane, row, x: stair, width: 0 }) > 0
    const left = SIZES.staggerExit + 6 + widths.times + SIZES.laneMargin
    return blocked ? { x: right + 48, left } : { x: stair, left }
  }

  /** Where the upright part of a hand-off goes down or up. */
  #run(flow: Flow, from: Slot): number {
    if (this.#look(flow.start!) !== 'xor') return from.x + SIZES.staggerExit
    const middle = from.x + from.width / 2
    if (!this.#reading.main.has(flow.id)) return middle
    const overhang = this.#faces.get(flow.start!)!.question?.width ?? 0
    return Math.max(from.x + from.width + SIZES.gap, middle + overhang / 2 + SIZES.laneMargin)
  }

  #blocked(slot: Slot, arrivals: readonly { from: Slot }[]): number {
    return arrivals.reduce((sum, { from }) => sum + 300 * this.#slots.blocks(slot.x - SIZES.staggerExit, from, slot), 0)
  }

  #take(id: Id, slot: Slot, arrivals: readonly { flow: Flow; from: Slot }[]) {
    const { question } = this.#faces.get(id)!
    const overhang = question ? Math.max(0, (question.width - slot.width) / 2) : 0
    this.#slots.take(id, slot, overhang)
    for (const { flow, from } of arrivals) {
      const right = from.x + from.width
      const level = this.#isBar(flow.start!) ? slot : from
      const horizontal =
        this.#isBar(id) || this.#isBar(flow.start!) || (from.lane === slot.lane && from.row === slot.row)
      if (horizontal) {
        this.#slots.reserve(level.lane, level.row, right, slot.x)
        this.#slots.reserveVertical(this.#isBar(id) ? slot.x : from.x, from, slot)
      } else {
        const run = this.#run(flow, from)
        const free = slot.x - run < 2 * SIZES.stepWidth
        this.#slots.reserveVertical(free ? run : slot.x - SIZES.staggerExit, from, slot)
        const { times } = labelWidths(flow, this.#project, this.#locale, this.#look(flow.start!))
        this.#slots.reserve(slot.lane, slot.row, slot.x - SIZES.staggerExit - 6 - times, slot.x)
      }
    }
  }

  #look(id: Id) {
    return this.#reading.steps.get(id)!.look
  }

  #isBar(id: Id): boolean {
    const look = this.#look(id)
    return look === 'and' || look === 'or' || (look === 'join' && !this.#reading.merges.has(id))
  }
}

const snap = (x: number) => Math.ceil(x / SIZES.snap) * SIZES.snap

/** Rows become heights: a row is as high as its tallest step, with 8 free over and under it. */
function toPlaces(map: ProcessMap, faces: ReadonlyMap<Id, Face>, slots: Slots): Record<Id, Place> {
  const places: Record<Id, Place> = {}
  const shift = snap(24 - slots.leftmost())
  let top = 0
  const count = Math.max(1, map.lanes.length)
  for (let lane = 0; lane < count; lane++) {
    const rows = slots.members(lane)
    let y = top
    for (const row of rows) {
      const tall = row.filter((id) => !isBarFace(faces.get(id)!))
      const up = Math.max(30, ...tall.map((id) => faces.get(id)!.height / 2))
      const down = Math.max(30, ...tall.map((id) => below(faces.get(id)!)))
      const middle = y + SIZES.laneMargin + up
      for (const id of row) places[id] = [slots.of(id)!.x + shift, middle - faces.get(id)!.height / 2]
      y = middle + down + SIZES.laneMargin
    }
    const least = rows.length === 0 ? SIZES.emptyLane : SIZES.lane
    top = Math.max(y, top + (map.lanes[lane]?.height ?? least))
  }
  return places
}

const isBarFace = (one: Face) => one.look === 'and' || one.look === 'or' || one.look === 'join'
const below = (one: Face) =>
  Math.max(one.height, one.question ? one.question.y + one.question.height : 0) - one.height / 2
