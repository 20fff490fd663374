import type { Document, onLoadDocumentPayload } from '@hocuspocus/server'
import { assignNumbers, isNewer, migrate, NUMBERED, type Origin, openProject } from '@potok/model'
import * as Y from 'yjs'
import { byItself } from '../byItself.ts'
import { atHome } from '../cluster/elsewhere.ts'
import { log, traceOf } from '../log.ts'
import { timed } from '../metrics/metrics.ts'
import { HourlyVersions } from '../projects/hourly.ts'
import { epochOf } from '../projects/rows.ts'
import { SummaryKeeper } from '../projects/summary.ts'
import { CLOSE } from '../protocols/closeCodes.ts'
import { type DocumentKind, partsOf, type Visitor } from '../protocols/visitor.ts'
import type { Store } from '../stores/store.ts'
import { DocumentJournal } from './journal.ts'
import { keepSchema } from './keepSchema.ts'
import { retiredBecause } from './retired.ts'
import { Stopped } from './safely.ts'

const SERVER: Origin & { command: string } = { who: 'server', person: 'server', command: 'numbers.given' }

/** Snapshot and tail, then the migrations, then everything that happens is queued for the journal as it happens. */
export function loadDocument(store: Store) {
  return async ({ document, documentName, context }: onLoadDocumentPayload<Partial<Visitor>>): Promise<void> => {
    const parts = partsOf(documentName)
    const epoch = parts && epochOf(store, parts.project)
    if (!parts || epoch === null) throw new Stopped('not-found')
    await atHome(store, parts.project)
    const loaded = timed.load.startTimer()
    const { updates } = await loadedOrAway(store, documentName, epoch, context)
    loaded()
    document.transact(() => {
      for (const update of updates) Y.applyUpdate(document, update)
    })
    const isWhole = leaveOutWhatWaits(document) && hasItsBeginning(document, parts.kind)
    if (!isWhole) log.error({ project: parts.project, document: documentName }, 'a document lacks some of its edits')
    if (parts.kind === 'project' && isNewer(document)) {
      setImmediate(() => context.hangUp?.(CLOSE.newerSchema, JSON.stringify({ code: 'schema.newer' })))
      throw new Stopped('schema.newer', CLOSE.newerSchema)
    }
    const of = { project: parts.project, document: documentName, epoch }
    new DocumentJournal(store, document, of)
    if (parts.kind === 'project') {
      // The server creates and migrates nothing over what is only missing here: a replica that has it brings it back.
      if (isWhole) {
        migrate(document)
        keepSchema(document, parts.project, SERVER)
      }
      keepProject(store, document, parts.project, isWhole, new HourlyVersions(store, document, of))
    }
    await broadcastToNobody()
  }
}

/** A storage that cannot be read now: whoever came hears so and comes again, as when it cannot be written. */
async function loadedOrAway(store: Store, document: string, epoch: number, context: Partial<Visitor>) {
  try {
    return await store.load(document, epoch)
  } catch (error) {
    log.error({ ...traceOf(error), document }, 'a document could not be loaded')
    setImmediate(() => context.hangUp?.(CLOSE.storageRefused, JSON.stringify({ code: 'storage.refused' })))
    throw new Stopped('storage.refused', CLOSE.storageRefused)
  }
}

/** The library sends on at the end of a turn what happened in it. Whoever asked for the document comes in after that, and gets it once. */
const broadcastToNobody = () => new Promise<void>((done) => setImmediate(done))

/** Every project begins with its schema; without it the first edits are lost. */
const hasItsBeginning = (document: Document, kind: DocumentKind): boolean =>
  kind !== 'project' || document.getMap('meta').has('schema')

/**
 * After a lost row later ones may not follow. They stay in the journal; here they would make every edit look unfinished.
 * A replica that still has the lost one sends both at its next handshake. False: something waits.
 */
function leaveOutWhatWaits({ store }: Document): boolean {
  const isWhole = !store.pendingStructs && !store.pendingDs
  store.pendingStructs = null
  store.pendingDs = null
  return isWhole
}

/** Numbers that people quote are given once the new record is committed. */
function keepProject(
  store: Store,
  document: Document,
  project: string,
  isWhole: boolean,
  hourly: HourlyVersions,
): void {
  const opened = openProject(document)
  const summary = new SummaryKeeper(store, opened, project)
  // After the first change also for what waits since the last time the document was open.
  let isDue = true
  let isAsked = false
  const give = () => {
    isAsked = false
    if (!document.isDestroyed) byItself('numbers were not given', () => assignNumbers(opened, SERVER))
  }
  const stop = opened.observe(({ touched }) => {
    if (isWhole) summary.later()
    hourly.changed()
    isDue ||= NUMBERED.some((noun) => touched.has(noun))
    if (isAsked || !isDue) return
    isAsked = true
    isDue = false
    setImmediate(() => store.whenCommitted(store.position, give))
  })
  document.on('destroy', () => {
    stop()
    hourly.close()
    summary.close(retiredBecause(document) !== null)
    opened.close()
  })
}
