import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it } from 'vitest'
import { entryOf, SPOIL, storeContract } from '../contract.ts'
import { SqliteStore } from './sqliteStore.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'potok-store-'))
const opened: SqliteStore[] = []
const openIn = async (place: string) => {
  const store = await SqliteStore.open(place)
  opened.push(store)
  return store
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

storeContract('SQLite', async () => {
  const place = folder()
  const store = await SqliteStore.open(place)
  return {
    store,
    spoil: (seq) => store.write([`${SPOIL}${seq}`]),
    again: async () => {
      await store.close()
      return await SqliteStore.open(place)
    },
  }
})

it('the writing connection itself says WAL and FULL', async () => {
  const store = await openIn(folder())
  expect(await store.writer.settings()).toMatchObject({ journalMode: 'wal', synchronous: 2 })
})

it('a second server on the same folder is refused, and the folder is free again after the first ends', async () => {
  const place = folder()
  const first = await openIn(place)
  await expect(SqliteStore.open(place)).rejects.toMatchObject({ reason: 'in-use' })
  await first.close()
  await openIn(place)
})

it('a file that is no database, or of a newer version, is refused with its reason', async () => {
  const broken = folder()
  writeFileSync(join(broken, 'potok.sqlite'), 'это не база данных'.repeat(100))
  await expect(SqliteStore.open(broken)).rejects.toMatchObject({ reason: 'damaged' })
  const newer = folder()
  const database = new DatabaseSync(join(newer, 'potok.sqlite'))
  database.exec('PRAGMA user_version = 99')
  database.close()
  await expect(SqliteStore.open(newer)).rejects.toMatchObject({ reason: 'newer' })
})

it('wherever the log is cut, the copy opens and holds a prefix of the journal', async () => {
  const place = folder()
  const store = await openIn(place)
  for (let at = 0; at < 20; at++) {
    store.append(entryOf('a', new Uint8Array(200).fill(at)))
    await store.committed()
  }
  const log = readFileSync(join(place, 'potok.sqlite-wal'))
  const main = join(place, 'potok.sqlite')
  const lengths = new Set<number>()
  const cuts = Array.from({ length: Math.ceil(log.length / 512) }, (_, at) => at * 512)
  for (const cut of [...cuts, log.length]) {
    const copy = join(place, `cut-${cut}`)
    mkdirSync(copy)
    copyFileSync(main, join(copy, 'potok.sqlite'))
    writeFileSync(join(copy, 'potok.sqlite-wal'), log.subarray(0, cut))
    const database = new DatabaseSync(join(copy, 'potok.sqlite'))
    const isThere = database.prepare("SELECT 1 FROM sqlite_master WHERE name='journal'").get()
    const rows = isThere ? database.prepare('SELECT bytes FROM journal ORDER BY seq').all() : []
    database.close()
    expect(rows.map(({ bytes }) => (bytes as Uint8Array)[0])).toEqual(rows.map((_, at) => at))
    lengths.add(rows.length)
  }
  expect(lengths.size).toBeGreaterThan(15)
  expect(Math.max(...lengths)).toBe(20)
}, 60_000)

it('a full disk: nothing is told committed meanwhile, everything is once there is room', async () => {
  const place = folder()
  const store = await openIn(place)
  const states: string[] = []
  store.onStorage((state) => states.push(state.state === 'ok' ? 'ok' : state.reason))
  const pages = store.read<{ page_count: number }>('PRAGMA page_count')[0]!.page_count
  store.writer.limitPages(pages + 4)
  let told = 0
  for (let at = 0; at < 100; at++) {
    store.whenCommitted(store.append(entryOf('a', new Uint8Array(3000).fill(at))), () => told++)
  }
  await new Promise((done) => setTimeout(done, 700))
  expect({ told, states, waiting: store.waitingBytes }).toEqual({ told: 0, states: ['disk-full'], waiting: 300_000 })
  expect((await readCount(place)) ?? -1).toBe(0)
  store.writer.limitPages(1_000_000)
  await store.committed()
  expect({ told, states }).toEqual({ told: 100, states: ['disk-full', 'ok'] })
  const rows = store.read<{ bytes: Uint8Array }>('SELECT bytes FROM journal ORDER BY seq')
  expect(rows.map(({ bytes }) => bytes[0])).toEqual(Array.from({ length: 100 }, (_, at) => at))
})

it('a writer thread that dies is replaced; what was under way is committed once', async () => {
  const store = await openIn(folder())
  for (let at = 0; at < 100; at++) {
    store.append(entryOf('a', Uint8Array.of(at)))
    if (at % 30 === 10) {
      await new Promise((done) => setImmediate(done))
      store.writer.breakThread()
    }
    if (at % 10 === 0) await new Promise((done) => setTimeout(done, 2))
  }
  await store.committed()
  const { updates } = await store.load('a', 1)
  expect(updates.map(([first]) => first)).toEqual(Array.from({ length: 100 }, (_, at) => at))
  expect(store.storage()).toEqual({ state: 'ok' })
})

async function readCount(place: string): Promise<number | undefined> {
  const database = new DatabaseSync(join(place, 'potok.sqlite'), { readOnly: true })
  const row = database.prepare('SELECT count(*) AS count FROM journal').get() as { count: number }
  database.close()
  return row.count
}
