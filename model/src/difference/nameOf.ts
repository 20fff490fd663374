import type { Id } from '../ids.ts'
import type { FixedName } from '../records/fixed.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'

/** What a thing is called in a state of the project; a flow by its two ends, a lane by its participant. Empty: it has no name. */
export function nameOf(project: Project, noun: Noun | FixedName, id: Id, language: '' | 'En' = ''): string {
  if (!(noun in NOUNS)) return ''
  const record = project[noun as Noun].get(id) as Record<string, unknown> | undefined
  if (!record) return ''
  if (noun === 'flows')
    return [record.start, record.end].map((step) => nameOf(project, 'steps', String(step ?? ''), language)).join(' → ')
  if (noun === 'lanes') return nameOf(project, 'participants', String(record.participant ?? ''), language)
  for (const field of ['text', 'name', 'title']) {
    const value = record[`${field}${language}`] || record[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}
