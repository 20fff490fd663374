import type { Id } from '@potok/model'
import type { BandFlow, BandNode, BandPlan } from './fold.ts'
import type { Placed } from './place.ts'

/**
 * The way of a flow over the grid of a band: odd x is a column, even x the gap before it; odd y is a row, even y the gap
 * above it. Corners only; the first and last point are beside the nodes, in the gaps.
 */
export interface Way {
  readonly flow: BandFlow
  readonly corners: readonly (readonly [x: number, y: number])[]
  readonly exit: Side
  readonly entry: Side
  /** From a decision straight to the rework step over it, or from there straight back. */
  readonly special: 'toRework' | 'fromRework' | null
}

type Side = 'left' | 'right' | 'top' | 'bottom'

const DX = [1, 0, -1, 0] as const
const DY = [0, 1, 0, -1] as const
const SIDES: readonly Side[] = ['right', 'bottom', 'left', 'top']
const COST = { column: 20, gapX: 6, row: 14, gapY: 4, bend: 10, cross: 6, inRow: 0.4 } as const

export function routeBand({ nodes, flows, columns }: BandPlan, placed: Placed): Way[] {
  const router = new Router(nodes, columns, placed)
  const back = (flow: BandFlow) => Number(router.column(flow.start) >= router.column(flow.end))
  const span = (flow: BandFlow) => Math.abs(router.column(flow.end) - router.column(flow.start))
  const order = [...flows].sort((a, b) => back(a) - back(b) || Number(b.main) - Number(a.main) || span(a) - span(b))
  const ways = new Map<Id, Way>()
  for (const flow of order) {
    const special = router.special(flow)
    if (special) ways.set(flow.id, special)
  }
  for (const flow of order) if (!ways.has(flow.id)) ways.set(flow.id, router.route(flow))
  return flows.map(({ id }) => ways.get(id)!)
}

interface State {
  readonly x: number
  readonly y: number
  readonly direction: number
  readonly cost: number
  readonly before: State | null
  readonly arrived: Side | null
}

interface Goal {
  readonly direction: number
  readonly side: Side
  readonly cost: number
}

class Router {
  readonly #nodes: ReadonlyMap<Id, BandNode>
  readonly #placed: Placed
  readonly #width: number
  readonly #height: number
  readonly #blocked = new Set<number>()
  readonly #across = new Set<number>()
  readonly #down = new Set<number>()
  readonly #sides = new Map<string, number>()

