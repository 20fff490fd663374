import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import * as Y from 'yjs'

export interface Compacted {
  readonly seq: number
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
}

const { file, document, epoch } = workerData as { file: string; document: string; epoch: number }
const database = new DatabaseSync(file, { readOnly: true })
database.exec('BEGIN')
const snapshot = database.prepare('SELECT seq, bytes FROM snapshot WHERE document=? AND epoch=?').get(document, epoch)
const rows = database
  .prepare('SELECT seq, bytes FROM journal WHERE document=? AND epoch=? AND seq>? ORDER BY seq')
  .all(document, epoch, Number(snapshot?.seq ?? 0))
database.close()

const replayed = new Y.Doc()
replayed.transact(() => {
  for (const row of snapshot ? [snapshot, ...rows] : rows) Y.applyUpdate(replayed, row.bytes as Uint8Array)
})
const bytes = Y.encodeStateAsUpdate(replayed)

// What replaces the journal is read back first: a snapshot that says less would lose edits for good.
const again = new Y.Doc()
Y.applyUpdate(again, bytes)
const same = Buffer.from(Y.encodeStateVector(again)).equals(Buffer.from(Y.encodeStateVector(replayed)))
if (!same || replayed.store.pendingStructs) throw new Error(`The compaction of ${document} does not equal its journal`)
const last = rows.at(-1)
const answer: Compacted | null = last
  ? { seq: Number(last.seq), bytes, hash: createHash('sha256').update(bytes).digest() }
  : null
parentPort!.postMessage(answer)
