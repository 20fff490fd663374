import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { entryOf } from '../src/stores/contract.ts'
import { lookThrough } from '../src/stores/sqlite/damage.ts'
import { SqliteStore } from '../src/stores/sqlite/sqliteStore.ts'
import { BitFlipper } from './flip.ts'
import { newFolder } from './people.ts'

const FLIPS = Number(process.env.POTOK_SEEDS ?? 12) * 5
const LONGEST_MS = 60_000 + FLIPS * 500
const DOCUMENTS = ['project/a', 'project/b', 'project/c', 'comments/a']
const TABLES = ['journal', 'journal', 'journal', 'snapshot', 'snapshot_before'] as const
const SEED = Number(process.env.POTOK_SEED ?? Date.now() % 1_000_000)

let store: SqliteStore
let flipper: BitFlipper
afterEach(async () => {
  flipper.close()
  await store.close()
})

const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

/** Documents whose edits are appended as they are made. */
async function written(folder: string): Promise<Map<string, Y.Doc>> {
  store = await SqliteStore.open(folder)
  const docs = new Map<string, Y.Doc>()
  for (const name of DOCUMENTS) {
    const doc = new Y.Doc()
    doc.on('update', (bytes) => store.append(entryOf(name, bytes)))
    docs.set(name, doc)
    for (const part of [0, 1, 2]) {
      for (let at = 0; at < 30; at++) doc.getMap('steps').set(`step-${part}-${at}`, `Операция ${at}`)
      if (part < 2) await store.compact(name, 1)
    }
  }
  await store.committed()
  return docs
}

const read = async (name: string) => {
  const doc = new Y.Doc()
  const found = await store.load(name, 1)
  for (const update of found.updates) Y.applyUpdate(doc, update)
  return { steps: doc.getMap('steps').toJSON(), damage: found.damage }
}
const looked = () => [...lookThrough((sql, ...values) => store.read(sql, ...values))]

it(
  `${FLIPS} bits turned over in stored rows, one after the other: each is found, and nothing else is said to be damaged`,
  async () => {
    const folder = newFolder()
    await written(folder)
    const random = seeded(SEED)
    flipper = new BitFlipper(folder, random)
    for (let at = 0; at < FLIPS; at++) {
      const flipped = flipper.flip(TABLES[at % TABLES.length]!)!
      const { table, document, seq } = flipped
      expect({ seed: SEED, at, found: looked() }).toEqual({
        seed: SEED,
        at,
        found: [{ place: table, document, epoch: 1, seq }],
      })
      flipped.undo()
    }
    expect(looked()).toEqual([])
    console.log(`figure: each of ${FLIPS} found`)
  },
  LONGEST_MS,
)

it('a damaged snapshot is rebuilt whole from the one before and the journal; the others load as if nothing had been', async () => {
  const folder = newFolder()
  const docs = await written(folder)
  flipper = new BitFlipper(folder, seeded(SEED))
  const flipped = flipper.flip('snapshot', "document='project/b'")!
  const { steps, damage } = await read('project/b')
  expect(damage).toEqual([{ place: 'snapshot', document: 'project/b', epoch: 1, seq: flipped.seq }])
  expect(steps).toEqual(docs.get('project/b')!.getMap('steps').toJSON())
  await store.committed()
  for (const name of DOCUMENTS) {
    expect(await read(name)).toEqual({ steps: docs.get(name)!.getMap('steps').toJSON(), damage: [] })
  }
  expect(store.read('SELECT place, document, seq FROM damaged')).toEqual([
    { place: 'snapshot', document: 'project/b', seq: flipped.seq },
  ])
  await store.compact('project/b', 1)
  expect((await read('project/b')).steps).toEqual(docs.get('project/b')!.getMap('steps').toJSON())
  expect(looked()).toEqual([])
})

it('a damaged edit is put aside; what does not follow without it waits in the journal and is there once it comes again', async () => {
  const folder = newFolder()
  const docs = await written(folder)
  flipper = new BitFlipper(folder, seeded(SEED))
  const [{ first }] = store.read<{ first: number }>(
    "SELECT min(seq) AS first FROM journal WHERE document='project/c' AND seq > (SELECT seq FROM snapshot WHERE document='project/c')",
  ) as [{ first: number }]
  flipper.flip('journal', `seq=${first + 10}`)
  const whole = docs.get('project/c')!
  expect(Object.keys((await read('project/c')).steps).length).toBe(70)
  expect(await store.compact('project/c', 1)).toEqual([])
  const lacking = new Y.Doc()
  for (const update of (await store.load('project/c', 1)).updates) Y.applyUpdate(lacking, update)
  store.append(entryOf('project/c', Y.encodeStateAsUpdate(whole, Y.encodeStateVector(lacking))))
  expect((await read('project/c')).steps).toEqual(whole.getMap('steps').toJSON())
})

it('both snapshots damaged: what the journal still has is kept, and a replica brings back the rest', async () => {
  const folder = newFolder()
  const docs = await written(folder)
  flipper = new BitFlipper(folder, seeded(SEED))
  flipper.flip('snapshot', "document='project/a'")
  flipper.flip('snapshot_before', "document='project/a'")
  expect((await read('project/a')).damage.map(({ place }) => place)).toEqual(['snapshot', 'snapshot_before'])
  store.append(entryOf('project/a', Y.encodeStateAsUpdate(docs.get('project/a')!)))
  expect((await read('project/a')).steps).toEqual(docs.get('project/a')!.getMap('steps').toJSON())
})