  constructor(nodes: readonly BandNode[], columns: number, placed: Placed) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]))
    this.#placed = placed
    this.#width = 2 * columns + 1
    this.#height = 2 * placed.laneOfRow.length + 1
    for (const { column, firstColumn, row, lastRow } of placed.cells.values()) {
      for (let x = 2 * firstColumn + 1; x <= 2 * column + 1; x++)
        for (let y = 2 * row + 1; y <= 2 * lastRow + 1; y++) this.#blocked.add(this.#at(x, y))
    }
  }

  column(id: Id): number {
    return this.#placed.cells.get(id)!.column
  }

  special(flow: BandFlow): Way | null {
    const { over, cells } = this.#placed
    const [start, end] = [this.#nodes.get(flow.start)!, this.#nodes.get(flow.end)!]
    if (over.has(flow.end) && end.rework!.decision === flow.start) {
      const [from, to] = [cells.get(flow.start)!, cells.get(flow.end)!]
      const exit: Side = to.row < from.row ? 'top' : 'bottom'
      this.#use(flow.start, exit)
      const x = 2 * from.column + 1
      this.#mark([
        [x, 2 * from.row + 1],
        [x, 2 * to.row + 1],
      ])
      return { flow, corners: [], exit, entry: exit === 'top' ? 'bottom' : 'top', special: 'toRework' }
    }
    if (over.has(flow.start) && start.rework!.target === flow.end) {
      const [from, to] = [cells.get(flow.start)!, cells.get(flow.end)!]
      if (to.column !== from.firstColumn) return null
      const entry: Side = from.row < to.row ? 'top' : 'bottom'
      this.#use(flow.end, entry)
      const x = 2 * to.column + 1
      this.#mark([
        [x, 2 * from.row + 1],
        [x, 2 * to.row + 1],
      ])
      return { flow, corners: [], exit: 'left', entry, special: 'fromRework' }
    }
    return null
  }

  route(flow: BandFlow): Way {
    const goals = this.#entries(flow)
    const best = new Map<number, number>()
    const heap = new Heap()
    for (const exit of this.#exits(flow)) heap.push(exit)
    for (let state = heap.pop(); state; state = heap.pop()) {
      if (state.arrived) return this.#finish(flow, state, state.arrived)
      const { x, y, direction, cost } = state
      const at = this.#at(x, y) * 4 + direction
      if ((best.get(at) ?? Number.POSITIVE_INFINITY) <= cost) continue
      best.set(at, cost)
      const goal = goals.get(this.#at(x, y))
      if (goal && goal.direction !== (direction + 2) % 4) {
        const turned = goal.direction === direction ? 0 : COST.bend
        heap.push({ ...state, cost: cost + turned + goal.cost, arrived: goal.side })
      }
      for (let turn = 0; turn < 4; turn++) {
        if (turn === (direction + 2) % 4) continue
        const next = this.#step(state, turn)
        if (next) heap.push(next)
      }
    }
    throw new Error(`No way for the flow ${flow.id} from ${flow.start} to ${flow.end}.`)
  }

  #finish(flow: BandFlow, last: State, entry: Side): Way {
    const cells: [number, number, number][] = []
    for (let state: State | null = last; state; state = state.before) cells.push([state.x, state.y, state.direction])
    cells.reverse()
    this.#mark(cells.map(([x, y]) => [x, y]))
    const exit = SIDES[cells[0]![2]]!
    this.#use(flow.start, exit)
    this.#use(flow.end, entry)
    this.#use(flow.start, `right:${cells[0]![1]}`)
    this.#use(flow.end, `left:${last.y}`)
    const corners = cells.filter(([x, y], at) => {
      const [before, after] = [cells[at - 1], cells[at + 1]]
      return !before || !after || !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y))
    })
    return { flow, corners: corners.map(([x, y]) => [x, y] as const), exit, entry, special: null }
  }

  /** One cell on. The direction is the one it was entered by; the goal asks for the last one. */
  #step(state: State, direction: number): State | null {
    const x = state.x + DX[direction]!
    const y = state.y + DY[direction]!
    if (x < 0 || y < 0 || x >= this.#width || y >= this.#height) return null
    const at = this.#at(x, y)
    if (this.#blocked.has(at)) return null
    const across = DX[direction] !== 0
    const bend = direction !== state.direction
    if (bend && !this.#mayTurn(state, direction)) return null
    const inColumn = x % 2 === 1
    const inRow = y % 2 === 1
    if (across && inColumn && inRow && this.#across.has(at)) return null
    if (!across && inColumn && this.#down.has(at)) return null
    let cost: number = across ? (inColumn ? COST.column : COST.gapX) : inRow ? COST.row : COST.gapY
    if (across && inRow) cost += COST.inRow
    if (!across && inColumn && inRow) cost += 8
    if (bend) cost += COST.bend
    if (across ? this.#down.has(at) : this.#across.has(at)) cost += COST.cross
    return { x, y, direction, cost: state.cost + cost, before: state, arrived: null }
  }

  /** A line over a row or column may turn in the gaps only, where it has a track of its own. */
  #mayTurn(state: State, direction: number): boolean {
    const inColumn = state.x % 2 === 1
    const inRow = state.y % 2 === 1
    if (inColumn && inRow) return false
    // Down a column from a gap between rows: nobody else may stand in that gap at this column.
    return !(inColumn && DY[direction] !== 0 && this.#down.has(this.#at(state.x, state.y)))
  }

  #exits(flow: BandFlow): State[] {
    const node = this.#nodes.get(flow.start)!
    const cell = this.#placed.cells.get(flow.start)!
    const back = cell.column >= this.column(flow.end)
    const exits: State[] = []
    const leave = (x: number, y: number, direction: number, cost: number) => {
      if (x < 0 || y < 0 || x >= this.#width || y >= this.#height) return
      const at = this.#at(x, y)
      if (direction % 2 === 1 && this.#down.has(at)) return
      if (!this.#blocked.has(at)) exits.push({ x, y, direction, cost, before: null, arrived: null })
    }
    const used = (side: string) => this.#used(flow.start, side)
    if (node.shape === 'bar') {
      const target = 2 * this.#placed.cells.get(flow.end)!.row + 1
      for (let y = 2 * cell.row + 1; y <= 2 * cell.lastRow + 1; y++) {
        const level = used(`right:${y}`)
        leave(2 * cell.column + 2, y, 0, Math.abs(y - target) * 3 + (y % 2 === 0 ? 6 : 0) + level * 60)
      }
      return exits
    }
    if (this.#placed.over.has(flow.start)) leave(2 * cell.firstColumn, 2 * cell.row + 1, 2, 0)
    const y = 2 * cell.row + 1
    const x = 2 * cell.column + 1
    const decision = node.shape === 'decision'
    const right = decision && !flow.main ? (back ? 24 : 12) : back ? 20 : 0
    leave(x + 1, y, 0, right + used('right') * 60)
    if (decision || back) {
      const aside = decision && !flow.main ? 0 : 30
      if (!used('top')) leave(x, y - 1, 3, aside)
      if (!used('bottom')) leave(x, y + 1, 1, aside)
    }
    return exits
  }

  /** Cells beside the target and the direction that leads into it. */
  #entries(flow: BandFlow): Map<number, Goal> {
    const node = this.#nodes.get(flow.end)!
    const cell = this.#placed.cells.get(flow.end)!
    const goals = new Map<number, Goal>()
    const arrive = (x: number, y: number, direction: number, side: Side, cost: number) => {
      if (x >= 0 && y >= 0 && x < this.#width && y < this.#height) goals.set(this.#at(x, y), { direction, side, cost })
    }
    if (node.shape === 'bar') {
      for (let y = 2 * cell.row + 1; y <= 2 * cell.lastRow + 1; y++)
        arrive(2 * cell.column, y, 0, 'left', this.#used(flow.end, `left:${y}`) * 80 + (y % 2 === 0 ? 6 : 0))
      return goals
    }
    const x = 2 * cell.column + 1
    const y = 2 * cell.row + 1
    const back = this.column(flow.start) >= cell.column
    arrive(2 * cell.firstColumn, y, 0, 'left', (back ? 12 : 0) + this.#used(flow.end, 'left') * 30)
    if (node.shape === 'in' || node.shape === 'out' || this.#placed.over.has(flow.end)) return goals
    if (!back && node.shape !== 'ring' && !this.#used(flow.end, 'left')) return goals
    for (const [side, beside, direction] of [
      ['top', y - 1, 1],
      ['bottom', y + 1, 3],
    ] as const) {
      const taken = this.#used(flow.end, side) > 0 || this.#down.has(this.#at(x, beside))
      if (!taken) arrive(x, beside, direction, side, 0)
    }
    return goals
  }

  #mark(cells: readonly (readonly [number, number])[]) {
    const all: [number, number][] = []
    cells.forEach(([x, y], at) => {
      const before = cells[at - 1]
      if (!before) all.push([x, y])
      else {
        const [dx, dy] = [Math.sign(x - before[0]), Math.sign(y - before[1])]
        for (let [a, b] = before as [number, number]; a !== x || b !== y; ) {
          a += dx
          b += dy
          all.push([a, b])
        }
      }
    })
    all.forEach(([x, y], at) => {
      const [before, after] = [all[at - 1], all[at + 1]]
      const vertical = before?.[0] === x || after?.[0] === x || (all.length === 1 && y % 2 === 0)
      const horizontal = before?.[1] === y || after?.[1] === y || (all.length === 1 && x % 2 === 0)
      if (vertical) this.#down.add(this.#at(x, y))
      if (horizontal) this.#across.add(this.#at(x, y))
    })
    const [first, last] = [all[0]!, all[all.length - 1]!]
    // The stubs out of a top or bottom tip and into one stand in the gap of that column.
    for (const [x, y] of [first, last]) if (x % 2 === 1 && y % 2 === 0) this.#down.add(this.#at(x, y))
  }

  #use(id: Id, side: string) {
    const name = `${id}:${side}`
    this.#sides.set(name, (this.#sides.get(name) ?? 0) + 1)
  }

  #used(id: Id, side: string): number {
    return this.#sides.get(`${id}:${side}`) ?? 0
  }

  #at(x: number, y: number): number {
    return y * this.#width + x
  }
}

class Heap {
  readonly #states: State[] = []

  push(state: State) {
    const all = this.#states
    let at = all.push(state) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (all[parent]!.cost <= all[at]!.cost) return
      ;[all[parent], all[at]] = [all[at]!, all[parent]!]
      at = parent
    }
  }

  pop(): State | undefined {
    const all = this.#states
    const top = all[0]
    const last = all.pop()
    if (!last || all.length === 0) return top
    all[0] = last
    for (let at = 0; ; ) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < all.length && all[child]!.cost < all[least]!.cost) least = child
      if (least === at) return top
      ;[all[at], all[least]] = [all[least]!, all[at]!]
      at = least
    }
  }
}
