import type * as Y from 'yjs'
import { migrate } from '../migrations/migrate.ts'
import { FIXED } from '../records/fixed.ts'
import { container, FIXED_NAMES } from './containers.ts'
import type { Origin } from './origin.ts'
import { bornRecord } from './write.ts'

const SERVER: Origin = { who: 'server', person: 'server' }

/** Puts the fixed records and the schema version into an empty document. Only the server does this, once. */
export function createProject(doc: Y.Doc, about: Partial<Record<keyof typeof FIXED.about, unknown>> = {}): void {
  migrate(doc)
  doc.transact(() => {
    for (const name of FIXED_NAMES) {
      if (container(doc, 'project').has(name)) continue
      container(doc, 'project').set(name, bornRecord(FIXED[name], name === 'about' ? about : {}, null))
    }
  }, SERVER)
}
