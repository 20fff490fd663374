import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { storeContract } from '../../src/stores/contract.ts'
import { PostgresStore } from '../../src/stores/postgres/postgresStore.ts'
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
