import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { lock, locksOf, unlock } from '../access/locks.ts'
import { mayLock } from '../access/roles.ts'
import { tellLocks } from '../protocols/hocuspocus/tellLocks.ts'
import { enter, type Household } from './household.ts'

const Named = z.object({ map: z.string().min(1).max(64) })

/** Locks on maps and groups: everybody sees them, the facilitator sets and lifts them, and every open screen hears of it at once. */
export function serveLocks(app: FastifyInstance, { store, collab: { hocuspocus } }: Household): void {
  app.get('/api/projects/:id/locks', (request) => {
    const { project } = enter(store, request)
    return { locks: locksOf(store, project.id) }
  })

  for (const [method, write, deed] of [
    ['PUT', lock, 'map.locked'],
    ['DELETE', unlock, 'map.unlocked'],
  ] as const) {
    app.route({
      method,
      url: '/api/projects/:id/locks/:map',
      async handler(request) {
        const { project, person } = enter(store, request, mayLock)
        const { map } = Named.parse(request.params)
        await store.write(
          write(project.id, map, person.id),
          audit(deed, { person: person.id, project: project.id, about: [map] }),
        )
        tellLocks(hocuspocus, store, project.id)
        return { locks: locksOf(store, project.id) }
      },
    })
  }
}
