import { difference, nameOf, type Project } from '@potok/model'

/** What is different about one thing, as a person reads it. */
export interface ToldChange {
  readonly what: 'added' | 'removed' | 'changed' | 'moved'
  /** A container of records, or `about`, `card`, `settings`. */
  readonly noun: string
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly fields: readonly string[]
}

const MOST = 2000

/** What turns `before` into `after`, one line a thing; the names are those it bears afterwards, or bore before it went. */
export function toldChanges(before: Project, after: Project): ToldChange[] {
  const told = new Map<string, ToldChange>()
  for (const change of difference(before, after)) {
    if (change.what === 'fixed') {
      const { name: noun, fields } = change
      told.set(noun, { what: 'changed', noun, id: noun, name: '', nameEn: '', fields: Object.keys(fields) })
      continue
    }
    const noun = change.what === 'place' ? 'steps' : change.noun
    const known = told.get(`${noun} ${change.id}`)
    // A new thing also gets its place, and a changed one may have been moved too: the first says enough.
    if (known) continue
    const what = { add: 'added', remove: 'removed', set: 'changed', place: 'moved' } as const
    const project = change.what === 'remove' ? before : after
    const fields = change.what === 'set' ? Object.keys(change.fields) : []
    told.set(`${noun} ${change.id}`, {
      what: what[change.what],
      noun,
      id: change.id,
      name: nameOf(project, noun, change.id),
      nameEn: nameOf(project, noun, change.id, 'En'),
      fields,
    })
  }
  return [...told.values()].slice(0, MOST)
}
