import type { Document } from '@hocuspocus/server'
import { openProject } from '@potok/model'
import type { FastifyInstance } from 'fastify'
import * as Y from 'yjs'
import { z } from 'zod'
import { namesOf } from '../access/people.ts'
import { mayEdit } from '../access/roles.ts'
import { toldChanges } from '../projects/changes.ts'
import { restoreVersion } from '../projects/restoreVersion.ts'
import { listVersions, newVersion, readVersion, versionDocument } from '../projects/versions.ts'
import { enter, type Household } from './household.ts'
import { committedOrRefused } from './storage.ts'

const Named = z.object({ name: z.string().trim().min(1).max(120) })
const Compared = z.object({ to: z.string().max(64).default('now') })
const TELL = 'INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)'

/**
 * Versions of a project: whoever may see the project may see them, what they held and what changed between two; whoever may edit names
 * one and restores one, since both are what an editor could also do by hand and neither takes anything away.
 */
export function serveVersions(app: FastifyInstance, { store, collab: { hocuspocus } }: Household): void {
  const withDocument = async <T>(project: string, act: (document: Document) => T): Promise<T> => {
    const direct = await hocuspocus.openDirectConnection(`project/${project}`)
    try {
      return act((direct as unknown as { document: Document }).document)
    } finally {
      await direct.disconnect()
    }
  }
  const versionOf = (params: unknown) => (params as { version: string }).version

  app.get('/api/projects/:id/versions', (request) => {
    const { project } = enter(store, request)
    const versions = listVersions(store, project.id)
    return { versions, people: namesOf(store, new Set(versions.map(({ person }) => person))) }
  })

  app.post('/api/projects/:id/versions', async (request, reply) => {
    const { project, person } = enter(store, request, mayEdit)
    const { name } = Named.parse(request.body)
    const [id, ...writes] = await withDocument(project.id, (doc) => {
      const of = { project: project.id, document: `project/${project.id}`, epoch: project.epoch, doc }
      return newVersion(of, { person: person.id, name, why: 'named' })
    })
    await store.write(...writes, [TELL, project.id, Date.now(), person.id, 'version.named', JSON.stringify([id])])
    return reply.code(201).send({ id })
  })

  app.get('/api/projects/:id/versions/:version', (request, reply) => {
    const { project } = enter(store, request)
    const doc = versionDocument(store, project.id, versionOf(request.params))
    return reply
      .header('cache-control', 'private, no-store')
      .type('application/octet-stream')
      .send(Buffer.from(Y.encodeStateAsUpdate(doc)))
  })

  app.get('/api/projects/:id/versions/:version/changes', async (request) => {
    const { project } = enter(store, request)
    const { to } = Compared.parse(request.query)
    const before = readVersion(store, project.id, versionOf(request.params))
    if (to !== 'now') return { changes: toldChanges(before, readVersion(store, project.id, to)) }
    return await withDocument(project.id, (document) => {
      const opened = openProject(document)
      const changes = toldChanges(before, opened.project())
      opened.close()
      return { changes }
    })
  })

  app.post('/api/projects/:id/versions/:version/restore', async (request) => {
    const { project, person, role } = enter(store, request, mayEdit)
    const answer = await restoreVersion({ store, hocuspocus }, project, versionOf(request.params), person, role)
    await committedOrRefused(store)
    return answer
  })
}
