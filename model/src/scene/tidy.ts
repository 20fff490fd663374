import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Place, Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { arrange } from './arrange.ts'
import { covers, type Face, face } from './box.ts'
import { grown, overlap, union } from './gridIndex.ts'
import { readMap } from './reading.ts'
import type { Locale, Rect } from './shapes.ts'
import { SIZES } from './sizes.ts'

/**
 * New places for the steps of a map as it is drawn, or for the chosen ones among others that stay: lanes and the order
 * of steps and branches are kept, nothing overlaps (G13). Texts count in the project's language, so that it comes out
 * the same for everybody. Only places that change are named.
 */
export function tidied(map: ProcessMap, project: Project, chosen: ReadonlySet<Id> | null = null): Record<Id, Place> {
  const tidy = new Tidy(map, project)
  return chosen ? tidy.among(chosen) : tidy.whole()
}

class Tidy {
  readonly #map: ProcessMap
  readonly #project: Project
  readonly #locale: Locale
  readonly #sizes: ReadonlyMap<Id, readonly [number, number]>
  readonly #faces: ReadonlyMap<Id, Face>
  readonly #laneOf: ReadonlyMap<Id, Id>
  readonly #taken = new Map<Id, Rect[]>()
  readonly #places: Record<Id, Place> = {}

  constructor(map: ProcessMap, project: Project) {
    const { merges, laneOf } = readMap(map)
    this.#map = map
    this.#project = project
    this.#locale = project.about.locale
    this.#laneOf = laneOf
    this.#sizes = sizesOf(map, project)
    this.#faces = new Map(
      map.steps.map((step) => [
        step.id,
        face(step, project, this.#locale, merges.has(step.id), this.#sizes.get(step.id)),
      ]),
    )
  }

