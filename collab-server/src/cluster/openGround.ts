import { randomBytes } from 'node:crypto'
import { secretIn } from '../access/secret.ts'
import { PostgresStore } from '../stores/postgres/postgresStore.ts'
import { shared } from '../stores/postgres/schema.ts'
import { SqliteStore } from '../stores/sqlite/sqliteStore.ts'
import { type Bus, SilentBus } from './bus/bus.ts'
import { RedisBus } from './bus/redisBus.ts'
import type { ClusterSettings } from './settings.ts'

/** What a server stands on: its store, what sign-ins are signed with, and how it hears other servers. */
export interface Ground {
  readonly store: SqliteStore | PostgresStore
  readonly secret: string
  readonly bus: Bus
  /** What only one server of the house does at a time. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

const ONE_AT_A_TIME = 5_061_003

export async function openGround(dataFolder: string, cluster: ClusterSettings | null): Promise<Ground> {
  if (!cluster) {
    const store = await SqliteStore.open(dataFolder)
    return { store, bus: new SilentBus(), alone: (work) => work(), secret: secretIn(dataFolder) }
  }
  const store = await PostgresStore.open({
    url: cluster.postgres,
    folder: dataFolder,
    address: cluster.address ?? '',
  })
  const { owners } = store
  const [house, secret] = await owners.with(async (client) => [
    await shared(client, 'id', () => owners.id),
    // Every server opens the doors that another one gave a key for.
    await shared(client, 'secret', () => randomBytes(32).toString('base64url')),
  ])
  const bus = cluster.redis ? new RedisBus(cluster.redis, house!, owners.id) : new SilentBus()
  store.writer.onWritten(() => bus.changed())
  bus.onChanged(() => void store.fresh())
  return {
    store,
    secret: secret!,
    bus,
    alone: (work) =>
      owners.with(async (client) => {
        await client.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME])
        try {
          await store.fresh()
          return await work()
        } finally {
          await client.query('SELECT pg_advisory_unlock($1)', [ONE_AT_A_TIME])
        }
      }),
  }
}
