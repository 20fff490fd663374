import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { prepareTables, SETTINGS_OF_THE_CONNECTION } from '../sqlite/schema.ts'
import type { Value } from '../store.ts'
import { isLarge } from './changes.ts'
import { connected } from './connection.ts'
import { quoted, tablesOf } from './tables.ts'

type Row = Readonly<Record<string, Value>>
const ROWS = 500
const LARGE_ROWS = 8

/**
 * Everything lasting of a house as the one file of a server alone, as it was at one moment: so a backup is the same archive, and every
 * command that reads a data folder reads this one. Returns what sign-ins are signed with.
 */
export async function copyOut(url: string, folder: string): Promise<string> {
  const client = await connected(url, 'copy')
  const database = new DatabaseSync(join(folder, 'potok.sqlite'))
  try {
    database.exec(SETTINGS_OF_THE_CONNECTION)
    prepareTables(database)
    const triggers = database.prepare(`SELECT name, sql FROM sqlite_master WHERE type='trigger'`).all() as {
      name: string
      sql: string
    }[]
    // What stands was checked when it was written.
    database.exec('PRAGMA foreign_keys = OFF; BEGIN')
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${quoted(name)}`)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    for (const { name, columns, key } of tablesOf(database)) {
      const list = columns.map((column) => quoted(column.name)).join(', ')
      const into = database.prepare(`INSERT INTO ${quoted(name)}(${list}) VALUES(${columns.map(() => '?').join(', ')})`)
      await client.query(
        `DECLARE here NO SCROLL CURSOR FOR SELECT ${list} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(', ')}`,
      )
      for (;;) {
        const { rows } = await client.query<Row>(`FETCH ${isLarge(name) ? LARGE_ROWS : ROWS} FROM here`)
        for (const row of rows) into.run(...columns.map((column) => row[column.name] ?? null))
        if (rows.length === 0) break
      }
      await client.query('CLOSE here')
    }
    await keepHighest(client, database)
    const { rows } = await client.query<{ value: string }>(`SELECT value FROM house WHERE name='secret'`)
    await client.query('COMMIT')
    for (const { sql } of triggers) database.exec(sql)
    database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
    return rows[0]?.value ?? ''
  } finally {
    database.close()
    await client.end()
  }
}

/** The greatest number that a line of the book of rights ever had, so that lines cut off its end are missed. */
async function keepHighest(client: Awaited<ReturnType<typeof connected>>, database: DatabaseSync): Promise<void> {
  const { rows } = await client.query<{ highest: number | null }>(
    `SELECT max((key::jsonb->>0)::bigint) AS highest FROM change WHERE name='audit'`,
  )
  const highest = rows[0]?.highest
  if (highest) database.prepare(`UPDATE sqlite_sequence SET seq=max(seq, ?) WHERE name='audit'`).run(highest)
}
