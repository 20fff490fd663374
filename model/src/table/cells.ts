import type { Id } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { RowChange } from './change.ts'
import { readCode } from './codes.ts'
import type { Column, Reader, Shower } from './column.ts'
import { COLUMNS, type ColumnName } from './columns.ts'
import { keyOf } from './names.ts'
import type { TableRow } from './row.ts'
import type { Table } from './table.ts'

const BY_NAME = new Map<string, Column>(COLUMNS.map((column) => [column.name, column]))

const columnOf = (name: ColumnName): Column => BY_NAME.get(name)!

/** Whether this column says anything of the row. */
export const hasCell = (name: ColumnName, { step }: TableRow): boolean => columnOf(name).of(step.look)

/** What stands in a cell, as it can be typed again; empty where the column says nothing of the row. */
export function cellText(name: ColumnName, row: TableRow, table: Table): string {
  return hasCell(name, row) ? columnOf(name).text(row, showerOf(table)) : ''
}

/** What words typed into a cell mean. Its own words change nothing; words for a cell that is not there are refused. */
export function readCell(name: ColumnName, words: string, row: TableRow, table: Table): Result<RowChange> {
  if (words.trim() === cellText(name, row, table)) return ok({})
  if (!hasCell(name, row))
    return words.trim() === '' || name === 'number'
      ? ok({})
      : refuse('table.noCell', 'This column says nothing of such a step.', [row.step.id])
  return columnOf(name).read(words, row, readerOf(table))
}

/** The same of a row that is not there yet: `find` knows those that come with it. */
export const readNewCell = (name: ColumnName, words: string, row: TableRow, by: Reader): Result<RowChange> =>
  columnOf(name).read(words, row, by)

const showers = new WeakMap<Table, Shower>()

function showerOf(table: Table): Shower {
  const known = showers.get(table)
  if (known) return known
  const { project, locale, back, byStep } = table
  const shower: Shower = {
    project,
    locale,
    back,
    numberOf: (step) => byStep.get(step)?.number ?? '',
    intoOf: (step) => byStep.get(step)?.into.length ?? 0,
  }
  showers.set(table, shower)
  return shower
}

function readerOf(table: Table): Reader {
  const { project, locale, byStep } = table
  return {
    project,
    locale,
    find: (words) =>
      findIn(
        [...table.rows].map(({ step, number }) => ({ id: step.id, look: step.look, number, text: step.text })),
        words,
      ),
    lookOf: (step) => byStep.get(step)?.step.look ?? null,
    intoOf: (step) => byStep.get(step)?.into.length ?? 0,
  }
}

/** What a row can be found by. */
export interface Named {
  readonly id: Id
  readonly look: TableRow['step']['look']
  readonly number: string
  readonly text: string
}

/** «п. 5», `5`, `В1`, the text of the step: exactly one of the rows, or a refusal. */
export function findIn(rows: readonly Named[], words: string): Result<Id> {
  const clean = words
    .trim()
    .replace(/^(?:к\s+)?(?:п\.|пункт|шаг|step)\s*/iu, '')
    .replace(/[.]$/u, '')
    .trim()
  const text = clean.slice(0, 60)
  const numbered = rows.filter(({ number }) => number !== '' && keyOf(number) === keyOf(clean))
  if (numbered[0]) return ok(numbered[0].id)
  const code = readCode(clean)
  const coded = code && rows.filter(({ look }) => look === code.look)[code.ordinal - 1]
  if (coded) return ok(coded.id)
  const said = rows.filter((row) => row.text !== '' && keyOf(row.text) === keyOf(clean))
  if (said.length > 1)
    return refuse(
      'table.stepTwice',
      `Several steps are called "${clean}".`,
      said.map(({ id }) => id),
      { text },
    )
  if (said[0]) return ok(said[0].id)
  const look = /^(?:конец|end)$/iu.test(clean) ? 'end' : /^(?:начало|start)$/iu.test(clean) ? 'start' : null
  const only = look ? rows.filter((row) => row.look === look) : []
  if (only.length === 1) return ok(only[0]!.id)
  return refuse('table.noStep', `There is no step "${clean}".`, [], { text })
}
