import type { Change } from '../document/difference.ts'
import { isPlace } from '../document/layout.ts'
import { orderBetween } from '../document/order.ts'
import { type Id, isId, newId } from '../ids.ts'
import { mapKind } from '../kinds/kinds.ts'
import { SCHEMA } from '../migrations/migrations.ts'
import type { Field, Fields } from '../records/fields.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Place, Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { keyOf } from '../table/names.ts'

/** What things on maps are called by, wherever they are: they are known again by their names. */
const NAMED = [
  'organisations',
  'participants',
  'documents',
  'systems',
  'personas',
  'touchpoints',
  'segments',
] as const satisfies Noun[]

type Plain = Record<string, unknown>

/** One map with what stands on it and whom and what that names: readable without the project. */
export interface MapPart {
  readonly potok: 'map'
  readonly schema: number
  /** Each record with its id and the fields that say something. */
  readonly records: Readonly<Partial<Record<Noun, readonly (Plain & { readonly id: Id })[]>>>
  readonly layout: Readonly<Record<Id, Place>>
}

/** Null: there is no such map of a known kind. `only`: of a process map these steps, the flows between them and their lanes. */
export function mapPart(project: Project, map: Id, only?: ReadonlySet<Id>): MapPart | null {
  const record = project.maps.get(map)
  const kind = record && mapKind(record.kind)
  if (!kind) return null
  const records: Partial<Record<Noun, (Plain & { id: Id })[]>> = { maps: [bare('maps', record)] }
  const wanted = chosen(project, map, only)
  for (const noun of kind.nouns) {
    const all = [...(project[noun] as ReadonlyMap<Id, Plain & { id: Id }>).values()]
    const on = all.filter((one) => one.map === map && wanted(noun, one))
    if (on.length > 0) records[noun] = on.map((one) => bare(noun, one))
  }
  for (const noun of NAMED.toReversed()) {
    const said = new Set(idsIn(records))
    const found = [...(project[noun] as ReadonlyMap<Id, Plain & { id: Id }>).values()].filter(({ id }) => said.has(id))
    if (found.length > 0) records[noun] = found.map((one) => bare(noun, one))
  }
  const ids = Object.values(records).flatMap((all) => all.map(({ id }) => id))
  const layout = Object.fromEntries(
    ids.flatMap((id) => (project.layout.has(id) ? [[id, project.layout.get(id)!]] : [])),
  )
  return { potok: 'map', schema: SCHEMA, records, layout }
}

function chosen(project: Project, map: Id, only?: ReadonlySet<Id>) {
  if (!only || project.maps.get(map)?.kind !== 'process') return () => true
  const lanes = new Set([...only].map((id) => project.steps.get(id)?.lane))
  return (noun: Noun, one: Plain & { id: Id }) => {
    if (noun === 'steps') return only.has(one.id)
    if (noun === 'flows') return only.has(one.start as Id) && only.has(one.end as Id)
    return noun !== 'lanes' || lanes.has(one.id)
  }
}

function bare(noun: Noun, record: object): Plain & { id: Id } {
  const said: Plain & { id: Id } = { id: (record as { id: Id }).id }
  for (const [name, { absent }] of Object.entries(NOUNS[noun] as Fields)) {
    const value = (record as Plain)[name]
    if (JSON.stringify(value) !== JSON.stringify(absent)) said[name] = value
  }
  return said
}

function* idsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* idsIn(one)
}

/** Of a stranger's file, so that nobody's memory is used up. */
const MOST_RECORDS = 50_000

/**
 * A map of such a part, as changes of the project: everything new but whom and what it names, which are known by their names.
 * Refused: `file.shape`, `file.newer`, `file.value` with its place.
 */
export function mapOfPart(given: unknown, project: Project): Result<{ map: Id; changes: Change[] }> {
  const part = given as MapPart
  if (typeof given !== 'object' || given === null || part.potok !== 'map' || typeof part.records !== 'object')
    return refuse('file.shape', 'This is not a map of Potok.')
  if (typeof part.schema !== 'number' || part.schema > SCHEMA)
    return refuse('file.newer', 'The file was written by a newer version of Potok.', [], {
      schema: Number(part.schema),
      known: SCHEMA,
    })
  const wrong = (place: string) => refuse('file.value', `${place}: cannot be read`, [], { place })
  const [map] = Array.isArray(part.records.maps) ? part.records.maps : []
  const kind = mapKind(String(map?.kind ?? 'process'))
  if (!map || !kind) return wrong('maps[0]')
  const nouns: readonly Noun[] = [...NAMED, 'maps', ...kind.nouns]
  const ids = new Map<Id, Id>()
  const fresh: { noun: Noun; id: Id; record: Plain }[] = []
  for (const noun of nouns) {
    const list = part.records[noun] ?? []
    if (!Array.isArray(list) || fresh.length + list.length > MOST_RECORDS) return wrong(noun)
    for (const [at, record] of (list as readonly Plain[]).entries()) {
      const id = record?.id
      if (!isId(id) || ids.has(id)) return wrong(`${noun}[${at}].id`)
      const odd = oddField(NOUNS[noun], record)
      if (odd) return wrong(`${noun}[${at}].${odd}`)
      const known = knownAs(project, noun, record)
      ids.set(id, known ?? newId())
      if (!known) fresh.push({ noun, id, record })
    }
  }
  const last = [...project.maps.values()]
    .map(({ order }) => order)
    .sort()
    .at(-1)
  const changes = fresh.map(({ noun, id, record }): Change => {
    const fields = {
      ...renewed(NOUNS[noun], record, ids),
      ...(noun === 'maps' && { order: orderBetween(last ?? null, null), from: [] }),
    }
    return { what: 'add', noun, id: ids.get(id)!, fields }
  })
  for (const { id } of fresh) {
    const place = Object.hasOwn(part.layout ?? {}, id) ? part.layout[id] : undefined
    if (place !== undefined && !isPlace(place)) return wrong(`layout.${id}`)
    if (place) changes.push({ what: 'place', id: ids.get(id)!, place })
  }
  return ok({ map: ids.get(map.id)!, changes })
}

function oddField(fields: Fields, record: Plain): string | null {
  for (const [name, value] of Object.entries(record))
    if (name !== 'id' && !(Object.hasOwn(fields, name) && fields[name]!.accepts(value))) return name
  return null
}

function knownAs(project: Project, noun: Noun, record: Plain): Id | null {
  if (!NAMED.some((one) => one === noun) || typeof record.name !== 'string' || record.name === '') return null
  for (const [id, one] of project[noun] as ReadonlyMap<Id, { name?: unknown }>)
    if (typeof one.name === 'string' && keyOf(one.name) === keyOf(record.name)) return id
  return null
}

/** References lead to what has come along; what has not is nobody. */
function renewed(fields: Fields, record: Plain, ids: ReadonlyMap<Id, Id>): Plain {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (!Object.hasOwn(record, name)) return []
      const value = record[name]
      if (field.kind === 'set') return [[name, (value as Id[]).flatMap((id) => ids.get(id) ?? [])]]
      if (isReference(field)) return [[name, ids.get(value as Id) ?? null]]
      return [[name, deep(value, ids)]]
    }),
  )
}

const SOME_ID = 'A1b2C3d4E5f6G7'

const isReference = (field: Field<unknown>): boolean =>
  field.kind === 'value' &&
  field.accepts(null) &&
  field.accepts(SOME_ID) &&
  !field.accepts('not an id') &&
  !field.accepts(1)

function deep(value: unknown, ids: ReadonlyMap<Id, Id>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => deep(one, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [ids.get(key) ?? key, deep(one, ids)]))
}
