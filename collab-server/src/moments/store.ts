import type { beforeUnloadDocumentPayload, onStoreDocumentPayload } from '@hocuspocus/server'
import { epochOf } from '../projects/rows.ts'
import { partsOf } from '../protocols/visitor.ts'
import type { Store } from '../stores/store.ts'

const MOST_ROWS = 500
const MOST_BYTES = 256 << 10
const SIZE =
  'SELECT count(*) AS rows, coalesce(sum(length(bytes)), 0) AS bytes FROM journal WHERE document=? AND epoch=?'

/** A document leaves memory only when nothing of it waits: loaded again it must be what it was. */
export function beforeUnloadDocument(store: Store) {
  return async (_: beforeUnloadDocumentPayload): Promise<void> => {
    await store.committed()
  }
}

/** Quiet for a moment: a long journal becomes a snapshot, in a worker and beside the writing. */
export function onStoreDocument(store: Store, failed: (moment: string, error: unknown) => void) {
  const underway = new Set<string>()
  return async ({ documentName }: onStoreDocumentPayload): Promise<void> => {
    const parts = partsOf(documentName)
    const epoch = parts && epochOf(store, parts.project)
    if (epoch === null || store.storage().state !== 'ok' || underway.has(documentName)) return
    const [size] = store.read<{ rows: number; bytes: number }>(SIZE, documentName, epoch)
    if (!size || (size.rows < MOST_ROWS && size.bytes < MOST_BYTES)) return
    underway.add(documentName)
    store
      .compact(documentName, epoch)
      .catch((error) => failed('compaction', error))
      .finally(() => underway.delete(documentName))
  }
}
