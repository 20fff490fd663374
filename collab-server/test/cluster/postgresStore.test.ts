import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { entryOf, storeContract } from '../../src/stores/contract.ts'
import { PostgresStore } from '../../src/stores/postgres/postgresStore.ts'
import { rowsOf } from '../../src/stores/rowsOf.ts'
import { OwnPostgres } from './ownPostgres.ts'

let postgres: OwnPostgres
beforeAll(async () => {
  postgres = await OwnPostgres.start()
})
afterAll(() => postgres.end())

async function openedAt(url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'potok-mirror-'))
  const store = await PostgresStore.open({ url, folder, address: 'http://127.0.0.1:1' })
  expect(await store.own('p')).toBeNull()
  return store
}

storeContract('PostgreSQL', async () => {
  const url = await postgres.fresh()
  const store = await openedAt(url)
  return {
    store,
    spoil: async (seq) => {
      await postgres.do(`UPDATE journal SET bytes = '\\x00' WHERE seq=${seq}`, new URL(url).pathname.slice(1))
    },
    again: async () => {
      await store.close()
      return await openedAt(url)
    },
  }
})

it('a folder belongs to one server: a second one on it is refused, and it is free when the first ends', async () => {
  const url = await postgres.fresh()
  const where = { url, folder: mkdtempSync(join(tmpdir(), 'potok-mirror-')), address: 'http://127.0.0.1:1' }
  const first = await PostgresStore.open(where)
  await expect(PostgresStore.open(where)).rejects.toMatchObject({ reason: 'in-use' })
  await first.close()
  await (await PostgresStore.open(where)).close()
})

it('a mirror of another house, a broken one or none: everything is there again after the start', async () => {
  const url = await postgres.fresh()
  const folder = mkdtempSync(join(tmpdir(), 'potok-mirror-'))
  const where = { url, folder, address: 'http://127.0.0.1:1' }
  const names = async (place = where) => {
    const store = await PostgresStore.open(place)
    const found = store.read<{ name: string }>('SELECT name FROM person ORDER BY name').map(({ name }) => name)
    await store.close()
    return found
  }
  const store = await PostgresStore.open(where)
  for (let at = 0; at < 2500; at++)
    void store.write([
      'INSERT INTO person(id, name, colour, guest, administrator, at) VALUES(?,?,?,0,0,0)',
      `p${at}`,
      `${at}`,
      '#000',
    ])
  await store.committed()
  await store.close()
  const all = Array.from({ length: 2500 }, (_, at) => `${at}`).sort()
  expect(await names()).toEqual(all)
  writeFileSync(join(folder, 'mirror.sqlite'), 'это не база данных'.repeat(500))
  expect(await names()).toEqual(all)
  expect(await names({ ...where, url: await postgres.fresh() })).toEqual([])
  expect(await names()).toEqual(all)
})

it('edits of a project that another server took are not taken, and what is committed beside them is: nobody is told otherwise', async () => {
  const url = await postgres.fresh()
  const store = await openedAt(url)
  expect(await store.own('q')).toBeNull()
  const lost: (readonly string[])[] = []
  const told: string[] = []
  store.onFenced((projects) => lost.push(projects))
  await postgres.do(`UPDATE owner SET server='other', fence=fence+1 WHERE project='q'`, new URL(url).pathname.slice(1))
  const entry = (project: string, byte: number) => ({ ...entryOf(`project/${project}`, Uint8Array.of(byte)), project })
  for (let at = 0; at < 6; at++) {
    const position = store.append(entry(at % 2 ? 'q' : 'p', at))
    store.whenCommitted(position, () => told.push(lost.length > 0 ? 'after' : 'before'))
  }
  await expect(store.write(...rowsOf(entry('q', 9), 1))).rejects.toThrow(/fenced/)
  await store.committed()
  expect(lost).toEqual([['q']])
  expect(told).toEqual(Array(6).fill('after'))
  expect((await store.load('project/p', 1)).updates.map(([byte]) => byte)).toEqual([0, 2, 4])
  expect((await store.load('project/q', 1)).updates).toEqual([])
  await store.close()
})
