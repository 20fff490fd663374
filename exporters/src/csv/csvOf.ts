import { ID_HEAD, type OutSheet } from '@potok/model'
import { writeCsv } from 'hucre/csv'
import type { Lang } from '../texts/texts.ts'

/** What Excel of that language takes apart by itself: semicolons and a decimal comma in Russian. Formulas are no formulas. */
export function csvOf({ columns, rows }: OutSheet, lang: Lang): Uint8Array {
  const head = [...columns.map(({ title }) => title), ID_HEAD]
  const body = rows.map(({ id, cells }): string[] => [
    ...cells.map((cell, at) =>
      columns[at]?.as === 'day' ? dayOf(String(cell), lang) : typeof cell === 'number' ? figure(cell, lang) : cell,
    ),
    id,
  ])
  const text = writeCsv(
    [head, ...body].map((row) => row.map(harmless)),
    { delimiter: lang === 'ru' ? ';' : ',', bom: true },
  )
  return new TextEncoder().encode(text)
}

const figure = (value: number, lang: Lang): string => (lang === 'ru' ? String(value).replace('.', ',') : String(value))

const dayOf = (day: string, lang: Lang): string => (lang === 'ru' && day ? day.split('-').toReversed().join('.') : day)

/** A spreadsheet would reckon with what begins so; the mark before it says that it is words. Taken off again when it comes back. */
const harmless = (cell: string): string => (/^['=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell)
