import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { addUp, replay } from '../replay.ts'
import type { FromReader, ReaderJob } from './reader.ts'
import { loaded, type Read, readKept } from './reading.ts'

const { file, document, epoch, work } = workerData as ReaderJob
const database = new DatabaseSync(file, { readOnly: true })
database.exec('BEGIN')
const read: Read = (sql, ...values) => database.prepare(sql).all(...values) as never
const kept = readKept(read, document, epoch)
database.close()

const answer: FromReader =
  work === 'load'
    ? { loaded: { ...loaded(kept), updates: [addUp(loaded(kept).updates)] } }
    : { damage: kept.damage, made: kept.damage.length > 0 ? null : replay(document, kept.bases, kept.tail) }
parentPort!.postMessage(answer)
