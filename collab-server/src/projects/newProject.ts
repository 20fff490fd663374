import { newId, talkOfFile } from '@potok/model'
import { audit } from '../access/audit.ts'
import { giveRole } from '../access/members.ts'
import type { Person } from '../access/people.ts'
import type { DocumentKind } from '../protocols/visitor.ts'
import { rowsOf } from '../stores/rowsOf.ts'
import type { JournalEntry, Store } from '../stores/store.ts'
import type { Content } from './content.ts'
import { newRow } from './rows.ts'

/** The content enters as the first edit of the journal, like any other. Returns when all of it is committed. */
export async function addProject(store: Store, content: Content, by: Person | null, locale = 'ru'): Promise<string> {
  const id = newId()
  const person = by?.id ?? 'server'
  const entry = (kind: DocumentKind, bytes: Uint8Array): JournalEntry => {
    const activity = kind === 'project' ? [{ command: 'project.created', about: [] }] : []
    return { project: id, document: `${kind}/${id}`, epoch: 1, person, tab: 'import', bytes, activity }
  }
  const talk = by && talkOfFile(content.talk ?? [], by.id)
  const edits = [
    entry('project', content.update),
    ...(content.boards ? [entry('boards', content.boards)] : []),
    ...(talk ? [entry('comments', talk)] : []),
  ]
  await store.own(id)
  await store.write(
    newRow(id, content.title, locale, content.summary),
    ...(by ? [giveRole(id, by.id, 'facilitator')] : []),
    audit('project.made', { person, project: id }),
    ...edits.flatMap((edit) => rowsOf(edit, Date.now())),
  )
  // Its address was not known before, so it may have been made on any server; whoever opens it comes to the right one.
  await store.disown(id)
  return id
}
