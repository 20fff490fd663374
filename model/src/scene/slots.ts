import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'

export interface Slot {
  readonly lane: number
  readonly row: number
  readonly x: number
  readonly width: number
}

interface Vertical {
  readonly x: number
  readonly from: number
  readonly to: number
}

const level = (one: { lane: number; row: number }) => one.lane * 1000 + one.row
const ROOM = 10

export const laneOrder = (map: ProcessMap): Map<Id, number> => new Map(map.lanes.map((lane, index) => [lane.id, index]))

/** What is taken while a map is arranged: stretches of rows, and the vertical runs that cross them. */
export class Slots {
  readonly #taken = new Map<number, [from: number, to: number][]>()
  readonly #boxes = new Map<number, { from: number; to: number }[]>()
  readonly #verticals: Vertical[] = []
  readonly #slots = new Map<Id, Slot>()
  readonly #rows = new Map<number, Set<number>>()
  #leftmost = 0

  of(id: Id): Slot | undefined {
    return this.#slots.get(id)
  }

  leftmost(): number {
    return this.#leftmost
  }

  /** Rows worth trying: those in use, the wanted one and one more on either side. */
  rowsOf(lane: number, wanted: number): number[] {
    const used = [...(this.#rows.get(lane) ?? [])]
    const lowest = Math.max(0, ...used)
    const highest = Math.min(0, ...used)
    return [...new Set([wanted, ...used, lowest + 1, highest - 1])].sort((a, b) => a - b)
  }

  isEmpty(lane: number, row: number): boolean {
    return !this.#rows.get(lane)?.has(row)
  }

  isEmptyLane(lane: number): boolean {
    return !this.#rows.has(lane)
  }

  isFree(lane: number, row: number, from: number, to: number): boolean {
    const at = level({ lane, row })
    if (this.#taken.get(at)?.some((one) => one[0] < to && from < one[1])) return false
    return !this.#verticals.some((one) => one.from < at && at < one.to && one.x + ROOM > from && one.x - ROOM < to)
  }

  /** How many steps stand in the way of a vertical run at x between two rows. */
  blocks(x: number, a: Slot, b: Slot): number {
    const from = Math.min(level(a), level(b))
    const to = Math.max(level(a), level(b))
    let count = 0
    for (const [at, boxes] of this.#boxes) {
      if (at > from && at < to) count += boxes.filter((one) => one.from - ROOM < x && x < one.to + ROOM).length
    }
    return count
  }

  take(id: Id, slot: Slot, overhang: number) {
    this.#slots.set(id, slot)
    const at = level(slot)
    const from = slot.x - overhang
    const to = slot.x + slot.width + overhang
    listed(this.#boxes, at).push({ from, to })
    this.reserve(slot.lane, slot.row, from - 8, to + 8)
    const rows = this.#rows.get(slot.lane) ?? new Set<number>()
    this.#rows.set(slot.lane, rows.add(slot.row))
    this.#leftmost = Math.min(this.#leftmost, from)
  }

  reserve(lane: number, row: number, from: number, to: number) {
    listed(this.#taken, level({ lane, row })).push([from, to])
    this.#leftmost = Math.min(this.#leftmost, from)
  }

  reserveVertical(x: number, a: Slot, b: Slot) {
    const from = Math.min(level(a), level(b))
    const to = Math.max(level(a), level(b))
    if (to - from > 1) this.#verticals.push({ x, from, to })
  }

  /** Steps of a lane, row by row from the top. */
  members(lane: number): Id[][] {
    const rows = new Map<number, Id[]>()
    for (const [id, slot] of this.#slots) if (slot.lane === lane) listed(rows, slot.row).push(id)
    return [...rows.keys()].sort((a, b) => a - b).map((row) => rows.get(row)!)
  }
}

function listed<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
