import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { rowsOf } from '../rowsOf.ts'
import { prepareTables } from './schema.ts'
import { SqliteStore } from './sqliteStore.ts'

it('the tables of every earlier version are brought to this one, and the documents in them stay what they were', async () => {
  for (const version of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]) {
    const place = mkdtempSync(join(tmpdir(), 'potok-old-'))
    const old = new DatabaseSync(join(place, 'potok.sqlite'))
    prepareTables(old, version)
    const doc = new Y.Doc()
    const write = (bytes: Uint8Array) => {
      const entry = { project: 'p', document: 'project/p', epoch: 1, person: 'anna', tab: 't', bytes }
      for (const [sql, ...values] of rowsOf(entry, 1)) old.prepare(sql).run(...values)
    }
    doc.on('update', write)
    for (let at = 0; at < 20; at++) doc.getMap('steps').set(`step-${at}`, at)
    old.close()

    const store = await SqliteStore.open(place)
    const { updates, damage } = await store.load('project/p', 1)
    const loaded = new Y.Doc()
    for (const update of updates) Y.applyUpdate(loaded, update)
    expect({ version, steps: loaded.getMap('steps').toJSON(), damage }).toEqual({
      version,
      steps: doc.getMap('steps').toJSON(),
      damage: [],
    })
    expect(store.read('SELECT * FROM damaged')).toEqual([])
    await store.close()
  }
})
