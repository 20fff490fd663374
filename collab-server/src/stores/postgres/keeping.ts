import type { Client } from 'pg'
import { partsOf } from '../../protocols/visitor.ts'
import type { Compacted } from '../replay.ts'
import { outOfUse } from '../sqlite/damage.ts'
import { compacted } from '../sqlite/reading.ts'
import type { Damage, Value, Write } from '../store.ts'
import { connected } from './connection.ts'

/** Whose rows are kept: those of projects that this server owns. */
export interface KeepingPlace {
  readonly url: string
  readonly server: string
}

/** Snapshot and journal are rows that no other server reads meanwhile, so they are changed beside the writing, by the owner alone. */
export async function replaceJournal(
  place: KeepingPlace,
  document: string,
  epoch: number,
  made: Compacted,
): Promise<void> {
  await keep(place, document, compacted(document, epoch, made))
}

/** A damaged row is put aside in the tables of the house by `write`, and then taken out of use. */
export async function mend(
  place: KeepingPlace,
  damage: readonly Damage[],
  write: (...writes: readonly Write[]) => Promise<void>,
): Promise<void> {
  for (const document of new Set(damage.map((one) => one.document))) {
    const here = damage.filter((one) => one.document === document)
    await write(...(await asRows(place, here)))
    await keep(place, document, outOfUse(here))
  }
}

const ASIDE = 'INSERT INTO damaged(at, place, document, epoch, seq, bytes, hash) VALUES(?,?,?,?,?,?,?)'

async function asRows({ url }: KeepingPlace, damage: readonly Damage[]): Promise<Write[]> {
  const client = await connected(url, 'keeping')
  try {
    const writes: Write[] = []
    for (const { place, document, epoch, seq } of damage) {
      const sql = `SELECT bytes, hash FROM ${place} WHERE document=$1 AND epoch=$2 AND seq=$3`
      const { rows } = await client.query<{ bytes: Buffer; hash: Buffer }>(sql, [document, epoch, seq])
      for (const { bytes, hash } of rows) writes.push([ASIDE, Date.now(), place, document, epoch, seq, bytes, hash])
    }
    return writes
  } finally {
    await client.end()
  }
}

async function keep({ url, server }: KeepingPlace, document: string, writes: readonly Write[]): Promise<void> {
  const client = await connected(url, 'keeping')
  try {
    await client.query('BEGIN')
    const owned = 'SELECT 1 FROM owner WHERE project=$1 AND server=$2 FOR SHARE'
    const { rowCount } = await client.query(owned, [partsOf(document)?.project, server])
    // Whoever owns it now does the same in their time.
    if (rowCount === 0) return
    for (const [sql, ...values] of writes) await run(client, sql, values)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

async function run(client: Client, sql: string, values: readonly Value[]): Promise<void> {
  let at = 0
  const given = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value))
  await client.query(
    sql.replaceAll('?', () => `$${++at}`),
    given,
  )
}
