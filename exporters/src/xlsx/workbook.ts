import { refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { described } from '../papers/described.ts'
import type { Block, Cell, Description, TableBlock } from '../papers/description.ts'
import { isPaper, TABLES } from '../papers/papers.ts'
import { tablesBook } from './tablesBook.ts'
import { type XlsxSheet, xlsxOf } from './xlsx.ts'

/** Papers that are tables, as a workbook: a sheet a table, named by its section; figures are numbers. */
export const workbook: Exporter = {
  name: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  writes: [...TABLES, 'tables'],
  async export(project, what, options) {
    if (what === 'tables') return { ok: true, value: await xlsxOf(tablesBook(project, options.lang ?? 'ru')) }
    if (!isPaper(what) || !TABLES.some((name) => name === what))
      return refuse('export-not-offered', `"${what}" is not written as xlsx.`, [], { what, as: 'xlsx' })
    return { ok: true, value: await xlsxOf(sheetsOf(described(project, what, options))) }
  },
}

function sheetsOf({ title, running, sheets }: Description): XlsxSheet[] {
  const blocks = sheets.flatMap((sheet) => sheet.blocks)
  const tables = blocks.flatMap((block, at) =>
    block.block === 'table' ? sheetOf(block, plain(sectionBefore(blocks, at) || title)) : [],
  )
  return tables.length > 0
    ? tables
    : [{ name: plain(running?.left ?? title), columns: [{ title: plain(title) }], rows: [] }]
}

function sectionBefore(blocks: readonly Block[], at: number): string {
  const found = blocks.slice(0, at).findLast(({ block }) => block === 'section')
  return found?.block === 'section' ? found.text : ''
}

const sheetOf = ({ columns, rows }: TableBlock, name: string): XlsxSheet => ({
  name,
  columns: columns.map(({ head }) => ({ title: plain(head) })),
  rows: rows.map(({ cells }) =>
    cells.flatMap((one) => [contentOf(one), ...Array.from({ length: one.span - 1 }, () => null)]),
  ),
})

const contentOf = ({ value, bar, lines }: Cell): string | number | null =>
  value ?? bar?.words ?? (lines.map(({ runs }) => plain(runs.map(({ text }) => text).join(''))).join('\n') || null)

/** Paper binds short words so that lines break well; a cell is searched and compared. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
