import { numbered } from '@potok/exporters/node'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import type { LetterheadRow } from './letterheads.ts'

/**
 * The number of a project's card among those of its organisation, of this year where the pattern names the year. Given once: who
 * asks again hears the same, and no other project ever gets it.
 */
export async function registrationFor(
  store: Store,
  { id, settings: { registration, firstRegistration } }: LetterheadRow,
  project: string,
  today: string,
): Promise<string> {
  if (registration === '') throw new Refused('letterhead.no-numbers')
  const year = today.slice(0, 4)
  const scope = registration.includes('{год}') ? Number(year) : 0
  await store.write([
    `INSERT OR IGNORE INTO registered(letterhead, year, number, project)
     SELECT ?, ?, max(coalesce(max(number), 0) + 1, ?), ? FROM registered WHERE letterhead=? AND year=?`,
    id,
    scope,
    firstRegistration,
    project,
    id,
    scope,
  ])
  const [given] = store.read<{ number: number }>(
    'SELECT number FROM registered WHERE letterhead=? AND year=? AND project=?',
    id,
    scope,
    project,
  )
  return numbered(registration, given!.number, year)
}
