import { createHash } from 'node:crypto'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { Write } from '../store.ts'
import { type Batch, type FromWriter, isWrongStatement, reasonOf, type ToWriter, type WriterPlace } from './batch.ts'
import { prepareTables, SETTINGS_OF_THE_CONNECTION } from './schema.ts'

const port = parentPort!
const place = workerData as WriterPlace
const tell = (message: FromWriter) => port.postMessage(message)

/** Held as long as this thread lives: two servers on one folder would each believe to own the documents. */
function takeLock(): DatabaseSync {
  const lock = new DatabaseSync(place.lock)
  lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  return lock
}

function open(): { lock: DatabaseSync; database: DatabaseSync } | null {
  let lock: DatabaseSync
  try {
    lock = takeLock()
  } catch (error) {
    const reason = reasonOf(error)
    tell({ told: 'shut', reason: reason === 'busy' ? 'in-use' : reason, message: (error as Error).message })
    return null
  }
  try {
    const database = new DatabaseSync(place.file)
    database.exec(SETTINGS_OF_THE_CONNECTION)
    if (prepareTables(database)) return { lock, database }
    tell({ told: 'shut', reason: 'newer', message: 'a newer version wrote this file' })
  } catch (error) {
    tell({ told: 'shut', reason: reasonOf(error), message: (error as Error).message })
  }
  return null
}

const opened = open()
if (opened) {
  const { database } = opened
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, known)
    return known
  }
  const ADD = `INSERT INTO journal(project, document, epoch, at, person, tab, bytes, hash) VALUES(?,?,?,?,?,?,?,?)`
  const MARK = 'INSERT INTO writer VALUES(1,?,?) ON CONFLICT(one) DO UPDATE SET run=excluded.run, batch=excluded.batch'

  const add = ({ at, entry }: Batch['entries'][number]) => {
    const hash = createHash('sha256').update(entry.bytes).digest()
    prepared(ADD).run(
      entry.project,
      entry.document,
      entry.epoch,
      at,
      entry.person,
      entry.tab,
      Buffer.from(entry.bytes),
      hash,
    )
  }

  /** A wrong statement undoes its own group only; the edits beside it stay. */
  const runGroup = (group: readonly Write[]): string | null => {
    database.exec('SAVEPOINT one')
    try {
      for (const [sql, ...values] of group) prepared(sql).run(...values)
      database.exec('RELEASE one')
      return null
    } catch (error) {
      if (!isWrongStatement(error)) throw error
      database.exec('ROLLBACK TO one; RELEASE one')
      return (error as Error).message
    }
  }

  const commit = (batch: Batch) => {
    const marked = prepared('SELECT run, batch FROM writer').get() as { run: string; batch: number } | undefined
    if (marked?.run === place.run && marked.batch >= batch.number) {
      return tell({ told: 'committed', number: batch.number, wrong: [] })
    }
    const wrong: [number, string][] = []
    database.exec('BEGIN IMMEDIATE')
    for (const at of batch.order) {
      if (at >= 0) add(batch.entries[at]!)
      else {
        const refused = runGroup(batch.groups[-1 - at]!)
        if (refused !== null) wrong.push([-1 - at, refused])
      }
    }
    prepared(MARK).run(place.run, batch.number)
    database.exec('COMMIT')
    tell({ told: 'committed', number: batch.number, wrong })
  }

  port.on('message', (message: ToWriter) => {
    if (message.ask === 'commit') {
      try {
        commit(message.batch)
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        const { number } = message.batch
        tell({ told: 'failed', number, reason: reasonOf(error), message: (error as Error).message })
      }
    } else if (message.ask === 'most-pages') {
      database.exec(`PRAGMA max_page_count = ${message.pages}`)
    } else if (message.ask === 'settings') {
      const { journal_mode: journalMode } = database.prepare('PRAGMA journal_mode').get() as { journal_mode: string }
      const { synchronous } = database.prepare('PRAGMA synchronous').get() as { synchronous: number }
      tell({ told: 'settings', journalMode, synchronous })
    } else {
      database.close()
      opened.lock.close()
      port.close()
    }
  })
  tell({ told: 'open' })
}
