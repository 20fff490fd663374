import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { rowsOf } from './rowsOf.ts'
import type { JournalEntry, Store, Write } from './store.ts'

export interface Opened {
  readonly store: Store
  /** The same content opened anew, as after a restart. */
  again(): Promise<Store>
  /** Turns the bytes of this row of the journal into others, as a bad disk would. */
  spoil(seq: number): Promise<void>
}

export const SPOIL = "UPDATE journal SET bytes = x'00' WHERE seq="

const [A, B] = ['project/p', 'boards/p']
const PERSON = ['INSERT INTO person(id, name, colour, guest, administrator, at) VALUES(?,?,?,0,0,0)'] as const
const LINK = 'INSERT INTO link(id, project, hash, role, at, person, most) VALUES(?,?,?,?,0,?,?)'

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
      for (let at = 0; at < 300; at++) store.append(entryOf(at % 2 ? A : B, Uint8Array.of(at % 250, 1)))
      store.append({ ...entryOf(A, Uint8Array.of(9)), epoch: 2 })
      await store.committed()
      const other = await again()
      opened.push(other)
      const { updates } = await other.load(A, 1)
      expect(updates.map(([first]) => first)).toEqual(Array.from({ length: 150 }, (_, at) => (at * 2 + 1) % 250))
      expect((await other.load(A, 2)).updates.length).toBe(1)
      expect((await other.load('nothing', 1)).updates).toEqual([])
    })

    it('a position is told committed once, after everything before it', async () => {
      const { store } = await fresh()
      const told: number[] = []
      for (let at = 0; at < 50; at++) {
        const position = store.append(entryOf(A, Uint8Array.of(at)))
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
      store.append(entryOf(A, Uint8Array.of(1)))
      const wrong = store.write([...PERSON, 'x', 'Икс', '#000'], [...PERSON, 'x', 'Twice', '#000'])
      const right = store.write([...PERSON, 'y', 'Игрек', '#000'])
      store.append(entryOf(A, Uint8Array.of(2)))
      await expect(wrong).rejects.toThrow(/UNIQUE/)
      await right
      await store.committed()
      expect(store.read<{ id: string }>('SELECT id FROM person')).toEqual([{ id: 'y' }])
      expect((await store.load(A, 1)).updates.length).toBe(2)
      expect(store.storage()).toEqual({ state: 'ok' })
    })

    it('what an edit did is told once it is committed, and a group may begin a document', async () => {
      const { store, again } = await fresh()
      store.append({ ...entryOf(A, Uint8Array.of(1)), activity: [{ command: 'step.added', about: ['s1'] }] })
      await store.write(...rowsOf({ ...entryOf(B, Uint8Array.of(2, 3)), epoch: 2 }, 5))
      await store.committed()
      const other = await again()
      opened.push(other)
      expect(other.read('SELECT command, about FROM activity')).toEqual([{ command: 'step.added', about: '["s1"]' }])
      expect((await other.load(B, 2)).updates.map((bytes) => [...bytes])).toEqual([[2, 3]])
    })

    it('what the tables guard is refused in their words, and leaves nothing behind', async () => {
      const { store } = await fresh()
      const project: Write = ['INSERT INTO project VALUES(?,?,?,1,0,0,0,?)', 'p', 'П', 'ru', '{}']
      await store.write([...PERSON, 'anna', 'Анна', '#000'], project)
      await store.write([LINK, 'l', 'p', 'h', 'editor', 'anna', 1])
      await store.write(['UPDATE link SET used=used+1 WHERE id=?', 'l'])
      await expect(store.write(['UPDATE link SET used=used+1 WHERE id=?', 'l'])).rejects.toThrow(/CHECK constraint/)
      await expect(store.write([LINK, 'm', 'none', 'g', 'editor', 'anna', 1])).rejects.toThrow(/FOREIGN KEY/)
      expect(store.read('SELECT id, used FROM link')).toEqual([{ id: 'l', used: 1 }])
    })

    it('a damaged row is put aside and told, and the rest of the document is there', async () => {
      const { store, spoil } = await fresh()
      const doc = new Y.Doc()
      doc.on('update', (bytes) => store.append(entryOf(A, bytes)))
      for (let at = 0; at < 5; at++) doc.getMap('steps').set(`step-${at}`, at)
      await store.committed()
      await spoil(3)
      const { damage, updates } = await store.load(A, 1)
      expect(damage).toEqual([{ place: 'journal', document: A, epoch: 1, seq: 3 }])
      expect(updates.length).toBe(4)
      await vi.waitFor(() => expect(store.read('SELECT seq FROM damaged')).toEqual([{ seq: 3 }]), 5000)
      await vi.waitFor(async () => expect((await store.load(A, 1)).damage).toEqual([]), 5000)
    })

    it('compaction keeps the document and empties its journal; edits after it stay on top', async () => {
      const { store, again } = await fresh()
      const doc = new Y.Doc()
      doc.on('update', (bytes) => store.append(entryOf(A, bytes)))
      for (let at = 0; at < 200; at++) doc.getMap('steps').set(`step-${at % 20}`, at)
      await store.compact(A, 1)
      doc.getText('note').insert(0, 'после')
      await store.committed()
      expect(await store.load(A, 1)).toMatchObject({ tailRows: 1 })
      const other = await again()
      opened.push(other)
      const loaded = new Y.Doc()
      for (const update of (await other.load(A, 1)).updates) Y.applyUpdate(loaded, update)
      expect(Y.encodeStateVector(loaded)).toEqual(Y.encodeStateVector(doc))
      expect(loaded.getMap('steps').toJSON()).toEqual(doc.getMap('steps').toJSON())
      expect(loaded.getText('note').toString()).toBe('после')
    })
  })
}
