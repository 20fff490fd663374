import { newId, talkOfFile } from '@potok/model'
import { audit } from '../access/audit.ts'
import { giveRole } from '../access/members.ts'
import type { Person } from '../access/people.ts'
import type { Store } from '../stores/store.ts'
import type { Content } from './content.ts'
import { newRow } from './rows.ts'

/** The content enters as the first edit of the journal, like any other. Returns when all of it is committed. */
export async function addProject(store: Store, content: Content, by: Person | null, locale = 'ru'): Promise<string> {
  const id = newId()
  const document = `project/${id}`
  const person = by?.id ?? 'server'
  const rows = store.write(
    newRow(id, content.title, locale, content.summary),
    ...(by ? [giveRole(id, by.id, 'facilitator')] : []),
    audit('project.made', { person, project: id }),
  )
  const activity = [{ command: 'project.created', about: [] }]
  store.append({ project: id, document, epoch: 1, person, tab: 'import', bytes: content.update, activity })
  if (content.boards)
    store.append({ project: id, document: `boards/${id}`, epoch: 1, person, tab: 'import', bytes: content.boards })
  const talk = by && talkOfFile(content.talk ?? [], by.id)
  if (talk) store.append({ project: id, document: `comments/${id}`, epoch: 1, person, tab: 'import', bytes: talk })
  await Promise.all([rows, store.committed()])
  return id
}
