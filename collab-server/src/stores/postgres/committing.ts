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
  await client.query('BEGIN')
  const { rowCount } = await client.query(
    `UPDATE writer SET batch=$2, answer='{"wrong":[]}', at=now() WHERE run=$1 AND batch<$2`,
    [who.run, batch.number],
  )
  if (rowCount === 0) return alreadyCommitted(client, mirror, who, batch)

  const edits: Dated[] = []
  const groups: { number: number; writes: readonly Write[] }[] = []
  for (const at of batch.order) {
    if (at >= 0) edits.push(unpacked(batch.entries, at))
    else groups.push({ number: -1 - at, writes: batch.groups[-1 - at]! })
  }
  const fenced = edits.length > 0 ? await addEdits(client, who, edits) : []
  const answer = (wrong: Committed['wrong']): Committed => ({ wrong, fenced })
  const told = edits.filter(({ entry }) => !fenced.includes(entry.project)).flatMap(tellings)
  if (groups.length === 0 && told.length === 0) {
    return end(client, who, answer([]))
  }

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
  const done = await end(client, who, answer(wrong))
  mirror.commit(cursor)
  return done
}

/** The answer stands beside the mark, for the case that it is lost on its way. */
async function end(client: Client, { run }: Who, answer: Committed): Promise<Committed> {
  if (answer.wrong.length > 0 || (answer.fenced?.length ?? 0) > 0)
    await client.query('UPDATE writer SET answer=$2 WHERE run=$1', [run, JSON.stringify(answer)])
  await client.query('COMMIT')
  return answer
}

async function alreadyCommitted(client: Client, mirror: Mirror, { run }: Who, batch: Batch): Promise<Committed> {
  await client.query('ROLLBACK')
  const { rows } = await client.query<{ answer: string }>('SELECT answer FROM writer WHERE run=$1 AND batch=$2', [
    run,
    batch.number,
  ])
  if (rows.length === 0) throw new Error('The mark of this writer is gone')
  await pull(client, mirror)
  return JSON.parse(rows[0]!.answer) as Committed
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

/** Returns the projects whose edits were not taken. */
async function addEdits(client: Client, { server }: Who, edits: readonly Dated[]): Promise<string[]> {
  const added = await addRows(
    client,
    server,
    edits.map(({ entry, at }) => [entry, at, hashOf(entry.bytes)]),
  )
  if (added === edits.length) return []
  const projects = [...new Set(edits.map(({ entry }) => entry.project))]
  const { rows } = await client.query<{ project: string }>(
    'SELECT project FROM owner WHERE server=$1 AND project=ANY($2)',
    [server, projects],
  )
  const mine = new Set(rows.map(({ project }) => project))
  return projects.filter((project) => !mine.has(project))
}

async function addRows(
  client: Client,
  server: string,
  rows: readonly (readonly [Omit<JournalEntry, 'activity'>, number, Uint8Array])[],
): Promise<number> {
  const column = <T>(of: (entry: Omit<JournalEntry, 'activity'>) => T) => rows.map(([entry]) => of(entry))
  const { rowCount } = await client.query(
    `INSERT INTO journal(project, document, epoch, at, person, tab, bytes, hash, fence, server)
     SELECT e.project, e.document, e.epoch, e.at, e.person, e.tab, e.bytes, e.hash, owner.fence, owner.server
     FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::bytea[], $8::bytea[])
       WITH ORDINALITY AS e(project, document, epoch, at, person, tab, bytes, hash, place)
     JOIN owner ON owner.project = e.project AND owner.server = $9 ORDER BY e.place FOR SHARE OF owner`,
    [
      column(({ project }) => project),
      column(({ document }) => document),
      column(({ epoch }) => epoch),
      rows.map(([, at]) => at),
      column(({ person }) => person),
      column(({ tab }) => tab),
      column(({ bytes }) => Buffer.from(bytes)),
      rows.map(([, , hash]) => Buffer.from(hash)),
      server,
    ],
  )
  return rowCount ?? 0
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
  const rows = edits.flatMap(({ row }) =>
    row ? [row as unknown as JournalEntry & { at: number; hash: Uint8Array }] : [],
  )
  const added = await addRows(
    client,
    server,
    rows.map((row) => [row, row.at, row.hash]),
  )
  return added === rows.length
}
