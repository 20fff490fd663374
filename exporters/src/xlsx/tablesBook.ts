import { ID_HEAD, OUT_SHEET, type OutSheet, type Project, tablesOf } from '@potok/model'
import type { Lang } from '../texts/texts.ts'
import { sheetNames, type XlsxColumn, type XlsxSheet } from './xlsx.ts'

/**
 * Everything of a project that is a table, to be sent away and taken back: a sheet each, with the ids of its rows at the
 * right; a hidden sheet keeps what went out, by which a returned file tells what was changed in it.
 */
export function tablesBook(project: Project, lang: Lang): XlsxSheet[] {
  const sheets = tablesOf(project, lang)
  const names = sheetNames(sheets.map(({ title }) => title))
  return [...sheets.map((sheet, at) => seen(sheet, names[at]!)), kept(sheets, names)]
}

const seen = ({ columns, rows }: OutSheet, name: string): XlsxSheet => ({
  name,
  columns: [...columns.map(({ title, as }): XlsxColumn => ({ title, ...(as === 'day' && DAY) })), { title: ID_HEAD }],
  rows: rows.map(({ id, cells }) => [...cells.map((cell) => (cell === '' ? null : cell)), id]),
})

const DAY = { format: 'dd.mm.yyyy' } as const

/** A line that names the sheet and its columns, then its rows, each with its id. */
const kept = (sheets: readonly OutSheet[], names: readonly string[]): XlsxSheet => ({
  name: OUT_SHEET,
  isHidden: true,
  columns: [{ title: OUT_SHEET }],
  rows: sheets.flatMap(({ name, map, columns, rows }, at) => [
    ['sheet', name, map ?? '', names[at]!, ...columns.map((one) => one.name)],
    ...rows.map(({ id, cells }) => ['row', id, ...cells.map(String)]),
  ]),
})
