import type { ClientBase } from 'pg'
import type { Value } from '../store.ts'
import type { Mirror, Place } from './mirror.ts'
import { quoted, type Table } from './tables.ts'

type Row = Readonly<Record<string, Value>>
interface Found {
  readonly place: Place
  readonly row: Row | null
}

const AT_ONCE = 2000
const KEYS_AT_ONCE = 200
/** Tables whose rows may be megabytes each. */
const LARGE_AT_ONCE = 8
const LARGE = new Set(['attachment', 'content', 'submission', 'submission_file', 'signature', 'house_file', 'damaged'])

export const isLarge = (table: string): boolean => LARGE.has(table)

/** Whether anything changed since. */
export async function isBehind(client: ClientBase, mirror: Mirror): Promise<boolean> {
  const { rows } = await client.query('SELECT 1 FROM change WHERE seq>$1 LIMIT 1', [mirror.cursor])
  return rows.length > 0
}

/**
 * Brings the mirror to what PostgreSQL holds: which rows changed since, as they stand now. A mirror that is empty is filled
 * the same way. Returns the tables in which something changed.
 */
export async function pull(client: ClientBase, mirror: Mirror): Promise<ReadonlySet<string>> {
  const touched = new Set<string>()
  for (;;) {
    const { rows } = await client.query<{ name: string; key: string; seq: number }>(
      'SELECT name, key, seq FROM change WHERE seq>$1 ORDER BY seq LIMIT $2',
      [mirror.cursor, AT_ONCE],
    )
    const last = rows.at(-1)
    if (!last) return touched
    const places = new Map<string, Place[]>()
    for (const { name, key } of rows) {
      // A newer server of this house may have tables that this one does not know.
      if (!mirror.tables.has(name)) continue
      const of = places.get(name) ?? []
      of.push({ table: name, key: keyFrom(key) })
      places.set(name, of)
    }
    const found: Found[] = []
    for (const [name, of] of places) {
      touched.add(name)
      const step = isLarge(name) ? LARGE_AT_ONCE : KEYS_AT_ONCE
      for (let at = 0; at < of.length; at += step)
        found.push(...(await rowsAt(client, mirror.tables.get(name)!, of.slice(at, at + step))))
    }
    mirror.take(found, last.seq)
    if (rows.length < AT_ONCE) return touched
  }
}

/** The rows of a table at these places. */
async function rowsAt(client: ClientBase, table: Table, places: readonly Place[]): Promise<Found[]> {
  const values: Value[] = []
  const wanted = places.map(({ key }) => `(${key.map((value) => `$${values.push(forPg(value))}`).join(', ')})`)
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ')
  const keys = table.key.map(quoted).join(', ')
  const sql = `SELECT ${columns} FROM ${quoted(table.name)} WHERE (${keys}) IN (${wanted.join(', ')})`
  const { rows } = await client.query<Row>(sql, values)
  const known = new Map(rows.map((row) => [keyOf(table.key.map((name) => row[name]!)), row]))
  return places.map((place) => ({ place, row: known.get(keyOf(place.key)) ?? null }))
}

/** Writes rows as they stand in the mirror, and that they changed. The number of the last change. */
export async function push(client: ClientBase, mirror: Mirror, changed: readonly Found[]): Promise<number> {
  const byTable = new Map<Table, Found[]>()
  for (const one of changed) {
    const table = mirror.tables.get(one.place.table)!
    byTable.set(table, [...(byTable.get(table) ?? []), one])
  }
  for (const [table, of] of byTable) {
    const here = of.flatMap(({ row }) => (row ? [row] : []))
    const gone = of.filter(({ row }) => !row)
    for (let at = 0; at < here.length; at += KEYS_AT_ONCE)
      await putRows(client, table, here.slice(at, at + KEYS_AT_ONCE))
    for (let at = 0; at < gone.length; at += KEYS_AT_ONCE)
      await dropRows(client, table, gone.slice(at, at + KEYS_AT_ONCE))
  }
  const { rows } = await client.query<{ last: number }>(
    `WITH noted AS (
       INSERT INTO change(name, key, seq) SELECT name, key, nextval('change_seq') FROM unnest($1::text[], $2::text[]) AS c(name, key)
       ON CONFLICT(name, key) DO UPDATE SET seq=excluded.seq RETURNING seq)
     SELECT max(seq) AS last FROM noted`,
    [changed.map(({ place }) => place.table), changed.map(({ place }) => keyOf(place.key))],
  )
  return rows[0]!.last
}

export async function putRows(client: ClientBase, { name, columns, key }: Table, rows: readonly Row[]): Promise<void> {
  const values: Value[] = []
  const each = rows.map(
    (row) => `(${columns.map((one) => `$${values.push(forPg(row[one.name] ?? null))}`).join(', ')})`,
  )
  const list = columns.map((one) => quoted(one.name)).join(', ')
  const rest = columns
    .filter((one) => !key.includes(one.name))
    .map((one) => `${quoted(one.name)}=excluded.${quoted(one.name)}`)
  const otherwise = rest.length > 0 ? `DO UPDATE SET ${rest.join(', ')}` : 'DO NOTHING'
  await client.query(
    `INSERT INTO ${quoted(name)}(${list}) VALUES ${each.join(', ')} ON CONFLICT(${key.map(quoted).join(', ')}) ${otherwise}`,
    values,
  )
}

async function dropRows(client: ClientBase, { name, key }: Table, gone: readonly Found[]): Promise<void> {
  const values: Value[] = []
  const each = gone.map(({ place }) => `(${place.key.map((value) => `$${values.push(forPg(value))}`).join(', ')})`)
  await client.query(
    `DELETE FROM ${quoted(name)} WHERE (${key.map(quoted).join(', ')}) IN (${each.join(', ')})`,
    values,
  )
}

const forPg = (value: Value): Value => (value instanceof Uint8Array ? Buffer.from(value) : value)

/** A key as text: the same for every server. */
export const keyOf = (key: readonly Value[]): string =>
  JSON.stringify(
    key.map((value) => (value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value)),
  )

const keyFrom = (text: string): Value[] =>
  (JSON.parse(text) as (string | number | null | { hex: string })[]).map((value) =>
    value !== null && typeof value === 'object' ? Buffer.from(value.hex, 'hex') : value,
  )
