import {
  arrange,
  createProject,
  importCase,
  isProjectFile,
  newId,
  openProject,
  type Result,
  readProjectFile,
} from '@potok/model'
import * as Y from 'yjs'
import { audit } from '../access/audit.ts'
import { giveRole } from '../access/members.ts'
import type { Person } from '../access/people.ts'
import type { Store } from '../stores/store.ts'
import { newRow } from './rows.ts'
import { summaryOf } from './summary.ts'

/** A case or a project file as the content of a new project, or why it cannot be one. */
export const contentOf = (given: unknown): Result<{ title: string; update: Uint8Array }> =>
  isProjectFile(given) ? readProjectFile(given) : importCase(given, arrange)

export function emptyContent(title: string, locale: 'ru' | 'en'): { title: string; update: Uint8Array } {
  const doc = new Y.Doc()
  createProject(doc, { title, locale })
  return { title, update: Y.encodeStateAsUpdate(doc) }
}

/** The content enters as the first edit of the journal, like any other. Returns when all of it is committed. */
export async function addProject(
  store: Store,
  content: { title: string; update: Uint8Array },
  by: Person | null,
  locale = 'ru',
): Promise<string> {
  const id = newId()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, content.update)
  const opened = openProject(doc)
  const summary = JSON.stringify(summaryOf(opened.project()))
  opened.close()
  const document = `project/${id}`
  const person = by?.id ?? 'server'
  const rows = store.write(
    newRow(id, content.title, locale, summary),
    ...(by ? [giveRole(id, by.id, 'facilitator')] : []),
    audit('project.made', { person, project: id }),
  )
  const activity = [{ command: 'project.created', about: [] }]
  store.append({ project: id, document, epoch: 1, person, tab: 'import', bytes: content.update, activity })
  await Promise.all([rows, store.committed()])
  return id
}
