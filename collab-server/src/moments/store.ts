import type { beforeUnloadDocumentPayload, onStoreDocumentPayload } from '@hocuspocus/server'
import { timed } from '../metrics/metrics.ts'
import { foundTail } from '../metrics/tails.ts'
import { epochOf } from '../projects/rows.ts'
import { partsOf } from '../protocols/visitor.ts'
import type { Store } from '../stores/store.ts'
import { journalOf } from './journal.ts'

const MOST_ROWS = 500
const MOST_BYTES = 256 << 10

/** A document leaves memory only when nothing of it waits: loaded again it must be what it was. */
export function beforeUnloadDocument(store: Store) {
  return async (_: beforeUnloadDocumentPayload): Promise<void> => {
    await store.committed()
  }
}

/** Quiet for a moment: a long journal becomes a snapshot, in a worker and beside the writing. */
export function onStoreDocument(store: Store, failed: (moment: string, error: unknown) => void) {
  const underway = new Set<string>()
  return async ({ documentName, document }: onStoreDocumentPayload): Promise<void> => {
    const parts = partsOf(documentName)
    const epoch = parts && epochOf(store, parts.project)
    if (epoch === null || store.storage().state !== 'ok' || underway.has(documentName)) return
    const { rows, bytes } = await store.tailSize(documentName, epoch)
    foundTail(document, rows)
    if (rows < MOST_ROWS && bytes < MOST_BYTES) return
    if (underway.has(documentName)) return
    underway.add(documentName)
    const done = timed.compaction.startTimer()
    store
      .compact(documentName, epoch)
      .then((damage) => {
        // What the disk lost is still whole in memory, and is written again.
        if (damage.length > 0) journalOf(document).writeAgain()
        done()
        foundTail(document, 0)
      })
      .catch((error) => failed('compaction', error))
      .finally(() => underway.delete(documentName))
  }
}
