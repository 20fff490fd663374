import type { Id } from '@potok/model'
import type { BandFlow, BandNode, BandPlan } from './fold.ts'

/** Where a node stands: rows of all lanes are counted from the top. A bar stands in several rows. */
interface Cell {
  readonly column: number
  readonly row: number
  readonly lastRow: number
  /** A rework step drawn over its decision reaches into the column before. */
  readonly firstColumn: number
}

export interface Placed {
  readonly cells: ReadonlyMap<Id, Cell>
  /** Row → lane. */
  readonly laneOfRow: readonly number[]
  /** Rework steps that stand over their decision with free ways to it and back. */
  readonly over: ReadonlySet<Id>
}

type Spot = { readonly lane: number; readonly row: number }

/** Rows for the nodes of one band: a step keeps the row of the step before it in its lane, parallel branches get a row each. */
export function placeBand({ nodes, flows }: BandPlan): Placed {
  const placing = new Placing(nodes, flows)
  for (const node of nodes) if (node.shape !== 'bar' && !node.rework) placing.put(node)
  for (const node of nodes) if (node.rework) placing.putRework(node)
  return placing.finish()
}

class Placing {
  readonly #nodes: ReadonlyMap<Id, BandNode>
  readonly #into = new Map<Id, BandFlow[]>()
  readonly #out = new Map<Id, BandFlow[]>()
  readonly #spots = new Map<Id, Spot>()
  readonly #rows = new Map<number, Set<number>>()
  readonly #taken = new Set<string>()
  readonly #over = new Set<Id>()
  readonly #order: readonly BandNode[]

  constructor(nodes: readonly BandNode[], flows: readonly BandFlow[]) {
    this.#order = nodes
    this.#nodes = new Map(nodes.map((node) => [node.id, node]))
    for (const flow of flows) {
      this.#into.set(flow.end, [...(this.#into.get(flow.end) ?? []), flow])
      this.#out.set(flow.start, [...(this.#out.get(flow.start) ?? []), flow])
    }
  }

