import type { FastifyInstance } from 'fastify'
import { signedIn } from '../access/whoIs.ts'
import { findProject } from '../projects/rows.ts'
import { partsOf } from '../protocols/visitor.ts'
import { Refused } from '../refusals.ts'
import type { Household } from './household.ts'

const ROWS = 'SELECT at, place, document, epoch, seq FROM damaged ORDER BY number DESC LIMIT 200'

interface Row {
  at: number
  place: string
  document: string
  epoch: number
  seq: number
}

/** For the administrator: whether writing works, and which stored rows were found damaged and put aside, the newest first. */
export function serveDamage(app: FastifyInstance, { store }: Household): void {
  app.get('/api/storage', (request) => {
    if (!signedIn(request).person.administrator) throw new Refused('forbidden')
    const damaged = store.read<Row>(ROWS).map((row) => {
      const project = partsOf(row.document)?.project ?? ''
      return { ...row, project, title: findProject(store, project)?.title ?? '' }
    })
    return { ...store.storage(), waitingBytes: store.waitingBytes, damaged }
  })
}
