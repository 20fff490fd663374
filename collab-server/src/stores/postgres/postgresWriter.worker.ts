import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { Client } from 'pg'
import type { Batch, FromWriter, ToWriter } from '../batch.ts'
import { takeLock } from '../sqlite/lock.ts'
import { VERSION } from '../sqlite/schema.ts'
import { isBehind, pull } from './changes.ts'
import { committed } from './committing.ts'
import { connected, reasonOf } from './connection.ts'
import { Mirror } from './mirror.ts'
import type { PostgresPlace } from './place.ts'
import { prepareHouse, shared } from './schema.ts'

const SLOW_MS = 3000
/** PostgreSQL ends what a connection of ours that went silent left open. */
const LONGEST_MS = 60_000

const port = parentPort!
const place = workerData as PostgresPlace
const tell = (message: FromWriter) => port.postMessage(message)

let client: Client | null = null
let mirror: Mirror | null = null
let last: Promise<unknown> = Promise.resolve()
let isClosed = false
let lock: DatabaseSync | null = null

/** One after the other: there is one connection, and one hand on the mirror. */
function inTurn(work: () => Promise<void>): void {
  last = last.then(() => (isClosed ? undefined : work()))
}

async function connection(): Promise<Client> {
  if (client) return client
  const made = await connected(place.url, 'writer')
  await made.query(`SET synchronous_commit = on; SET idle_in_transaction_session_timeout = ${LONGEST_MS}`)
  await made.query(`INSERT INTO writer VALUES($1, 0, '[]', now()) ON CONFLICT DO NOTHING`, [place.run])
  made.once('end', () => {
    if (client === made) client = null
  })
  client = made
  return made
}

/** What a transaction left half-done goes with its connection. */
async function drop(): Promise<void> {
  mirror?.rollback()
  const gone = client
  client = null
  await gone?.end().catch(() => {})
}

async function open(): Promise<void> {
  try {
    lock = takeLock(place.lock)
  } catch (error) {
    return tell({ told: 'shut', reason: 'in-use', message: (error as Error).message })
  }
  try {
    const first = await connected(place.url, 'writer')
    try {
      if (!(await prepareHouse(first, VERSION)))
        return tell({ told: 'shut', reason: 'newer', message: 'a newer version wrote this database' })
      await first.query(`DELETE FROM writer WHERE at < now() - interval '7 days'`)
      mirror = Mirror.open(place.mirror, await shared(first, 'id', () => place.run))
    } finally {
      await first.end()
    }
    await pull(await connection(), mirror)
    tell({ told: 'open' })
  } catch (error) {
    tell({ told: 'shut', reason: reasonOf(error), message: (error as Error).message })
  }
}

async function commit(batch: Batch): Promise<void> {
  const { number } = batch
  const slow = setTimeout(() => tell({ told: 'slow', number }), SLOW_MS)
  try {
    const done = await committed(await connection(), mirror!, place, batch)
    tell({ told: 'committed', number, ...done })
  } catch (error) {
    await drop()
    tell({ told: 'failed', number, reason: reasonOf(error), message: (error as Error).message })
  } finally {
    clearTimeout(slow)
  }
}

/** Everything that any server committed before can be read in the mirror afterwards. */
async function refresh(): Promise<void> {
  try {
    const here = await connection()
    if (await isBehind(here, mirror!)) {
      // All of it as it was at one moment: what was changed together is seen together.
      await here.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      const tables = await pull(here, mirror!)
      await here.query('COMMIT')
      tell({ told: 'changed', tables: [...tables] })
    }
    tell({ told: 'fresh' })
  } catch (error) {
    await drop()
    tell({ told: 'stale', message: (error as Error).message })
  }
}

async function forget(): Promise<void> {
  try {
    await (await connection()).query('VACUUM paper, finished, round')
    mirror!.forget()
  } catch {
    await drop()
  } finally {
    tell({ told: 'forgot' })
  }
}

async function close(): Promise<void> {
  isClosed = true
  try {
    await client?.query('DELETE FROM writer WHERE run=$1', [place.run])
  } catch {
    // It goes by itself after a while.
  }
  await drop()
  mirror?.close()
  lock?.close()
  port.close()
}

port.on('message', (message: ToWriter) => {
  if (message.ask === 'commit') inTurn(() => commit(message.batch))
  else if (message.ask === 'fresh') inTurn(refresh)
  else if (message.ask === 'forget') inTurn(forget)
  else if (message.ask === 'close') inTurn(close)
})
void open()
