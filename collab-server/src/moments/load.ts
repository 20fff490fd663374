import type { Document, onLoadDocumentPayload } from '@hocuspocus/server'
import { assignNumbers, isNewer, migrate, type Origin, openProject } from '@potok/model'
import * as Y from 'yjs'
import { epochOf } from '../projects/rows.ts'
import { SummaryKeeper } from '../projects/summary.ts'
import { CLOSE } from '../protocols/closeCodes.ts'
import { partsOf, type Visitor } from '../protocols/visitor.ts'
import type { Store } from '../stores/store.ts'
import { DocumentJournal } from './journal.ts'
import { retiredBecause } from './retired.ts'
import { Stopped } from './safely.ts'

const SERVER: Origin & { command: string } = { who: 'server', person: 'server', command: 'numbers.given' }

/** Snapshot and tail, then the migrations, then everything that happens is queued for the journal as it happens. */
export function loadDocument(store: Store) {
  return async ({ document, documentName, context }: onLoadDocumentPayload<Partial<Visitor>>): Promise<void> => {
    const parts = partsOf(documentName)
    const epoch = parts && epochOf(store, parts.project)
    if (!parts || epoch === null) throw new Stopped('not-found')
    const { updates } = await store.load(documentName, epoch)
    document.transact(() => {
      for (const update of updates) Y.applyUpdate(document, update)
    })
    if (document.store.pendingStructs) throw new Error(`The journal of ${documentName} has a gap`)
    if (parts.kind === 'project' && isNewer(document)) {
      setImmediate(() => context.hangUp?.(CLOSE.newerSchema, JSON.stringify({ code: 'schema.newer' })))
      throw new Stopped('schema.newer', CLOSE.newerSchema)
    }
    new DocumentJournal(store, document, { project: parts.project, document: documentName, epoch })
    if (parts.kind === 'project') {
      migrate(document)
      keepProject(store, document, parts.project)
    }
  }
}

/** Numbers that people quote are given once the new record is committed. */
function keepProject(store: Store, document: Document, project: string): void {
  const opened = openProject(document)
  const summary = new SummaryKeeper(store, opened, project)
  let isAsked = false
  const give = () => {
    isAsked = false
    if (!document.isDestroyed) assignNumbers(opened, SERVER)
  }
  const stop = opened.observe(() => {
    summary.later()
    if (isAsked) return
    isAsked = true
    setImmediate(() => store.whenCommitted(store.position, give))
  })
  document.on('destroy', () => {
    stop()
    summary.close(retiredBecause(document) !== null)
    opened.close()
  })
}
