import { createHash } from 'node:crypto'
import * as Y from 'yjs'

export interface Compacted {
  readonly seq: number
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
}

/** The state that these updates add up to. What does not follow, because a row before it was lost, stays in it and waits. */
export function addUp(updates: readonly Uint8Array[]): Uint8Array {
  const replayed = new Y.Doc()
  replayed.transact(() => {
    for (const update of updates) Y.applyUpdate(replayed, update)
  })
  return Y.encodeStateAsUpdate(replayed)
}

/** The state that these rows add up to, read back and compared; null when there is nothing to add. */
export function replay(
  document: string,
  bases: readonly Uint8Array[],
  rows: readonly { seq: number; bytes: Uint8Array }[],
): Compacted | null {
  const last = rows.at(-1)
  if (!last) return null
  const replayed = new Y.Doc()
  replayed.transact(() => {
    for (const base of bases) Y.applyUpdate(replayed, base)
    for (const row of rows) Y.applyUpdate(replayed, row.bytes)
  })
  const bytes = Y.encodeStateAsUpdate(replayed)

  // What replaces the journal is read back first: a snapshot that says less would lose edits for good.
  const again = new Y.Doc()
  Y.applyUpdate(again, bytes)
  const same = Buffer.from(Y.encodeStateVector(again)).equals(Buffer.from(Y.encodeStateVector(replayed)))
  if (!same || waitsFor(again) !== waitsFor(replayed))
    throw new Error(`The compaction of ${document} does not equal its journal`)
  return { seq: last.seq, bytes, hash: createHash('sha256').update(bytes).digest() }
}

/** Which clients' earlier edits are missing: nobody's, unless a row was lost. */
function waitsFor({ store }: Y.Doc): string {
  const missing = [...(store.pendingStructs?.missing ?? [])].map(([client, clock]) => `${client}:${clock}`)
  return `${missing.sort().join()} ${store.pendingDs ? 'deletes' : ''}`
}
