import {
  type Difference,
  difference,
  type Id,
  LONGEST_TEXT,
  newId,
  ok,
  orderBetween,
  orderOf,
  type Project,
  type ProjectDocument,
  perform,
  processMap,
  type Result,
  refuse,
  SCRATCHER,
  scratchOf,
  settledFlows,
  takeChanges,
} from '@potok/model'
import type { Destination, Left, Understood } from '../importer.ts'
import { WORDS } from '../texts/words.ts'
import { allowedFlows } from './allowedFlows.ts'
import type { DrawnLane, DrawnMap, DrawnStep } from './drawn.ts'
import { Names } from './names.ts'
import { Parts } from './parts.ts'
import { placesFor } from './places.ts'
import { soundFacts } from './soundFacts.ts'
import { tooManySteps } from './tooManySteps.ts'

/** What the maps that a file shows come to in the project, tried on a copy of it. */
export function understood(maps: readonly DrawnMap[], left: readonly Left[], into: Destination): Result<Understood> {
  const count = maps.reduce((sum, { steps }) => sum + steps.length, 0)
  if (count === 0) return refuse('import.nothing', 'There is nothing in the file that a process map shows.')
  const refusal = tooManySteps(count)
  if (refusal) return refusal
  const scratch = scratchOf(into.project)
  const before = scratch.project()
  const placing = new Placing(before, into)
  for (const map of maps) placing.add(map)
  const added = perform(scratch, takeChanges, { changes: placing.changes(maps) }, SCRATCHER)
  if (!added.ok) return added
  const settled = maps.flatMap((map) => settledOn(scratch.project(), placing.mapOf(map.key), placing.saidOf(map)))
  const led = perform(scratch, takeChanges, { changes: settled }, SCRATCHER)
  if (!led.ok) return led
  const placed = perform(scratch, takeChanges, { changes: places(scratch, maps, placing, into) }, SCRATCHER)
  if (!placed.ok) return placed
  return ok({
    changes: difference(before, scratch.project()),
    maps: maps.map(({ key }) => placing.mapOf(key)),
    left: [...left, ...placing.left, ...placing.parts.left],
  })
}

/** Where a flow says itself whether it leads back, nothing is settled about it. */
function settledOn(project: Project, map: Id, said: ReadonlySet<Id>): Difference[] {
  const { returns, joins } = settledFlows(processMap(project, map)!)
  const unsaid = returns.filter((id) => !said.has(id))
  return [
    ...unsaid.map((id): Difference => ({ what: 'set', noun: 'flows', id, fields: { returns: true } })),
    ...[...joins].map(([id, join]): Difference => ({ what: 'set', noun: 'steps', id, fields: { join } })),
  ]
}

function places(
  scratch: ProjectDocument,
  maps: readonly DrawnMap[],
  placing: Placing,
  { locale }: Destination,
): Difference[] {
  const project = scratch.project()
  return maps.flatMap((map) => {
    const found = placesFor(placing.mapOf(map.key), map, placing.stepsOf(map), project, locale)
    return Object.entries(found).map(([id, place]): Difference => ({ what: 'place', id, place }))
  })
}

interface Laned {
  readonly lanes: Difference[]
  readonly byKey: ReadonlyMap<string, Id>
  of(key: string | null): Id | null
}

type Who = Pick<DrawnLane, 'key' | 'name' | 'external' | 'facts'>

/** The records that drawn maps come to, with the participants, documents and systems of the project that they name. */
class Placing {
  readonly left: Left[] = []
  readonly parts = new Parts()
  readonly #into: Destination
  readonly #maps = new Map<string, Id>()
  readonly #steps = new Map<DrawnMap, ReadonlyMap<string, Id>>()
  readonly #said = new Map<DrawnMap, ReadonlySet<Id>>()
  readonly #people: Names
  readonly #documents: Names
  readonly #systems: Names
  #order: string | null

  constructor(project: Project, into: Destination) {
    this.#into = into
    this.#people = new Names('participants', project.participants)
    this.#documents = new Names('documents', project.documents)
    this.#systems = new Names('systems', project.systems)
    const orders = [...project.maps.values()].map(({ order }) => order)
    this.#order = orders.sort().at(-1) ?? null
  }

  add(map: DrawnMap): void {
    this.#maps.set(map.key, newId())
    this.#steps.set(map, new Map(map.steps.map(({ key }) => [key, newId()])))
  }

  mapOf(key: string): Id {
    return this.#maps.get(key)!
  }

  stepsOf(map: DrawnMap): ReadonlyMap<string, Id> {
    return this.#steps.get(map)!
  }

