import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { told } from '../metrics/gauges.ts'
import { registry } from '../metrics/metrics.ts'
import { tailOf } from '../metrics/tails.ts'
import { unloggedIn } from '../metrics/timedStore.ts'
import { Refused } from '../refusals.ts'
import { PostgresStore } from '../stores/postgres/postgresStore.ts'
import type { Household } from './household.ts'

/** Figures of this server for whoever watches it: from this machine, or with the token that was set for it. To anybody else there is no such address. */
export function serveMetrics(
  app: FastifyInstance,
  { store, bus, collab: { hocuspocus, sockets }, metricsToken, backups }: Household,
): void {
  app.get('/metrics', async (request, reply) => {
    if (!isNear(request.ip) && !isTold(request, metricsToken)) throw new Refused('address.unknown')
    const documents = [...hocuspocus.documents.values()]
    const [newest] = backups?.state().kept ?? []
    const text = await told(registry, {
      documents: documents.length,
      connections: documents.reduce((sum, one) => sum + one.getConnectionsCount(), 0),
      ...sockets(),
      waitingBytes: store.waitingBytes,
      unlogged: unloggedIn(store),
      tailRows: documents.reduce((sum, one) => sum + tailOf(one), 0),
      storageOk: store.storage().state === 'ok',
      queued: store.position,
      committed: store.written,
      cluster:
        store instanceof PostgresStore
          ? { leaseAge: store.ownership.leaseAge, owned: store.ownership.held, isBusUp: bus.isUp }
          : null,
      backupAge: newest ? (Date.now() - newest.at) / 1000 : null,
    })
    return reply.type(registry.contentType).send(text)
  })
}

const isNear = (ip: string): boolean => ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'

function isTold({ headers }: FastifyRequest, token: string | null): boolean {
  if (token === null) return false
  const given = Buffer.from(String(headers.authorization ?? ''))
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
