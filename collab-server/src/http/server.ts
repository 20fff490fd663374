import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { countLinks, listOpenLinks } from '../access/openLinks.ts'
import { administrator } from '../access/whoIs.ts'
import { DATABASE } from '../backups/manifest.ts'
import { versionsOf } from '../health/versions.ts'
import { Refused } from '../refusals.ts'
import { PostgresStore } from '../stores/postgres/postgresStore.ts'
import type { Household } from './household.ts'

const ALIVE = 'expires>? AND (idle_until IS NULL OR idle_until>?)'
const COUNTS = `SELECT
  (SELECT count(*) FROM project WHERE archived=0) AS projects,
  (SELECT count(*) FROM person WHERE guest=0 AND erased IS NULL) AS staff,
  (SELECT count(*) FROM person WHERE guest=1 AND erased IS NULL) AS guests,
  (SELECT count(*) FROM person WHERE administrator=1 AND erased IS NULL) AS administrators,
  (SELECT count(DISTINCT person) FROM session WHERE ${ALIVE}) AS "signedIn",
  (SELECT count(*) FROM damaged) AS damaged`

interface Counts {
  projects: number
  staff: number
  guests: number
  administrators: number
  signedIn: number
  damaged: number
}

/** What this server keeps of the tables where several share them. */
const MIRROR = 'mirror.sqlite'
const begun = Date.now()

/** How the server is, for whoever looks after it: health, disk, what runs, what it holds, backups; a backup now; open links. */
export function serveServer(
  app: FastifyInstance,
  { store, bus, collab, backups, dataFolder, ready, publicUrl }: Household,
): void {
  const told = async ({ headers }: FastifyRequest) => {
    const parts = await ready()
    const documents = [...collab.hocuspocus.documents.values()]
    const now = Date.now()
    const [counts] = store.read<Counts>(COUNTS, now, now)
    return {
      now,
      begun,
      ready: parts,
      versions: versionsOf(store),
      storage: store.storage(),
      waitingBytes: store.waitingBytes,
      disk: diskOf(dataFolder),
      memory: process.memoryUsage().rss,
      documents: documents.length,
      connections: documents.reduce((sum, one) => sum + one.getConnectionsCount(), 0),
      ...counts,
      links: countLinks(store, now),
      publicUrl,
      /** Null: no proxy is expected. Otherwise whether it tells who asks: else everybody behind it counts as one. */
      proxyTells: publicUrl === null ? null : headers['x-forwarded-for'] !== undefined,
      backups: backups?.state() ?? null,
      cluster: await clusterOf(store, bus.isUp),
    }
  }

  app.get('/api/server', (request) => {
    administrator(request)
    return told(request)
  })

  app.get('/api/server/links', (request) => {
    administrator(request)
    return { links: listOpenLinks(store) }
  })

  app.post('/api/server/backups', { config: { takesLong: true } }, async (request) => {
    const { person } = administrator(request)
    if (!backups) throw new Refused('backups.off')
    await backups.make(person.id)
    return told(request)
  })
}

/** The servers of the house as they are now; null: this one is alone, or nobody can be asked. */
async function clusterOf(store: Household['store'], isBusUp: boolean) {
  if (!(store instanceof PostgresStore)) return null
  try {
    const { id } = store.owners
    const servers = await store.owners.servers()
    return {
      isBusUp,
      servers: servers.map((one) => ({
        address: one.address,
        begun: one.begun.getTime(),
        projects: one.projects,
        isThis: one.id === id,
      })),
    }
  } catch {
    return null
  }
}

/** Bytes of the database, and what is free beside it; nulls: this system does not tell. */
function diskOf(folder: string): { data: number | null; free: number | null; size: number | null } {
  try {
    const { bsize, bavail, blocks } = statfsSync(folder)
    // What was committed last lies beside the database for a while.
    const data = [DATABASE, MIRROR]
      .flatMap((name) => [name, `${name}-wal`])
      .reduce((sum, name) => sum + sizeOf(join(folder, name)), 0)
    return { data, free: bsize * bavail, size: bsize * blocks }
  } catch {
    return { data: null, free: null, size: null }
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