  /** The flows that say themselves whether they lead back. */
  saidOf(map: DrawnMap): ReadonlySet<Id> {
    return this.#said.get(map)!
  }

  changes(maps: readonly DrawnMap[]): Difference[] {
    const onMaps = maps.flatMap((map) => this.#map(map))
    return [...this.#people.added, ...this.#documents.added, ...this.#systems.added, ...onMaps]
  }

  #map(drawn: DrawnMap): Difference[] {
    const map = this.mapOf(drawn.key)
    this.#order = orderBetween(this.#order, null)
    const fallback = this.#into.fileName.replace(/\.[^.]*$/, '') || WORDS[this.#into.locale].map
    const name = this.#line(drawn.name, drawn.name) || this.#line(fallback, fallback)
    const fields = { ...soundFacts('maps', drawn.facts), name, order: this.#order }
    const { lanes, of, byKey } = this.#lanes(drawn, map)
    const ids = this.stepsOf(drawn)
    const { allowed, others } = allowedFlows(drawn)
    const flows = new Map(allowed.map(({ key }) => [key, newId()]))
    const said = allowed.filter(({ facts }) => facts?.returns !== undefined)
    this.#said.set(drawn, new Set(said.map(({ key }) => flows.get(key)!)))
    const everything = new Map([...byKey, ...ids, ...flows])
    for (const { flow, code } of others) this.left.push({ code, place: `${drawn.name}, ${flow.label || flow.key}` })
    return [
      { what: 'add', noun: 'maps', id: map, fields },
      ...lanes,
      ...drawn.steps.map((step): Difference => {
        const own = { ...this.#step(drawn, step), map, lane: of(step.lane) }
        return { what: 'add', noun: 'steps', id: ids.get(step.key)!, fields: own }
      }),
      ...allowed.map((flow): Difference => {
        const [start, end] = [ids.get(flow.start)!, ids.get(flow.end)!]
        const label = this.#line(flow.label, drawn.name)
        const facts = soundFacts('flows', flow.facts)
        return { what: 'add', noun: 'flows', id: flows.get(flow.key)!, fields: { ...facts, map, start, end, label } }
      }),
      ...(drawn.problems ?? []).map(({ text, loss, evidence, on }): Difference => {
        const anchors = on.flatMap((key) => everything.get(key) ?? [])
        const fields = { ...soundFacts('problems', { loss, evidence }), text: this.#cut(text, drawn.name), anchors }
        return { what: 'add', noun: 'problems', id: newId(), fields }
      }),
      ...this.parts.of(drawn, map, everything),
    ]
  }

  /** One lane for each participant: who is drawn twice does it in one lane. */
  #lanes(drawn: DrawnMap, map: Id): Laned {
    const who = drawn.lanes.length > 0 ? drawn.lanes : [{ key: '', name: WORDS[this.#into.locale].performer }]
    const orders = orderOf(who.length)
    const byPerson = new Map<Id, Id>()
    const byKey = new Map<string, Id>()
    const lanes: Difference[] = []
    who.forEach(({ key, name, external = false, facts }: Who, at) => {
      const said = this.#line(name, drawn.name) || WORDS[this.#into.locale].performer
      const participant = this.#people.idOf(said, { external, ...soundFacts('participants', facts) })
      const known = byPerson.get(participant) ?? newId()
      byKey.set(key, known)
      if (byPerson.has(participant)) return
      byPerson.set(participant, known)
      lanes.push({ what: 'add', noun: 'lanes', id: known, fields: { map, participant, order: orders[at] } })
    })
    const first = [...byKey.values()][0] ?? null
    return { lanes, byKey, of: (key) => byKey.get(key ?? '') ?? first }
  }

  #step(drawn: DrawnMap, { look, text, documents = [], systems = [], inside, facts }: DrawnStep) {
    return {
      ...soundFacts('steps', facts),
      look,
      text: this.#cut(text, drawn.name),
      documents: [...new Set(documents.map((name) => this.#documents.idOf(this.#line(name, drawn.name))))],
      systems: [...new Set(systems.map((name) => this.#systems.idOf(this.#line(name, drawn.name))))],
      subprocess: inside && look === 'operation' ? (this.#maps.get(inside) ?? null) : null,
    }
  }

  #line(text: string, place: string): string {
    return this.#cut(text.replace(/\s+/gu, ' ').trim(), place)
  }

  #cut(text: string, place: string): string {
    if (text.length <= LONGEST_TEXT) return text
    this.left.push({ code: 'textCut', place: `${place}, ${text.slice(0, 40)}…`, values: { most: LONGEST_TEXT } })
    return text.slice(0, LONGEST_TEXT)
  }
}
