import { newId } from '@potok/model'
import * as Y from 'yjs'
import { BASES, openDevice, UPDATES, WAITING, within, written } from './device.ts'

/** The copy of one document of one epoch on this device, common to all tabs of a person. */
export interface LocalCopy {
  /** How many edits of this and of other tabs waited for the server when it was read, and what the server had then. */
  readonly waiting: { edits: number; bases: readonly Uint8Array[] }
  /** So many edits wait in this tab, those taken over included; `base` with the first of them. */
  keepWaiting(edits: number, base: readonly Uint8Array[] | null): void
  isSource(origin: unknown): boolean
  /** Until what was edited so far stands on this device; false: it does not, there is no room. */
  stored(): Promise<boolean>
  /** Reads what other tabs, living or dead, have written since; tells in the same turn how many edits more wait for the server because of it. */
  takeOver(tell: (edits: number) => void): Promise<void>
  /** Empties the copy: a replica whose edit was refused must not come back from it. */
  forget(): Promise<void>
  close(): Promise<void>
}

const EMPTYING_MS = 3000
const MOST_ROWS = 500

/** Returns null where the browser forbids or breaks it: the project still opens from the server. */
export async function openLocalCopy(name: string, doc: Y.Doc): Promise<LocalCopy | null> {
  const database = await openDevice(name)
  if (!database) return null
  const copy = new DeviceCopy(database, doc)
  return (await copy.read()) ? copy : null
}

class DeviceCopy implements LocalCopy {
  waiting: { edits: number; bases: readonly Uint8Array[] } = { edits: 0, bases: [] }
  readonly #tab = newId()
  readonly #database: IDBDatabase
  readonly #doc: Y.Doc
  /** Edits of other tabs that this tab answers for, too. */
  readonly #taken = new Map<IDBValidKey, number>()
  #last = 0
  #rows = 0
  /** A write that failed leaves a hole; the next one then holds everything. */
  #isWhole = true
  #latest: Promise<unknown> = Promise.resolve()
  readonly #follow = (update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.#write(this.#isWhole ? update : null)
  }

  constructor(database: IDBDatabase, doc: Y.Doc) {
    this.#database = database
    this.#doc = doc
  }

  /** False: the store broke while it was read. */
  async read(): Promise<boolean> {
    const work = this.#begin('readwrite')
    if (!work) return false
    const bases = work.objectStore(BASES).getAll()
    const isRead = await this.#readRows(work, (_, waiting) => {
      for (const [tab, edits] of waiting) this.#taken.set(tab, edits)
    })
    if (!isRead) return false
    this.waiting = { edits: this.#takenEdits(), bases: bases.result.flat() }
    this.#doc.on('update', this.#follow)
    return true
  }

  keepWaiting(edits: number, base: readonly Uint8Array[] | null): void {
    const work = this.#begin('readwrite')
    if (!work) return
    const [waiting, bases] = [work.objectStore(WAITING), work.objectStore(BASES)]
    if (edits > 0) {
      waiting.put(Math.max(0, edits - this.#takenEdits()), this.#tab)
      if (base) bases.put(base, this.#tab)
      return
    }
    waiting.delete(this.#tab)
    bases.delete(this.#tab)
    for (const [tab, known] of this.#taken) {
      const now = waiting.get(tab)
      now.onsuccess = () => {
        // A living tab has gone on meanwhile: those edits are its own again.
        if (now.result !== known) return
        waiting.delete(tab)
        bases.delete(tab)
      }
    }
    this.#taken.clear()
  }

  isSource(origin: unknown): boolean {
    return origin === this
  }

  async stored(): Promise<boolean> {
    await this.#latest
    return this.#isWhole
  }

  async takeOver(tell: (edits: number) => void): Promise<void> {
    if (!this.#isWhole) this.#write(null)
    const isLong = this.#rows > MOST_ROWS
    const work = this.#begin(isLong ? 'readwrite' : 'readonly')
    if (!work) return
    const take = (isNew: boolean, waiting: ReadonlyMap<IDBValidKey, number>) => {
      // What this tab knew already it has from the server, or has sent itself.
      if (!isNew) return
      const before = this.#takenEdits()
      for (const [tab, edits] of waiting) if (tab !== this.#tab) this.#taken.set(tab, edits)
      if (this.#takenEdits() > before) tell(this.#takenEdits() - before)
    }
    await this.#readRows(work, take, isLong)
  }

  async forget(): Promise<void> {
    const work = this.#begin('readwrite')
    if (!work) return
    for (const shelf of [UPDATES, WAITING, BASES]) work.objectStore(shelf).clear()
    await within(EMPTYING_MS, written(work))
  }

  async close(): Promise<void> {
    this.#doc.off('update', this.#follow)
    await this.#latest
    this.#database.close()
  }

  #takenEdits(): number {
    return [...this.#taken.values()].reduce((sum, edits) => sum + edits, 0)
  }

  /** Null after the browser took the store away, as it does when another tab deletes the copy. */
  #begin(mode: IDBTransactionMode): IDBTransaction | null {
    try {
      return this.#database.transaction([UPDATES, WAITING, BASES], mode)
    } catch {
      this.#isWhole = false
      return null
    }
  }

  /** Null writes the whole document. */
  #write(update: Uint8Array | null): void {
    const work = this.#begin('readwrite')
    if (!work) return
    const added = work.objectStore(UPDATES).add(update ?? Y.encodeStateAsUpdate(this.#doc))
    this.#latest = written(work).then((isKept) => {
      if (!isKept) this.#isWhole = false
      else if (!update) this.#isWhole = true
      // The very next row: nobody else wrote between, so it need not be read again.
      this.#rows++
      if (isKept && added.result === this.#last + 1) this.#last = added.result
    })
  }

  /** Applies the rows after the last one known and says whose edits wait; what is known becomes one row if asked. */
  #readRows(
    work: IDBTransaction,
    then: (isNew: boolean, waiting: ReadonlyMap<IDBValidKey, number>) => void,
    isLong = false,
  ): Promise<boolean> {
    const shelf = work.objectStore(UPDATES)
    const after = IDBKeyRange.lowerBound(this.#last, true)
    const [tabs, edits] = [work.objectStore(WAITING).getAllKeys(), work.objectStore(WAITING).getAll()]
    const [keys, rows] = [shelf.getAllKeys(after), shelf.getAll(after)]
    rows.onsuccess = () => {
      const isNew = this.#apply(rows.result)
      this.#last = Math.max(this.#last, ...keys.result.slice(-1).map(Number))
      this.#rows += rows.result.length
      then(isNew, new Map(tabs.result.map((tab, at) => [tab, Number(edits.result[at])])))
      if (!isLong) return
      shelf.delete(IDBKeyRange.upperBound(this.#last))
      shelf.add(Y.encodeStateAsUpdate(this.#doc))
      this.#rows = 1
    }
    return written(work)
  }

  #apply(rows: readonly Uint8Array[]): boolean {
    let isNew = false
    const see = () => {
      isNew = true
    }
    this.#doc.on('update', see)
    const read = () => {
      for (const row of rows) {
        try {
          Y.applyUpdate(this.#doc, row, this)
        } catch {
          // A damaged row: what the server has comes from there, and the next write makes the copy whole.
          this.#isWhole = false
        }
      }
    }
    Y.transact(this.#doc, read, this, false)
    this.#doc.off('update', see)
    return isNew
  }
}
