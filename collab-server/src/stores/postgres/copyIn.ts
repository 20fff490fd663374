import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { VERSION } from '../sqlite/schema.ts'
import { StoreClosed, type Value } from '../store.ts'
import { isLarge, keyOf, putRows } from './changes.ts'
import { connected } from './connection.ts'
import { prepareHouse } from './schema.ts'
import { tablesOf } from './tables.ts'

type Row = Readonly<Record<string, Value>>
const ROWS = 200
const LARGE_ROWS = 4

/**
 * Puts the file of a server alone into a database that holds nothing yet: a restored backup, or a house that grows. All of it or
 * nothing. Throws `StoreClosed`: something is there already, or a server works on it.
 */
export async function copyIn(url: string, folder: string, secret: string): Promise<void> {
  const client = await connected(url, 'copy')
  const database = new DatabaseSync(join(folder, 'potok.sqlite'), { readOnly: true })
  try {
    if (!(await prepareHouse(client, VERSION))) throw new StoreClosed('newer', 'a newer version wrote this database')
    await client.query('BEGIN')
    const { rows: found } = await client.query<{ servers: number; people: number }>(
      `SELECT (SELECT count(*) FROM server WHERE until > clock_timestamp()) AS servers, (SELECT count(*) FROM person) AS people`,
    )
    if (found[0]!.servers > 0) throw new StoreClosed('in-use', 'a server works on this database')
    if (found[0]!.people > 0) throw new StoreClosed('not-empty', 'this database holds a house already')
    for (const table of tablesOf(database)) {
      const step = isLarge(table.name) ? LARGE_ROWS : ROWS
      let rows: Row[] = []
      const put = async () => {
        if (rows.length === 0) return
        await putRows(client, table, rows)
        if (table.name !== 'journal')
          await note(
            client,
            table.name,
            rows.map((row) => keyOf(table.key.map((one) => row[one]!))),
          )
        rows = []
      }
      for (const row of database.prepare(`SELECT * FROM "${table.name}"`).iterate()) {
        if (rows.push(row as Row) >= step) await put()
      }
      await put()
    }
    await client.query(
      `SELECT setval(pg_get_serial_sequence('journal', 'seq'), greatest(1, (SELECT max(seq) FROM journal)))`,
    )
    await client.query(`INSERT INTO house VALUES('secret', $1) ON CONFLICT(name) DO UPDATE SET value=excluded.value`, [
      secret,
    ])
    // Mirrors of what was here before are of another house.
    await client.query(`UPDATE house SET value=gen_random_uuid()::text WHERE name='id'`)
    await client.query('COMMIT')
  } finally {
    database.close()
    await client.end()
  }
}

async function note(
  client: Awaited<ReturnType<typeof connected>>,
  name: string,
  keys: readonly string[],
): Promise<void> {
  await client.query(
    `INSERT INTO change(name, key, seq) SELECT $1, key, nextval('change_seq') FROM unnest($2::text[]) AS c(key)`,
    [name, keys],
  )
}
