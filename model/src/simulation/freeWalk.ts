import type { MapGraph } from '../graph/mapGraph.ts'
import { canReach } from '../graph/reachability.ts'
import type { Dice } from './dice.ts'
import { type Draw, minutesFrom } from './draws.ts'

/** A case whose parts multiply without end is given up. */
const MOST_PASSES = 20_000

/** How an element of the map lasts; steps come first among the elements, flows after them. */
export type DrawOf = (element: number, what: 'time' | 'wait' | 'transfer') => Draw | null

/** The elements that a part has passed, the last one first. */
interface Trail {
  readonly element: number
  readonly before: Trail | null
}

/** One of the parts that run side by side since a split. */
interface Part {
  readonly at: number
  readonly minutes: number
  readonly trail: Trail | null
}

interface Way {
  readonly element: number
  readonly share: number
  readonly wait: Draw | null
  readonly transfer: Draw | null
  readonly to: number
}

/**
 * Cases over a map whose parallel branches are not well nested (domain.md 3.3). A split sends a part along each branch
 * taken; at a declared join parts wait for all that are still on their way there, and go on as one with the last of
 * them. A case lasts until its last part ends, and its outcome is primary when all of its ends are.
 */
export class FreeWalker {
  trail = new Int32Array(1024)
  length = 0
  readonly #graph: MapGraph
  readonly #roll: Dice
  readonly #start: number
  readonly #ways: readonly (readonly Way[])[]
  readonly #draws: readonly (Draw | null)[]
  /** Declared join → step → whether the join can be reached from it without a return. */
  readonly #leads: ReadonlyMap<number, readonly boolean[]>

  constructor(graph: MapGraph, shares: Float64Array, drawOf: DrawOf, roll: Dice) {
    this.#graph = graph
    this.#roll = roll
    this.#start = graph.steps.findIndex(({ look }) => look === 'start')
    const isOpen = (flow: number) => shares[flow]! > 0
    this.#ways = graph.out.map((flows) =>
      flows.filter(isOpen).map((flow) => ({
        element: graph.size + flow,
        share: shares[flow]!,
        wait: drawOf(graph.size + flow, 'wait'),
        transfer: drawOf(graph.size + flow, 'transfer'),
        to: graph.to[flow]!,
      })),
    )
    this.#draws = graph.steps.map((_, step) => drawOf(step, 'time'))
    const isForward = (flow: number) => isOpen(flow) && !graph.flows[flow]!.returns
    const joins = new Set(graph.joinOf.filter((join) => join !== -1))
    this.#leads = new Map([...joins].map((join) => [join, canReach(graph, [join], isForward)]))
  }

  /** Minutes of one case; null when it does not end in a primary outcome. */
  walk(): number | null {
    this.length = 0
    const passed = new Set<number>()
    const moving: Part[] = [{ at: this.#start, minutes: 0, trail: null }]
    const waiting = new Map<number, Part[]>()
    let last: Part | null = null
    let primary = true
    for (let passes = 0; ; passes++) {
      if (passes > MOST_PASSES) return null
      const part = moving.pop() ?? this.#gathered(waiting)
      if (!part) break
      const { at } = part
      const minutes = part.minutes + this.#lasts(at, passed)
      const trail = { element: at, before: part.trail }
      const ways = this.#ways[at]!
      if (ways.length === 0) {
        primary &&= this.#graph.steps[at]!.look === 'end' && this.#graph.steps[at]!.outcome === 'primary'
        if (!last || minutes > last.minutes) last = { at, minutes, trail }
      }
      for (const way of this.#taken(at, ways)) {
        const next = {
          at: way.to,
          minutes: minutes + this.#drawn(way.wait) + this.#drawn(way.transfer),
          trail: { element: way.element, before: trail },
        }
        if (!this.#leads.has(way.to)) moving.push(next)
        else waiting.set(way.to, [...(waiting.get(way.to) ?? []), next])
      }
    }
    if (!last || !primary) return null
    this.#keep(last.trail)
    return last.minutes
  }

  /** The parts at the first join in the order of the map, as one: no other waiting part can reach it any more. */
  #gathered(waiting: Map<number, Part[]>): Part | null {
    const joins = [...waiting.keys()]
    const isDone = (join: number) => joins.every((other) => other === join || !this.#leads.get(join)![other])
    const join = joins.find(isDone) ?? joins[0]
    if (join === undefined) return null
    const parts = waiting.get(join)!
    waiting.delete(join)
    return parts.reduce((latest, part) => (part.minutes > latest.minutes ? part : latest))
  }

  #taken(at: number, ways: readonly Way[]): readonly Way[] {
    const { look } = this.#graph.steps[at]!
    if (look === 'and' || ways.length === 0) return ways
    if (look === 'or') {
      for (;;) {
        const taken = ways.filter(({ share }) => this.#roll() < share)
        if (taken.length > 0) return taken
      }
    }
    let chance = ways.length > 1 ? this.#roll() : 0
    const way = ways.find(({ share }) => {
      chance -= share
      return chance < 0
    })
    return [way ?? ways.at(-1)!]
  }

  #lasts(step: number, passed: Set<number>): number {
    const minutes = this.#drawn(this.#draws[step]!)
    const part = passed.has(step) ? this.#graph.steps[step]!.repeatPart : 1
    passed.add(step)
    return minutes * part
  }

  #drawn(draw: Draw | null): number {
    return draw ? minutesFrom(draw, this.#roll) : 0
  }

  #keep(trail: Trail | null): void {
    for (let one = trail; one; one = one.before) {
      if (this.length === this.trail.length) {
        const longer = new Int32Array(this.trail.length * 2)
        longer.set(this.trail)
        this.trail = longer
      }
      this.trail[this.length++] = one.element
    }
  }
}
