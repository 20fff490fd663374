import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import type { Locale } from '../scene/shapes.ts'
import { processMap } from '../subprocess/processMap.ts'
import { cellText } from '../table/cells.ts'
import { COLUMNS, type ColumnName } from '../table/columns.ts'
import { tableOf } from '../table/table.ts'
import type { By, SheetColumn } from './sheets/column.ts'
import { mapTitles } from './sheets/mapTitle.ts'
import { REGISTERS } from './sheets/sheets.ts'
import { STEP_HEADS, STEP_NUMBERS, STEPS_TITLE } from './stepHeads.ts'

/** What a sheet is of: the steps of a process map, or a register of the project. */
export type SheetName = 'steps' | Noun

interface OutColumn {
  readonly name: string
  readonly title: string
  readonly as: 'text' | 'number' | 'day'
}

/** A sheet as it goes out: the words of each cell, and by which id the row comes back. */
export interface OutSheet {
  readonly name: SheetName
  readonly map: Id | null
  readonly title: string
  readonly columns: readonly OutColumn[]
  readonly rows: readonly { readonly id: Id; readonly cells: readonly (string | number)[] }[]
}

/** The head over the ids, in any language. */
export const ID_HEAD = 'ID'

/** The hidden sheet of a workbook that keeps what went out. */
export const OUT_SHEET = 'potok'

/** Everything of the project that goes out as tables and can come back: the steps of every process map, then the registers (X2). */
export function tablesOf(project: Project, locale: Locale): OutSheet[] {
  const maps = [...project.maps.values()].filter(({ kind }) => kind === 'process').sort(byOrder)
  return [
    ...maps.map(({ id }) => stepsSheet(project, id, locale)),
    ...REGISTERS.map((one) => registerSheet(one, project, locale)),
  ]
}

function stepsSheet(project: Project, map: Id, locale: Locale): OutSheet {
  const table = tableOf(processMap(project, map)!, project, locale)
  return {
    name: 'steps',
    map,
    title: `${STEPS_TITLE[locale]} – ${mapTitles(project, locale).get(map)}`,
    columns: COLUMNS.map(({ name }) => ({
      name,
      title: STEP_HEADS[name][locale],
      as: STEP_NUMBERS.has(name) ? 'number' : 'text',
    })),
    rows: table.rows.map((row) => ({
      id: row.step.id,
      cells: COLUMNS.map(({ name }) => outCell(name, cellText(name, row, table))),
    })),
  }
}

const outCell = (name: ColumnName, words: string): string | number => {
  const number = Number(words.replace(',', '.'))
  return STEP_NUMBERS.has(name) && words !== '' && Number.isFinite(number) ? number : words.replaceAll('\u00a0', ' ')
}

function registerSheet(register: (typeof REGISTERS)[number], project: Project, locale: Locale): OutSheet {
  const { name, titles, columns } = register
  const by: By = { project, locale, named: () => '', cell: () => '' }
  const records = [...project[name].values()].sort(inOrder)
  return {
    name,
    map: null,
    title: titles[locale],
    columns: columns.map((column) => ({ name: column.name, title: column.heads[locale][0], as: column.as })),
    rows: records.map((record) => ({ id: record.id, cells: columns.map((column) => shown(column, record, by)) })),
  }
}

/** A cell of a record; spaces that do not break are plain ones, as people type them. */
export function shown(column: SheetColumn, record: object, by: By): string | number {
  const value = column.show(record as never, by)
  return typeof value === 'string' ? value.replaceAll('\u00a0', ' ') : value
}

/** By number, else by order, else as they are. */
function inOrder(a: object, b: object): number {
  const of = (one: object) => one as { number?: number | null; order?: string; name?: string; id: Id }
  const [left, right] = [of(a), of(b)]
  const byNumber = (left.number ?? Number.MAX_SAFE_INTEGER) - (right.number ?? Number.MAX_SAFE_INTEGER)
  if (byNumber !== 0) return byNumber
  if (left.order !== undefined && left.order !== right.order) return (left.order ?? '') < (right.order ?? '') ? -1 : 1
  if (left.name !== undefined && left.name !== right.name)
    return (left.name ?? '').localeCompare(right.name ?? '', 'ru')
  return left.id < right.id ? -1 : 1
}
