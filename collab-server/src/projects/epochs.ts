import type { Document, Hocuspocus } from '@hocuspocus/server'
import { openProject } from '@potok/model'
import * as Y from 'yjs'
import { audit } from '../access/audit.ts'
import type { Person } from '../access/people.ts'
import { retire } from '../moments/retired.ts'
import { documentsOf } from '../protocols/visitor.ts'
import { Refused } from '../refusals.ts'
import { rowsOf } from '../stores/rowsOf.ts'
import type { JournalEntry, Store } from '../stores/store.ts'
import { begin, findProject } from './rows.ts'
import { summaryOf } from './summary.ts'

const LONGEST_WAIT_MS = 10_000
const STEP_MS = 20

/**
 * Begins the documents of a project anew: the facts with this content, the comments and boards as they are. Every open connection
 * ends with 4409, and a ticket of the old epoch opens nothing any longer. What the closed epoch held last stays in the
 * store under its number, so that a late offline copy can be compared with it. `why` stands in the history.
 */
export async function raiseEpoch(
  { store, hocuspocus }: { store: Store; hocuspocus: Hocuspocus },
  id: string,
  content: { readonly title: string; readonly update: Uint8Array },
  why: string,
  by: Person,
): Promise<number> {
  if (store.storage().state !== 'ok') throw new Refused('storage.refused')
  const names = documentsOf(id)
  const opened = await Promise.all(names.map((name) => hocuspocus.openDirectConnection(name)))
  const documents = opened.map((direct) => (direct as unknown as { document: Document }).document)
  try {
    const project = findProject(store, id)
    if (!project) throw new Refused('not-found')
    const epoch = project.epoch + 1
    const entry = (at: number, bytes: Uint8Array): JournalEntry => {
      const activity = at === 0 ? [{ command: why, about: [] }] : []
      return { project: id, document: names[at]!, epoch, person: by.id, tab: 'server', bytes, activity }
    }
    // Up to here edits were taken; from here to the commit nobody writes into what is being closed.
    for (const document of documents) retire(document, 'epoch.other')
    const now = Date.now()
    await store.write(
      begin(id, epoch, content.title, summaryIn(content.update), now),
      ...rowsOf(entry(0, content.update), now),
      ...documents.slice(1).flatMap((document, at) => rowsOf(entry(at + 1, Y.encodeStateAsUpdate(document)), now)),
      audit('project.restored', { person: by.id, project: id, about: [`${epoch}`] }),
    )
    return epoch
  } finally {
    for (const direct of opened) await direct.disconnect()
    await forgotten(hocuspocus, documents)
  }
}

function summaryIn(update: Uint8Array): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const opened = openProject(doc)
  const summary = JSON.stringify(summaryOf(opened.project()))
  opened.close()
  return summary
}

/** The next visitor must load from the store, not meet the closed copy. */
async function forgotten(hocuspocus: Hocuspocus, documents: readonly Document[]): Promise<void> {
  const end = Date.now() + LONGEST_WAIT_MS
  for (const document of documents) {
    while (hocuspocus.documents.get(document.name) === document && Date.now() < end) {
      await hocuspocus.unloadDocument(document)
      await new Promise((done) => setTimeout(done, STEP_MS))
    }
  }
}
