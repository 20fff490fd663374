import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { teachAudit } from '../access/audit.ts'
import type { Settings } from '../settings.ts'
import type { Read } from '../stores/sqlite/reading.ts'
import { reasonOf } from '../stores/sqlite/resultCodes.ts'
import { isOfThisVersion } from '../stores/sqlite/schema.ts'
import type { Write } from '../stores/store.ts'
import { Trouble } from './command.ts'
import { whyShut } from './whyShut.ts'

const WAIT_MS = 5000

export interface Tables {
  readonly read: Read
  first(sql: string, ...values: string[]): Record<string, unknown> | undefined
  every(sql: string, ...values: string[]): Iterable<Record<string, unknown>>
  write(writes: readonly Write[]): void
}

/** The tables beside a server that may be running: what is written here it sees at once. */
export function withTables<T>({ dataFolder }: Settings, act: (tables: Tables) => T): T {
  const file = join(dataFolder, 'potok.sqlite')
  if (!existsSync(file))
    throw new Trouble(`${dataFolder}: здесь нет данных Потока.`, `${dataFolder}: there is no Potok data here.`)
  const database = new DatabaseSync(file, { timeout: WAIT_MS })
  try {
    if (!isOfThisVersion(database)) {
      throw new Trouble(
        `${dataFolder}: данные другой версии, сначала запустите potok serve.`,
        `${dataFolder}: the data is of another version; start potok serve first.`,
      )
    }
    teachAudit(database)
    return act({
      every: (sql, ...values) => database.prepare(sql).iterate(...values) as Iterable<Record<string, unknown>>,
      read: (sql, ...values) => database.prepare(sql).all(...values) as never,
      first: (sql, ...values) => database.prepare(sql).get(...values),
      write(writes) {
        database.exec('BEGIN IMMEDIATE')
        for (const [sql, ...values] of writes) database.prepare(sql).run(...values)
        database.exec('COMMIT')
      },
    })
  } catch (error) {
    if (reasonOf(error) !== 'damaged') throw error
    throw whyShut(dataFolder, 'damaged')
  } finally {
    database.close()
  }
}

/** Where people enter with a one-time link. */
export const entranceAddress = ({ publicUrl, host, port }: Settings, token: string): string =>
  `${publicUrl ?? `http://${host}:${port}`}/first#${token}`
