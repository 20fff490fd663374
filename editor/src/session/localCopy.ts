import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** The copy of one document of one epoch on this device. */
export interface LocalCopy {
  /** How many own edits waited for the server when the page was closed, and what the server had then. */
  readonly waiting: { edits: number; base: Uint8Array | null }
  keepWaiting(edits: number, base: Uint8Array | null): void
  isSource(origin: unknown): boolean
  /** Until what was edited so far stands on this device: only then may it be said. */
  stored(): Promise<void>
  /** Empties the copy: a replica whose edit was refused must not come back from it. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** To learn whether the browser allows a copy at all; and to read one, which on a slow device must not be taken for broken. */
const PATIENCE_MS = 3000
const READING_MS = 20_000

export const localName = (project: string, epoch: number): string => `potok/project/${project}/${epoch}`

/** Returns null where the browser forbids or breaks it (private mode, full disk, damaged store): the project still opens from the server. */
export async function openLocalCopy(name: string, doc: Y.Doc): Promise<LocalCopy | null> {
  if (!(await isAllowed())) return null
  const kept = new IndexeddbPersistence(name, doc)
  const read = await within(READING_MS, kept.whenSynced)
  if (!read) {
    void kept.destroy().catch(() => {})
    return null
  }
  const edits = Number((await within(READING_MS, kept.get('edits'))) ?? 0)
  const base = await within(READING_MS, kept.get('base'))
  return {
    waiting: { edits: Number.isFinite(edits) ? edits : 0, base: base instanceof Uint8Array ? base : null },
    keepWaiting(count, whatServerHas) {
      const stored = [kept.set('edits', count), kept.set('base', (whatServerHas ?? '') as ArrayBuffer | string)]
      void Promise.all(stored).catch(() => {})
    },
    isSource: (origin) => origin === kept,
    stored: () => written(kept.db),
    forget: async () => void (await within(PATIENCE_MS, emptied(kept.db))),
    close: async () => void (await kept.destroy().catch(() => {})),
  }
}

/** A look at the store begins when every write before it is over. */
function written(database: IDBDatabase | null): Promise<void> {
  if (!database) return Promise.resolve()
  return new Promise((resolve) => {
    const work = database.transaction(['updates'], 'readonly')
    work.objectStore('updates').count()
    work.oncomplete = () => resolve()
    work.onabort = () => resolve()
  })
}

/** Emptied, not deleted: another tab of this person may have it open. */
function emptied(database: IDBDatabase | null): Promise<void> {
  if (!database) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const work = database.transaction([...database.objectStoreNames], 'readwrite')
    for (const store of database.objectStoreNames) work.objectStore(store).clear()
    work.oncomplete = () => resolve()
    work.onabort = () => reject(work.error)
  })
}

function isAllowed(): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MS)
    try {
      const request = indexedDB.open('potok/probe')
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
      request.onerror = () => resolve(false)
      request.onblocked = () => resolve(false)
    } catch {
      resolve(false)
    }
  })
}

async function within<T>(ms: number, what: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))
  return Promise.race([what.catch(() => null), late])
}
