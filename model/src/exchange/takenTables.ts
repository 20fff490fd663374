import { addRecord } from '../commands/addRecord.ts'
import { perform } from '../commands/perform.ts'
import { takeChanges } from '../commands/takeChanges.ts'
import { writeTable } from '../commands/writeTable.ts'
import { type Change, difference } from '../document/difference.ts'
import type { ProjectDocument } from '../document/projectDocument.ts'
import { type Id, newId } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Refusal } from '../result.ts'
import type { Locale } from '../scene/shapes.ts'
import { processMap } from '../subprocess/processMap.ts'
import { readCell } from '../table/cells.ts'
import type { RowChange } from '../table/change.ts'
import type { ColumnName } from '../table/columns.ts'
import { keyOf } from '../table/names.ts'
import { readPasted } from '../table/pasted.ts'
import { tableOf } from '../table/table.ts'
import type { WrittenRow } from '../table/written.ts'
import { blankOf } from './blank.ts'
import type { ReadRow, ReadSheet, TablesRead, Wanted } from './given.ts'
import { SCRATCHER, scratchOf } from './scratch.ts'
import type { By, SheetColumn } from './sheets/column.ts'
import type { Register } from './sheets/register.ts'
import { REGISTERS } from './sheets/sheets.ts'

/** What a start and an end are called on a map that had none. */
const ENDS = { ru: { start: 'Начало', end: 'Конец' }, en: { start: 'Start', end: 'End' } } as const

export interface TablesTaken {
  readonly changes: readonly Change[]
  /** What the model refuses once all is put together: that sheet stays out whole. */
  readonly refused: readonly { readonly title: string; readonly refusal: Refusal }[]
}

/** What the wanted part of a reading comes to (X3). Registers come first, so that steps find whom and what they name. */
export function takenTables(project: Project, read: TablesRead, wanted: Wanted, locale: Locale): TablesTaken {
  const isWanted = read.sheets.some(({ rows }) => rows.some((row) => isTaken(row, wanted)))
  if (!isWanted) return { changes: [], refused: [] }
  const copy = scratchOf(project)
  const refused: { title: string; refusal: Refusal }[] = []
  const rank = ({ name }: ReadSheet) =>
    name === 'steps' ? REGISTERS.length : REGISTERS.findIndex((one) => one.name === name)
  for (const sheet of [...read.sheets].sort((a, b) => rank(a) - rank(b))) {
    const rows = sheet.rows.filter((row) => isTaken(row, wanted))
    const why =
      sheet.name === 'steps'
        ? writeSteps(copy, sheet, rows, read, wanted, locale)
        : writeRecords(copy, REGISTERS.find(({ name }) => name === sheet.name)!, rows, wanted, locale, read)
    if (why) refused.push({ title: sheet.title, refusal: why })
  }
  return { changes: difference(project, copy.project()), refused }
}

const isTaken = ({ key, what }: ReadRow, { without }: Wanted): boolean => what !== 'gone' && !without.has(key)

/** The cells of a row that come in. */
const takenCells = ({ key, cells }: ReadRow, { clashes }: Wanted) =>
  cells.filter(({ column, refusal, isClash }) => !refusal && (!isClash || clashes.has(`${key}/${column}`)))

function writeRecords(
  copy: ProjectDocument,
  register: Register,
  rows: readonly ReadRow[],
  wanted: Wanted,
  locale: Locale,
  read: TablesRead,
): Refusal | null {
  const columns = new Map<string, SheetColumn>(register.columns.map((one) => [one.name, one as SheetColumn]))
  const changes: Change[] = []
  for (const row of rows) {
    const by: By = {
      project: copy.project(),
      locale,
      named: (noun, name) => named(copy, noun, name),
      cell: (name) => read.words[row.key]?.[name] ?? '',
    }
    const records = by.project[register.name] as ReadonlyMap<Id, object>
    const id = row.id ?? newId()
    let record: object = records.get(id) ?? blankOf(register.name, id)
    let fields: Record<string, unknown> = {}
    for (const { column, after } of takenCells(row, wanted)) {
      const patch = columns.get(column)?.read?.(after, record as never, by)
      if (!patch?.ok) continue
      fields = { ...fields, ...patch.value }
      record = { ...record, ...patch.value }
    }
    if (Object.keys(fields).length === 0) continue
    changes.push({ what: row.id ? 'set' : 'add', noun: register.name, id, fields })
  }
  const done = perform(copy, takeChanges, { changes }, SCRATCHER)
  return done.ok ? null : done
}

/** The thing of this name on the copy, made where there is none. */
function named(copy: ProjectDocument, noun: Parameters<By['named']>[0], name: string): Id {
  for (const [id, record] of copy.project()[noun]) if (keyOf(record.name) === keyOf(name)) return id
  const made = perform(copy, addRecord, { noun, fields: { name: name.replace(/\s+/gu, ' ').trim() } }, SCRATCHER)
  return made.ok ? made.value[0]! : ''
}

function writeSteps(
  copy: ProjectDocument,
  sheet: ReadSheet,
  rows: readonly ReadRow[],
  read: TablesRead,
  wanted: Wanted,
  locale: Locale,
): Refusal | null {
  const project = copy.project()
  const table = tableOf(processMap(project, sheet.map!)!, project, locale)
  const written: WrittenRow[] = []
  for (const run of runsOf(rows)) {
    if (run.rows[0]!.id === null) {
      const names = sheet.columns.filter((name): name is ColumnName => name !== null)
      const refusedCells = (row: ReadRow) =>
        new Set(row.cells.flatMap(({ column, refusal }) => (refusal ? [column] : [])))
      const cells = run.rows.map((row) => {
        const out = refusedCells(row)
        return names.map((name) => (out.has(name) ? '' : (read.words[row.key]?.[name] ?? '')))
      })
      const pasted = readPasted(cells, table, { columns: names, after: run.after, ends: ENDS[locale] })
      written.push(...pasted.written)
      continue
    }
    for (const row of run.rows) {
      let change: RowChange = {}
      const there = table.byStep.get(row.id!)
      if (!there) continue
      let seen = there
      for (const { column, after } of takenCells(row, wanted)) {
        const cell = readCell(column as ColumnName, after, seen, table)
        if (!cell.ok) continue
        change = { ...change, ...cell.value, fields: { ...change.fields, ...cell.value.fields } }
        seen = { ...seen, step: { ...seen.step, ...cell.value.fields } }
      }
      if (Object.keys(change).length > 0) written.push({ id: row.id!, change })
    }
  }
  if (written.length === 0) return null
  const done = perform(copy, writeTable, { map: sheet.map!, rows: written }, SCRATCHER)
  return done.ok ? null : done
}

interface Run {
  readonly rows: ReadRow[]
  readonly after: Id | null
}

/** Rows that come to be stand together where the sheet has them together. */
function runsOf(rows: readonly ReadRow[]): Run[] {
  const runs: Run[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    const isNew = row.id === null
    const goesOn = last && isNew === (last.rows[0]!.id === null) && (!isNew || last.after === row.after)
    if (goesOn) last.rows.push(row)
    else runs.push({ rows: [row], after: row.after })
  }
  return runs
}
