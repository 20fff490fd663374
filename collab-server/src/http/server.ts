import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { administrator } from '../access/whoIs.ts'
import { DATABASE } from '../backups/manifest.ts'
import { Refused } from '../refusals.ts'
import type { Household } from './household.ts'

const COUNTS = `SELECT
  (SELECT count(*) FROM project WHERE archived=0) AS projects,
  (SELECT count(*) FROM person WHERE guest=0) AS staff,
  (SELECT count(*) FROM person WHERE guest=1) AS guests,
  (SELECT count(*) FROM link WHERE withdrawn IS NULL AND (expires IS NULL OR expires>?)) AS links,
  (SELECT count(*) FROM damaged) AS damaged`

interface Counts {
  projects: number
  staff: number
  guests: number
  links: number
  damaged: number
}

const begun = Date.now()

/** How the server is, for whoever looks after it: health, disk, what it holds, backups; and a backup now. */
export function serveServer(app: FastifyInstance, { store, collab, backups, dataFolder }: Household): void {
  const told = () => {
    const documents = [...collab.hocuspocus.documents.values()]
    const [counts] = store.read<Counts>(COUNTS, Date.now())
    return {
      node: process.version,
      begun,
      storage: store.storage(),
      waitingBytes: store.waitingBytes,
      disk: diskOf(dataFolder),
      memory: process.memoryUsage().rss,
      documents: documents.length,
      connections: documents.reduce((sum, one) => sum + one.getConnectionsCount(), 0),
      ...counts,
      backups: backups?.state() ?? null,
    }
  }

  app.get('/api/server', (request) => {
    administrator(request)
    return told()
  })

  app.post('/api/server/backups', { config: { takesLong: true } }, async (request) => {
    const { person } = administrator(request)
    if (!backups) throw new Refused('backups.off')
    await backups.make(person.id)
    return told()
  })
}

/** Bytes of the database, and what is free beside it; nulls: this system does not tell. */
function diskOf(folder: string): { data: number | null; free: number | null; size: number | null } {
  try {
    const { bsize, bavail, blocks } = statfsSync(folder)
    // What was committed last lies beside the database for a while.
    const data = [DATABASE, `${DATABASE}-wal`].reduce((sum, name) => sum + sizeOf(join(folder, name)), 0)
    return { data, free: bsize * bavail, size: bsize * blocks }
  } catch {
    return { data: null, free: null, size: null }
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
