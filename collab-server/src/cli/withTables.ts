import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { teachAudit } from '../access/audit.ts'
import { SECRET } from '../backups/manifest.ts'
import type { Settings } from '../settings.ts'
import { copyOut } from '../stores/postgres/copyOut.ts'
import { PostgresStore } from '../stores/postgres/postgresStore.ts'
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
}

export interface WritableTables extends Tables {
  write(writes: readonly Write[]): Promise<void>
}

type Place = Pick<Settings, 'dataFolder' | 'cluster'>

/** The tables beside a server that may be running, to be read; those of several servers are copied first. */
export function withTables<T>(settings: Place, act: (tables: Tables) => T | Promise<T>): Promise<T> {
  return withFolder(settings, (folder) => inFile(folder, act))
}

/** The same, to be changed: what is written here the servers see at once. */
export async function withWritableTables<T>(
  { dataFolder, cluster }: Place,
  act: (tables: WritableTables) => T | Promise<T>,
): Promise<T> {
  if (!cluster) return inFile(dataFolder, act)
  return withAside(async (folder) => {
    const store = await PostgresStore.open({ url: cluster.postgres, folder, address: null })
    try {
      const read: Read = (sql, ...values) => store.read(sql, ...values)
      const every = (sql: string, ...values: string[]) => read<Record<string, unknown>>(sql, ...values)
      const write = (writes: readonly Write[]) => store.write(...writes)
      return await act({ read, every, write, first: (sql, ...values) => every(sql, ...values)[0] })
    } finally {
      await store.close()
    }
  })
}

/** A data folder with everything in it; that of several servers is a copy, gone afterwards. */
export async function withFolder<T>(
  { dataFolder, cluster }: Place,
  act: (folder: string) => T | Promise<T>,
): Promise<T> {
  if (!cluster) return await act(dataFolder)
  return withAside(async (folder) => {
    writeFileSync(join(folder, SECRET), await copyOut(cluster.postgres, folder), { mode: 0o600 })
    return await act(folder)
  })
}

async function withAside<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'potok-aside-'))
  try {
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inFile<T>(dataFolder: string, act: (tables: WritableTables) => T | Promise<T>): Promise<T> {
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
    return await act({
      every: (sql, ...values) => database.prepare(sql).iterate(...values) as Iterable<Record<string, unknown>>,
      read: (sql, ...values) => database.prepare(sql).all(...values) as never,
      first: (sql, ...values) => database.prepare(sql).get(...values),
      async write(writes) {
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
