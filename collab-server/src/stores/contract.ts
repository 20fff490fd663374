import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { JournalEntry, Store } from './store.ts'

export interface Opened {
  readonly store: Store
  /** The same content opened anew, as after a restart. */
  again(): Promise<Store>
}

const PEOPLE = 'INSERT INTO person(id, name, colour, guest, administrator, at) VALUES(?,?,?,0,0,0)'

export function entryOf(document: string, bytes: Uint8Array): JournalEntry {
  return { project: 'p', document, epoch: 1, person: 'anna', tab: 'tab-1', bytes }
}

/** What every store owes. An implementation's test is one call. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps the contract of a store`, () => {
    const opened: Store[] = []
    const fresh = async () => {
      const one = await open()
      opened.push(one.store)
      return one
    }
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
    })

    it('what is committed is there after a restart, in order and per document and epoch', async () => {
      const { store, again } = await fresh()
      for (let at = 0; at < 300; at++) store.append(entryOf(at % 2 ? 'a' : 'b', Uint8Array.of(at % 250, 1)))
      store.append({ ...entryOf('a', Uint8Array.of(9)), epoch: 2 })
      await store.committed()
      const other = await again()
      opened.push(other)
      const { updates } = await other.load('a', 1)
      expect(updates.map(([first]) => first)).toEqual(Array.from({ length: 150 }, (_, at) => (at * 2 + 1) % 250))
      expect((await other.load('a', 2)).updates.length).toBe(1)
      expect((await other.load('nothing', 1)).updates).toEqual([])
    })

    it('a position is told committed once, after everything before it', async () => {
      const { store } = await fresh()
      const told: number[] = []
      for (let at = 0; at < 50; at++) {
        const position = store.append(entryOf('a', Uint8Array.of(at)))
        store.whenCommitted(position, () => told.push(position))
      }
      expect(told).toEqual([])
      await store.committed()
      expect(told).toEqual([...told].sort((a, b) => a - b))
      expect(told.length).toBe(50)
      expect(store.waitingBytes).toBe(0)
    })

    it('a wrong statement is refused with all of its group, and nothing beside it is lost', async () => {
      const { store } = await fresh()
      store.append(entryOf('a', Uint8Array.of(1)))
      const wrong = store.write([PEOPLE, 'x', 'Икс', '#000'], [PEOPLE, 'x', 'Twice', '#000'])
      const right = store.write([PEOPLE, 'y', 'Игрек', '#000'])
      store.append(entryOf('a', Uint8Array.of(2)))
      await expect(wrong).rejects.toThrow(/UNIQUE/)
      await right
      await store.committed()
      expect(store.read<{ id: string }>('SELECT id FROM person')).toEqual([{ id: 'y' }])
      expect((await store.load('a', 1)).updates.length).toBe(2)
      expect(store.storage()).toEqual({ state: 'ok' })
    })

    it('compaction keeps the document and empties its journal; edits after it stay on top', async () => {
      const { store, again } = await fresh()
      const doc = new Y.Doc()
      doc.on('update', (bytes) => store.append(entryOf('a', bytes)))
      for (let at = 0; at < 200; at++) doc.getMap('steps').set(`step-${at % 20}`, at)
      await store.compact('a', 1)
      doc.getText('note').insert(0, 'после')
      await store.committed()
      expect(await store.load('a', 1)).toMatchObject({ tailRows: 1 })
      const other = await again()
      opened.push(other)
      const loaded = new Y.Doc()
      for (const update of (await other.load('a', 1)).updates) Y.applyUpdate(loaded, update)
      expect(Y.encodeStateVector(loaded)).toEqual(Y.encodeStateVector(doc))
      expect(loaded.getMap('steps').toJSON()).toEqual(doc.getMap('steps').toJSON())
      expect(loaded.getText('note').toString()).toBe('после')
    })
  })
}
