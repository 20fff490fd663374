import { createHash } from 'node:crypto'
import * as Y from 'yjs'

export interface Compacted {
  readonly seq: number
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
}

/** The state that these rows add up to, read back and compared; null when there is nothing to add. */
export function replay(
  document: string,
  snapshot: Uint8Array | null,
  rows: readonly { seq: number; bytes: Uint8Array }[],
): Compacted | null {
  const last = rows.at(-1)
  if (!last) return null
  const replayed = new Y.Doc()
  replayed.transact(() => {
    if (snapshot) Y.applyUpdate(replayed, snapshot)
    for (const row of rows) Y.applyUpdate(replayed, row.bytes)
  })
  const bytes = Y.encodeStateAsUpdate(replayed)

  // What replaces the journal is read back first: a snapshot that says less would lose edits for good.
  const again = new Y.Doc()
  Y.applyUpdate(again, bytes)
  const same = Buffer.from(Y.encodeStateVector(again)).equals(Buffer.from(Y.encodeStateVector(replayed)))
  if (!same || replayed.store.pendingStructs)
    throw new Error(`The compaction of ${document} does not equal its journal`)
  return { seq: last.seq, bytes, hash: createHash('sha256').update(bytes).digest() }
}