  whole(): Record<Id, Place> {
    const linked = this.#linked(this.#map.steps)
    const steps = linked.length > 0 ? linked : this.#map.steps
    const arranged = this.#arranged(steps)
    for (const { id } of steps) this.#put(id, arranged[id]!)
    const beside = this.#map.steps.filter((step) => !(step.id in arranged))
    for (const { id } of this.#inOrder(beside, [], (id) => this.#at(id)).steps) this.#follow(id, steps, arranged)
    return this.#moved()
  }

  among(chosen: ReadonlySet<Id>): Record<Id, Place> {
    const steps = this.#map.steps.filter(({ id }) => chosen.has(id) && this.#project.layout.has(id))
    for (const { id } of this.#map.steps) if (!chosen.has(id)) this.#take(id, this.#project.layout.get(id))
    const arranged = this.#arranged(steps)
    const dx = this.#left(steps, this.#project.layout) - this.#left(steps, new Map(Object.entries(arranged)))
    for (const group of Map.groupBy(steps, ({ id }) => this.#laneOf.get(id) ?? '').values()) {
      const tops = (places: (id: Id) => Place) => Math.min(...group.map(({ id }) => places(id)[1]))
      const rise = tops((id) => this.#project.layout.get(id)!) - tops((id) => arranged[id]!)
      const at = (dy: number) => group.map(({ id }): [Id, Place] => [id, moved(arranged[id]!, dx, rise + dy)])
      for (const [id, place] of at(this.#free(at))) this.#put(id, place)
    }
    return this.#moved()
  }

  /**
   * Arranged as a map of its own, read in the order in which it is drawn; and again as it then stands, until the order
   * holds: so what is tidy stays as it is.
   */
  #arranged(steps: readonly Step[]): Record<Id, Place> {
    const ids = new Set(steps.map(({ id }) => id))
    const inside = ({ start, end }: Flow) => ids.has(start ?? '') && ids.has(end ?? '')
    const flows = this.#map.flows.filter(inside)
    const seen = new Map<string, Record<Id, Place>>()
    let at = (id: Id): Place => this.#at(id)
    for (;;) {
      const read = this.#inOrder(steps, flows, at)
      const order = JSON.stringify([read.steps, read.flows].map((all) => all.map(({ id }) => id)))
      if (seen.has(order) || seen.size === ROUNDS) return seen.get(leastFrom(order, [...seen.keys()]))!
      const places = arrange(read, this.#project, this.#locale, this.#sizes)
      seen.set(order, places)
      at = (id) => places[id]!
    }
  }

  #inOrder(steps: readonly Step[], flows: readonly Flow[], at: (id: Id) => Place): ProcessMap {
    const across = (a: Id, b: Id) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]
    const down = (a: Id, b: Id) => at(a)[1] - at(b)[1] || at(a)[0] - at(b)[0]
    return {
      ...this.#map,
      steps: [...steps].sort((a, b) => across(a.id, b.id)),
      flows: [...flows].sort((a, b) => down(a.end!, b.end!)),
    }
  }

  #linked(steps: readonly Step[]): Step[] {
    const ends = new Set(this.#map.flows.flatMap(({ start, end }) => [start, end]))
    return steps.filter(({ id }) => ends.has(id))
  }

  /** What no flow reaches goes along with the step that it stands nearest to, and makes way downwards. */
  #follow(id: Id, steps: readonly Step[], arranged: Readonly<Record<Id, Place>>): void {
    const lane = this.#laneOf.get(id)
    const [x, y] = this.#at(id)
    const away = ({ id: other }: Step) => Math.hypot(this.#at(other)[0] - x, this.#at(other)[1] - y)
    const near = steps
      .filter((step) => this.#laneOf.get(step.id) === lane)
      .reduce<Step | null>((best, step) => (best && away(best) <= away(step) ? best : step), null)
    const [[oldX, oldY], [newX, newY]] = near
      ? [this.#at(near.id), arranged[near.id]!]
      : [[0, this.#top(lane)] as const, [0, this.#topOf(arranged, lane)] as const]
    const place = this.#project.layout.get(id) ?? [newX, newY]
    const went = moved(place, newX - oldX, newY - oldY)
    const at = (dy: number): [Id, Place][] => [[id, moved(went, 0, dy)]]
    this.#put(id, at(this.#free(at))[0]![1])
  }

  #top(lane: Id | undefined): number {
    return Math.min(
      ...this.#map.steps.filter(({ id }) => this.#laneOf.get(id) === lane).map(({ id }) => this.#at(id)[1]),
    )
  }

  /** Where a lane without an arranged step begins: under those before it. */
  #topOf(arranged: Readonly<Record<Id, Place>>, lane: Id | undefined): number {
    const before = this.#map.lanes.slice(
      0,
      Math.max(
        0,
        this.#map.lanes.findIndex(({ id }) => id === lane),
      ),
    )
    const above = new Set(before.map(({ id }) => id))
    const feet = Object.entries(arranged).flatMap(([id, [, y]]) =>
      above.has(this.#laneOf.get(id) ?? '') ? [y + this.#faces.get(id)!.height] : [],
    )
    return Math.max(0, ...feet) + SIZES.laneMargin
  }

  /** How far down, on the grid, until none of these meets what is taken. */
  #free(at: (dy: number) => [Id, Place][]): number {
    for (let dy = 0; ; dy += SIZES.snap) if (!at(dy).some(([id, place]) => this.#meets(id, place))) return dy
  }

  #meets(id: Id, place: Place): boolean {
    const rect = grown(this.#rect(id, place), SIZES.laneMargin - 0.1)
    return (this.#taken.get(this.#laneOf.get(id) ?? '') ?? []).some((other) => overlap(rect, other))
  }

  #put(id: Id, place: Place): void {
    const [, , ...size] = this.#project.layout.get(id) ?? []
    this.#places[id] = [place[0], place[1], ...size] as unknown as Place
    this.#take(id, place)
  }

  #take(id: Id, place: Place | undefined): void {
    if (!place) return
    const lane = this.#laneOf.get(id) ?? ''
    const taken = this.#taken.get(lane) ?? []
    taken.push(this.#rect(id, place))
    this.#taken.set(lane, taken)
  }

  #rect(id: Id, [x, y]: Place): Rect {
    const { width, height, question } = this.#faces.get(id)!
    return union(covers({ x, y, width, height, question }))
  }

  #left(steps: readonly Step[], places: ReadonlyMap<Id, Place>): number {
    return Math.min(...steps.map(({ id }) => places.get(id)![0]))
  }

  #at(id: Id): Place {
    return this.#project.layout.get(id) ?? NOWHERE
  }

  #moved(): Record<Id, Place> {
    const now = Object.entries(this.#places)
    return Object.fromEntries(
      now.filter(([id, [x, y]]) => x !== this.#project.layout.get(id)?.[0] || y !== this.#project.layout.get(id)?.[1]),
    )
  }
}

const NOWHERE: Place = [0, 0]
/** A map so large that its order needs more to settle takes the last one. */
const ROUNDS = 8

/** An order may lead to another and back: of those that go round, always the same one is taken. */
const leastFrom = (again: string, seen: readonly string[]): string =>
  seen.includes(again) ? seen.slice(seen.indexOf(again)).sort()[0]! : seen.at(-1)!

const moved = ([x, y]: Place, dx: number, dy: number): Place => [x + dx, y + dy]

function sizesOf({ steps }: ProcessMap, { layout }: Project): Map<Id, readonly [number, number]> {
  const sizes = new Map<Id, readonly [number, number]>()
  for (const { id } of steps) {
    const [, , width, height] = layout.get(id) ?? []
    if (width !== undefined && height !== undefined) sizes.set(id, [width, height])
  }
  return sizes
}
