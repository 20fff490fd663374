import type { Client } from 'pg'
import type { Batch, Committed } from '../batch.ts'
import { unpacked } from '../packed.ts'
import { hashOf } from '../sqlite/reading.ts'
import type { JournalEntry, Value, Write } from '../store.ts'
import { pull, push } from './changes.ts'
import { isRefusedForGood } from './connection.ts'
import type { Mirror, Place } from './mirror.ts'

/** Who writes: this opening of the store, and the server as which it owns projects. */
export interface Who {
  readonly run: string
  readonly server: string
}

interface Dated {
  readonly entry: JournalEntry
  readonly at: number
}

const TELL = 'INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)'
/** Whoever changes tables holds it to the end of the transaction: so changes are numbered in the order in which they are committed. */
const TABLES = 5_061_002
const FENCED = 'fenced: the project is another server’s'

/**
 * Edits are taken of projects that this server owns; the row of the owner is held meanwhile, so that whoever takes the project
 * over afterwards reads them. Statements run on the mirror, brought up to date under a lock, and leave as the rows they changed.
 */
export async function committed(client: Client, mirror: Mirror, who: Who, batch: Batch): Promise<Committed> {
  const edits: Dated[] = []
  const groups: { number: number; writes: readonly Write[] }[] = []
  for (const at of batch.order) {
    if (at >= 0) edits.push(unpacked(batch.entries, at))
    else groups.push({ number: -1 - at, writes: batch.groups[-1 - at]! })
  }
  // What comes most is one statement, which is a transaction by itself.
  const isEditsAlone = groups.length === 0 && edits.every(({ entry }) => !entry.activity?.length)
  if (!isEditsAlone) await client.query('BEGIN')
  const fenced = await addEdits(client, who, batch.number, edits)
  if (!fenced) {
    if (!isEditsAlone) await client.query('ROLLBACK')
    return alreadyCommitted(client, mirror, who, batch.number, edits)
  }
  if (isEditsAlone) return { wrong: [], fenced }

  const told = edits.filter(({ entry }) => !fenced.includes(entry.project)).flatMap(tellings)
  await client.query('SELECT pg_advisory_xact_lock($1)', [TABLES])
  await pull(client, mirror)
  mirror.begin()
  let cursor = 0
  const wrong: [number, string][] = []
  for (const { number, writes } of [...groups, ...(told.length > 0 ? [{ number: -1, writes: told }] : [])]) {
    const done = await runGroup(client, mirror, who, writes)
    if (typeof done === 'string') wrong.push([number, done])
    else cursor = Math.max(cursor, done)
  }
  // What was refused stands beside the mark, for the case that the answer is lost on its way.
  if (wrong.length > 0) await client.query('UPDATE writer SET wrong=$2 WHERE run=$1', [who.run, JSON.stringify(wrong)])
  await client.query('COMMIT')
  mirror.commit(cursor)
  return { wrong, fenced }
}

/** The answer was lost on its way. Edits that are not in the journal were another server's to take. */
async function alreadyCommitted(
  client: Client,
  mirror: Mirror,
  { run }: Who,
  number: number,
  edits: readonly Dated[],
): Promise<Committed> {
  const { rows } = await client.query<{ wrong: string }>('SELECT wrong FROM writer WHERE run=$1 AND batch=$2', [
    run,
    number,
  ])
  if (rows.length === 0) throw new Error('The mark of this writer is gone')
  await pull(client, mirror)
  const { rows: missing } = await client.query<{ project: string }>(
    `SELECT DISTINCT e.project FROM unnest($1::text[], $2::text[], $3::bytea[]) AS e(project, document, hash)
     WHERE NOT EXISTS (SELECT 1 FROM journal WHERE journal.document = e.document AND journal.hash = e.hash)`,
    [
      edits.map(({ entry }) => entry.project),
      edits.map(({ entry }) => entry.document),
      edits.map(({ entry }) => hashOf(entry.bytes)),
    ],
  )
  return { wrong: JSON.parse(rows[0]!.wrong), fenced: missing.map(({ project }) => project) }
}

const tellings = ({ entry, at }: Dated): Write[] =>
  (entry.activity ?? []).map(({ command, about }) => [
    TELL,
    entry.project,
    at,
    entry.person,
    command,
    JSON.stringify(about),
  ])

