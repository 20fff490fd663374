import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { Batch, FromWriter, ToWriter } from '../batch.ts'
import { Committer } from './committer.ts'
import { finishPutting } from './inPlace.ts'
import { takeLock } from './lock.ts'
import { reasonOf } from './resultCodes.ts'
import { prepareTables, SETTINGS_OF_THE_CONNECTION } from './schema.ts'
import { staysAt } from './whereabouts.ts'
import type { WriterPlace } from './writerPlace.ts'

const port = parentPort!
const place = workerData as WriterPlace
const tell = (message: FromWriter) => port.postMessage(message)

function open(): { lock: DatabaseSync; database: DatabaseSync } | null {
  let lock: DatabaseSync
  try {
    lock = takeLock(place.lock)
  } catch (error) {
    const reason = reasonOf(error)
    tell({ told: 'shut', reason: reason === 'busy' ? 'in-use' : reason, message: (error as Error).message })
    return null
  }
  try {
    finishPutting(dirname(place.file))
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
  const committer = new Committer(database)
  const isThere = staysAt(place.file)
  const commit = (batch: Batch) => {
    // SQLite would go on writing into a file that was moved away, where no later start would look for it.
    if (!isThere()) throw new Error('the database is not where it was opened')
    const wrong = committer.commit(place.run, batch)
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
    } else if (message.ask === 'forget') {
      // The log still holds the pages as they were before; what is not possible now happens at the next checkpoint.
      try {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      } finally {
        tell({ told: 'forgot' })
      }
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
