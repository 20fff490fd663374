import type { Store, Write } from '../stores/store.ts'

export interface ProjectRow {
  readonly id: string
  readonly title: string
  readonly locale: string
  readonly epoch: number
  readonly archived: number
  readonly updated: number
  readonly summary: string
}

const COLUMNS = 'project.id, title, locale, epoch, archived, project.updated, summary'

export function findProject(store: Store, id: string): ProjectRow | null {
  return store.read<ProjectRow>(`SELECT ${COLUMNS} FROM project WHERE id=?`, id)[0] ?? null
}

export const epochOf = (store: Store, id: string): number | null => findProject(store, id)?.epoch ?? null

export function everyProject(store: Store): ProjectRow[] {
  return store.read(`SELECT ${COLUMNS} FROM project ORDER BY updated DESC`)
}

export const newRow = (id: string, title: string, locale: string, summary: string, now = Date.now()): Write => [
  'INSERT INTO project VALUES(?,?,?,1,0,?,?,?)',
  id,
  title,
  locale,
  now,
  now,
  summary,
]

export const archive = (id: string, isArchived: boolean): Write => [
  'UPDATE project SET archived=? WHERE id=?',
  +isArchived,
  id,
]

export const describe = (id: string, title: string, summary: string, now = Date.now()): Write => [
  'UPDATE project SET title=?, summary=?, updated=? WHERE id=?',
  title,
  summary,
  now,
  id,
]

/** The project as it stands after its history began anew. */
export const begin = (id: string, epoch: number, title: string, summary: string, now: number): Write => [
  'UPDATE project SET epoch=?, title=?, summary=?, updated=? WHERE id=?',
  epoch,
  title,
  summary,
  now,
  id,
]