  put(node: BandNode) {
    const wanted = this.#wanted(node)
    const used = this.#rows.get(node.lane) ?? new Set([0])
    const [lowest, highest] = [Math.max(0, ...used), Math.min(0, ...used)]
    const candidates = new Set([...used, wanted, lowest + 1, highest - 1])
    let best = { row: lowest + 1, cost: Number.POSITIVE_INFINITY }
    for (const row of candidates) {
      if (this.#taken.has(key(node.lane, row, node.column))) continue
      const fresh = used.has(row) ? 0 : 2.5
      const cost = Math.abs(row - wanted) * 3 + fresh + this.#between(node, row) * 4 + (row < 0 ? 0.1 : 0)
      if (cost < best.cost) best = { row, cost }
    }
    this.#take(node.id, { lane: node.lane, row: best.row }, node.column, node.column)
  }

  putRework(node: BandNode) {
    const { decision, target } = node.rework!
    const [from, to] = [this.#nodes.get(decision), this.#nodes.get(target)]
    const [a, b] = [this.#spots.get(decision), this.#spots.get(target)]
    const column = from?.column ?? node.column
    const used = this.#rows.get(node.lane) ?? new Set([0])
    const [lowest, highest] = [Math.max(0, ...used), Math.min(0, ...used)]
    const rows = [...used, highest - 1, lowest + 1]
    const besideBar = this.#order.some(({ shape, column: at }) => shape === 'bar' && at === column - 1)
    if (from && to && a && b && column > 0 && to.column < column && !besideBar) {
      const near = (row: number) => Math.abs(level(node.lane, row) - level(a.lane, a.row)) + (used.has(row) ? 0 : 3)
      const free = rows
        .filter((row) => !(node.lane === a.lane && row === a.row))
        .filter((row) => this.#isFree(node.lane, row, column - 1, column))
        .filter((row) => this.#isClear(column, { lane: node.lane, row }, a))
        .filter((row) => to.column !== column - 1 || this.#isClear(column - 1, { lane: node.lane, row }, b))
        .sort((one, other) => near(one) - near(other))
      if (free.length > 0) {
        this.#over.add(node.id)
        this.#take(node.id, { lane: node.lane, row: free[0]! }, column - 1, column)
        return
      }
    }
    const row = rows.find((one) => !this.#taken.has(key(node.lane, one, column)))!
    this.#take(node.id, { lane: node.lane, row }, column, column)
  }

  finish(): Placed {
    const bars = this.#order.filter(({ shape }) => shape === 'bar')
    for (const bar of bars) this.#spots.set(bar.id, { lane: bar.lane, row: this.#wanted(bar) })
    const all = new Map<string, Spot>()
    for (const spot of this.#spots.values()) all.set(`${spot.lane}:${spot.row}`, spot)
    const sorted = [...all.values()].sort((one, other) => one.lane - other.lane || one.row - other.row)
    const index = new Map(sorted.map((spot, at) => [`${spot.lane}:${spot.row}`, at]))
    const rowOf = (id: Id) => {
      const spot = this.#spots.get(id)!
      return index.get(`${spot.lane}:${spot.row}`)!
    }
    const cells = new Map<Id, Cell>()
    for (const node of this.#order) {
      const row = rowOf(node.id)
      const firstColumn = this.#over.has(node.id) ? node.column - 1 : node.column
      cells.set(node.id, { column: node.column, row, lastRow: row, firstColumn })
    }
    for (const bar of bars) {
      const out = (this.#out.get(bar.id) ?? []).map(({ end }) => end)
      const into = (this.#into.get(bar.id) ?? []).map(({ start }) => start)
      const many = out.length > 1 ? out : into.length > 1 ? into : [...out, ...into]
      const others = many.filter((id) => this.#nodes.get(id)?.shape !== 'bar').map(rowOf)
      const rows = [...others, ...(out.length > 1 || others.length === 0 ? [rowOf(bar.id)] : [])]
      cells.set(bar.id, { ...cells.get(bar.id)!, row: Math.min(...rows), lastRow: Math.max(...rows) })
    }
    return { cells, laneOfRow: sorted.map(({ lane }) => lane), over: this.#over }
  }

  #wanted(node: BandNode): number {
    const arrivals = (this.#into.get(node.id) ?? []).filter(({ start }) => {
      const before = this.#nodes.get(start)
      return before && before.column < node.column && before.lane === node.lane
    })
    const main =
      arrivals.find((flow) => flow.main) ?? arrivals.find((flow) => this.#spots.has(flow.start)) ?? arrivals[0]
    if (!main) return 0
    const before = this.#nodes.get(main.start)!
    const row =
      this.#spots.get(main.start)?.row ?? (before.shape === 'bar' && before !== node ? this.#wanted(before) : 0)
    if (before.shape === 'bar') {
      const siblings = (this.#out.get(before.id) ?? []).filter(({ end }) => this.#nodes.get(end)?.lane === node.lane)
      const at = siblings.findIndex(({ end }) => end === node.id)
      return row + at - (siblings.length > 2 ? Math.floor((siblings.length - 1) / 2) : 0)
    }
    const isAside = before.shape === 'decision' && !main.main && (this.#out.get(before.id)?.length ?? 0) > 1
    return isAside ? row + 1 : row
  }

  /** How many nodes stand between a node in this row and those before it in the same row. */
  #between(node: BandNode, row: number): number {
    let count = 0
    for (const { start } of this.#into.get(node.id) ?? []) {
      const before = this.#nodes.get(start)
      const spot = this.#spots.get(start)
      if (!before || !spot || spot.lane !== node.lane || spot.row !== row) continue
      for (let column = before.column + 1; column < node.column; column++)
        if (this.#taken.has(key(node.lane, row, column))) count++
    }
    return count
  }

  #isFree(lane: number, row: number, from: number, to: number): boolean {
    for (let column = from; column <= to; column++) if (this.#taken.has(key(lane, row, column))) return false
    return true
  }

  /** No node stands in the column between two spots. */
  #isClear(column: number, a: Spot, b: Spot): boolean {
    const [low, high] = [a, b].map(({ lane, row }) => level(lane, row)).sort((one, other) => one - other) as [
      number,
      number,
    ]
    return ![...this.#spots].some(([id, spot]) => {
      const node = this.#nodes.get(id)!
      const at = level(spot.lane, spot.row)
      const inside = this.#over.has(id) ? column >= node.column - 1 && column <= node.column : node.column === column
      return inside && at > low && at < high
    })
  }

  #take(id: Id, spot: Spot, from: number, to: number) {
    this.#spots.set(id, spot)
    this.#rows.set(spot.lane, (this.#rows.get(spot.lane) ?? new Set()).add(spot.row))
    for (let column = from; column <= to; column++) this.#taken.add(key(spot.lane, spot.row, column))
  }
}

const key = (lane: number, row: number, column: number) => `${lane}:${row}:${column}`
const level = (lane: number, row: number) => lane * 1000 + row
