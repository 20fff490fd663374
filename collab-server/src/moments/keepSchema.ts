import type { Document } from '@hocuspocus/server'
import { SCHEMA } from '@potok/model'
import type * as Y from 'yjs'
import { byItself } from '../byItself.ts'
import { log } from '../log.ts'
import type { Visitor } from '../protocols/visitor.ts'

/** No command writes the schema: a client that does would shut the project to everybody, so the server writes it again. */
export function keepSchema(document: Document, project: string, by: object): void {
  const meta = document.getMap('meta')
  meta.observe((_: Y.YMapEvent<unknown>, { origin }: Y.Transaction) => {
    if (meta.get('schema') === SCHEMA) return
    const { connection } = (origin ?? {}) as { connection?: { context: Visitor } }
    log.error({ project, person: connection?.context.person.id }, 'a client wrote the schema of a project')
    setImmediate(() => {
      if (document.isDestroyed) return
      byItself('the schema was not written again', () => document.transact(() => meta.set('schema', SCHEMA), by))
    })
  })
}
