import { type GivenSheet, type OutBefore, readTables, takenTables } from '@potok/model'
import type { Destination, Left, Understood } from './importer.ts'

const NOTHING_CHOSEN = { without: new Set<string>(), clashes: new Set<string>() }

/** What tables come to: changed cells by row, and the changes that the wanted ones are. */
export function understoodTables(
  sheets: readonly GivenSheet[],
  out: readonly OutBefore[],
  into: Destination,
): Understood {
  const { project, locale, onto = null, wanted = NOTHING_CHOSEN } = into
  const tables = readTables(sheets, project, { locale, out, onto })
  const { changes, refused } = takenTables(project, tables, wanted, locale)
  const left: Left[] = [
    ...tables.unknown.map((place) => ({ code: 'sheet', place })),
    ...refused.map(({ title, refusal }) => ({ code: refusal.code, place: title, values: refusal.values })),
  ]
  return { changes, maps: [], left, tables }
}
