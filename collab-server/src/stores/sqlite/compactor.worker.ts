import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { replay } from '../replay.ts'
import { type KeptRow, SNAPSHOT, TAIL } from './reading.ts'

const { file, document, epoch } = workerData as { file: string; document: string; epoch: number }
const database = new DatabaseSync(file, { readOnly: true })
database.exec('BEGIN')
const snapshot = database.prepare(SNAPSHOT).get(document, epoch) as KeptRow | undefined
const rows = database.prepare(TAIL).all(document, epoch, snapshot?.seq ?? 0) as unknown as KeptRow[]
database.close()
parentPort!.postMessage(replay(document, snapshot?.bytes ?? null, rows))