const ROWS = `unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::bytea[], $8::bytea[])
  WITH ORDINALITY AS e(project, document, epoch, at, person, tab, bytes, hash, place)`
const INTO = `INSERT INTO journal(project, document, epoch, at, person, tab, bytes, hash, fence, server)
  SELECT e.project, e.document, e.epoch, e.at, e.person, e.tab, e.bytes, e.hash, owner.fence, owner.server
  FROM ${ROWS} JOIN owner ON owner.project = e.project AND owner.server = $9`
const HELD = 'ORDER BY e.place FOR SHARE OF owner'
/** The mark comes first: the same group sent a second time waits here for the end of the first, and does nothing then. */
const MARKED = `WITH mark AS (UPDATE writer SET batch=$11, wrong='[]', at=now() WHERE run=$10 AND batch<$11 RETURNING 1),
  added AS (${INTO} WHERE EXISTS (SELECT 1 FROM mark) ${HELD} RETURNING project)
  SELECT (SELECT count(*) FROM mark) AS marked, project, count(*) AS added FROM added GROUP BY project
  UNION ALL SELECT (SELECT count(*) FROM mark), NULL, 0`

type Edited = readonly [entry: Omit<JournalEntry, 'activity'>, at: number, hash: Uint8Array]

const valuesOf = (rows: readonly Edited[], server: string) => {
  const column = <T>(of: (entry: Edited[0]) => T) => rows.map(([entry]) => of(entry))
  return [
    column(({ project }) => project),
    column(({ document }) => document),
    column(({ epoch }) => epoch),
    rows.map(([, at]) => at),
    column(({ person }) => person),
    column(({ tab }) => tab),
    column(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
    rows.map(([, , hash]) => Buffer.from(hash)),
    server,
  ]
}

/** The projects whose edits were not taken, because they are another server's; null: this group was committed before. */
async function addEdits(
  client: Client,
  { run, server }: Who,
  number: number,
  edits: readonly Dated[],
): Promise<string[] | null> {
  const rows = edits.map(({ entry, at }): Edited => [entry, at, hashOf(entry.bytes)])
  const values = [...valuesOf(rows, server), run, number]
  type Added = { marked: number; project: string | null; added: number }
  const done = await client.query<Added>({ name: 'edits', text: MARKED, values })
  if (done.rows.every(({ marked }) => marked === 0)) return null
  const missing = new Map<string, number>()
  for (const { entry } of edits) missing.set(entry.project, (missing.get(entry.project) ?? 0) + 1)
  for (const { project, added } of done.rows) if (project) missing.set(project, (missing.get(project) ?? 0) - added)
  return [...missing].flatMap(([project, count]) => (count > 0 ? [project] : []))
}

/** The number of the last change that the group made, or the words that refuse it. */
async function runGroup(client: Client, mirror: Mirror, who: Who, writes: readonly Write[]): Promise<number | string> {
  const done = mirror.run(writes)
  if ('refused' in done) return done.refused
  const edits = done.changed.filter(({ place }) => place.table === 'journal')
  const rows = done.changed.filter(({ place }) => place.table !== 'journal')
  await client.query('SAVEPOINT one')
  try {
    if (edits.length > 0 && !(await addJournal(client, who, edits))) {
      mirror.undo()
      await client.query('ROLLBACK TO one')
      return FENCED
    }
    const last = rows.length > 0 ? await push(client, mirror, rows) : 0
    mirror.keep()
    return last
  } catch (error) {
    if (!isRefusedForGood(error)) throw error
    mirror.undo()
    await client.query('ROLLBACK TO one')
    return (error as Error).message
  }
}

async function addJournal(
  client: Client,
  { server }: Who,
  edits: readonly { place: Place; row: Readonly<Record<string, Value>> | null }[],
): Promise<boolean> {
  const rows = edits.flatMap(({ row }): Edited[] => {
    const kept = row as unknown as (JournalEntry & { at: number; hash: Uint8Array }) | null
    return kept ? [[kept, kept.at, kept.hash]] : []
  })
  const { rowCount } = await client.query(`${INTO} ${HELD}`, valuesOf(rows, server))
  return rowCount === rows.length
}
