import { createHash } from 'node:crypto'
import type { JournalEntry, Write } from './store.ts'

const ADD = 'INSERT INTO journal(project, document, epoch, at, person, tab, bytes, hash) VALUES(?,?,?,?,?,?,?,?)'
const TELL = 'INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)'

/** An edit as the rows that keep it: itself, and what the history shows of it. */
export function rowsOf(entry: JournalEntry, at: number): Write[] {
  const { project, document, epoch, person, tab, bytes, activity = [] } = entry
  const hash = createHash('sha256').update(bytes).digest()
  return [
    [ADD, project, document, epoch, at, person, tab, bytes, hash],
    ...activity.map(({ command, about }): Write => [TELL, project, at, person, command, JSON.stringify(about)]),
  ]
}
