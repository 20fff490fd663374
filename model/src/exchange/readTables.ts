import { type Id, newId } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { type Result, refuse } from '../result.ts'
import type { Locale } from '../scene/shapes.ts'
import { processMap } from '../subprocess/processMap.ts'
import { cellText, readCell } from '../table/cells.ts'
import type { ColumnName } from '../table/columns.ts'
import { keyOf } from '../table/names.ts'
import { readPasted } from '../table/pasted.ts'
import { type Table, tableOf } from '../table/table.ts'
import { blankOf } from './blank.ts'
import type { GivenSheet, OutBefore, ReadCell, ReadRow, ReadSheet, TablesRead } from './given.ts'
import { type Recognised, recognised } from './recognised.ts'
import { sameWords } from './sameWords.ts'
import type { By, SheetColumn } from './sheets/column.ts'
import type { Register } from './sheets/register.ts'
import { REGISTERS } from './sheets/sheets.ts'
import { STEP_NUMBERS } from './stepHeads.ts'
import { shown } from './tables.ts'

export interface ReadHow {
  readonly locale: Locale
  /** What went out, where the file tells it. */
  readonly out: readonly OutBefore[]
  /** The map that steps without a map of their own belong to; null: the current state's. */
  readonly onto: Id | null
}

type Words = Readonly<Record<string, string>>

/** One row of a sheet: its place, its id and what stands under each known column. */
interface Line {
  readonly at: number
  readonly id: Id | null
  readonly words: Words
}

/** What tables that came back say otherwise than the project, cell by cell (X2–X6). Nothing is written. */
export function readTables(given: readonly GivenSheet[], project: Project, how: ReadHow): TablesRead {
  const words: Record<string, Words> = Object.create(null)
  const unknown: string[] = []
  const sheets = given.flatMap((sheet, at): ReadSheet[] => {
    if (sheet.rows.every((row) => row.every((cell) => cell.trim() === ''))) return []
    const what = recognised(sheet, project, how.out, how.onto)
    if (!what || (what.name === 'steps' && !what.map)) {
      unknown.push(sheet.name)
      return []
    }
    const lines = linesOf(sheet, what)
    const side = sideOf(what, project, how)
    const rows: ReadRow[] = []
    let same = 0
    const seen = new Set<Id>()
    let after = lines.some(({ id, words }) => (id !== null && side.has(id)) || side.same(words)) ? null : side.last
    for (const line of lines) {
      const read = rowOf(line, side, `${at}:${line.at}`, seen, after)
      after = side.has(line.id ?? '') ? line.id : (read?.id ?? after)
      if (read === null) same++
      else {
        rows.push(read)
        words[read.key] = line.words
      }
    }
    const heads = (sheet.rows[what.head] ?? []).map((one) => one.trim())
    const absent = side.ids.filter((id) => !seen.has(id)).length
    return [{ title: sheet.name, name: what.name, map: what.map, columns: what.columns, heads, rows, same, absent }]
  })
  return { sheets, unknown, words }
}

function linesOf({ rows }: GivenSheet, { head, columns, ids }: Recognised): Line[] {
  const lines: Line[] = []
  for (const [at, row] of rows.entries()) {
    if (at <= head || row.every((cell) => cell.trim() === '')) continue
    const words: Record<string, string> = {}
    for (const [column, name] of columns.entries()) if (name !== null) words[name] = row[column] ?? ''
    if (Object.values(words).every((one) => one.trim() === '')) continue
    lines.push({ at: at + 1, id: ids >= 0 ? row[ids]?.trim() || null : null, words })
  }
  return lines
}

/** The project's side of a sheet. */
interface Side {
  readonly ids: readonly Id[]
  readonly out: OutBefore | null
  /** What rows follow that come to be in a sheet of nothing but those. */
  readonly last: Id | null
  has(id: Id): boolean
  /** The one thing that a row without an id is about. */
  same(words: Words): Id | null
  text(id: Id, column: string): string
  as(column: string): 'text' | 'number' | 'day'
  read(id: Id | null, column: string, typed: string, words: Words): Result<unknown>
  isRead(column: string): boolean
  nameOf(words: Words, id: Id | null): string
}

function sideOf(what: Recognised, project: Project, how: ReadHow): Side {
  const out = how.out.find(({ name, map }) => name === what.name && (map === what.map || what.name !== 'steps')) ?? null
  return what.name === 'steps'
    ? stepSide(tableOf(processMap(project, what.map!)!, project, how.locale), out)
    : registerSide(REGISTERS.find(({ name }) => name === what.name)!, project, how.locale, out)
}

function stepSide(table: Table, out: OutBefore | null): Side {
  const readNew = (column: string, typed: string, words: Words): Result<unknown> => {
    const names = Object.keys(words) as ColumnName[]
    const pasted = readPasted(
      [names.map((name) => (name === column ? typed : name === 'kind' || name === 'number' ? words[name]! : ''))],
      table,
      {
        columns: names,
        after: null,
        ends: { start: '', end: '' },
      },
    )
    return pasted.rows[0]?.cells[names.indexOf(column as ColumnName)]?.refusal ?? { ok: true, value: null }
  }
  const said = new Map<string, Id | null>()
  for (const { step } of table.rows)
    if (step.text.trim()) said.set(keyOf(step.text), said.has(keyOf(step.text)) ? null : step.id)
  return {
    ids: table.rows.map(({ step }) => step.id),
    out,
    last: table.rows.at(-1)?.step.id ?? null,
    has: (id) => table.byStep.has(id),
    same: ({ text = '' }) => said.get(keyOf(text)) ?? null,
    text: (id, column) => cellText(column as ColumnName, table.byStep.get(id)!, table).replaceAll('\u00a0', ' '),
    as: (column) => (STEP_NUMBERS.has(column as ColumnName) ? 'number' : 'text'),
    read: (id, column, typed, words) =>
      id
        ? readCell(column as ColumnName, typed, table.byStep.get(id)!, table)
        : column === 'next'
          ? { ok: true, value: null }
          : readNew(column, typed, words),
    isRead: () => true,
    nameOf: (words, id) => words.text?.trim() || (id ? (table.byStep.get(id)?.step.text ?? '') : ''),
  }
}

function registerSide(register: Register, project: Project, locale: Locale, out: OutBefore | null): Side {
  const records = project[register.name] as ReadonlyMap<Id, object>
  const column = new Map<string, SheetColumn>(register.columns.map((one) => [one.name, one as SheetColumn]))
  const by = (words: Words): By => ({
    project,
    locale,
    named: (noun, name) => namedIn(project, noun, name),
    cell: (name) => words[name] ?? '',
  })
  const keyed = new Map<string, Id>()
  if (register.key)
    for (const [id, record] of records)
      keyed.set(keyOf(String((record as Record<string, unknown>)[register.key] ?? '')), id)
  const key = register.key ?? 'about'
  return {
    ids: [...records.keys()],
    out,
    last: null,
    has: (id) => records.has(id),
    same: (words) =>
      register.key && words[register.key]?.trim() ? (keyed.get(keyOf(words[register.key]!)) ?? null) : null,
    text: (id, name) => String(shown(column.get(name)!, records.get(id)!, by({}))),
    as: (name) => column.get(name)!.as,
    read: (id, name, typed, words) =>
      column.get(name)!.read!(typed, (id ? records.get(id) : blankOf(register.name, newId())) as never, by(words)),
    isRead: (name) => column.get(name)?.read != null,
    nameOf: (words, id) =>
      words[key]?.trim() || (id ? String((records.get(id) as Record<string, unknown> | undefined)?.[key] ?? '') : ''),
  }
}

/** The id of a thing by its name; of one that is not there yet, one that nobody has. */
function namedIn(project: Project, noun: Parameters<By['named']>[0], name: string): Id {
  for (const [id, record] of project[noun]) if (keyOf(record.name) === keyOf(name)) return id
  return newId()
}

/** What a row says otherwise; null: nothing. */
function rowOf(line: Line, side: Side, key: string, seen: Set<Id>, after: Id | null): ReadRow | null {
  const wasOut = line.id !== null && side.out?.rows.has(line.id)
  const isThere = line.id !== null && side.has(line.id) && !seen.has(line.id)
  const given = { key, line: line.at, after }
  if (!isThere && wasOut && !seen.has(line.id!))
    return { ...given, id: line.id, name: side.nameOf(line.words, null), what: 'gone', cells: [] }
  const found = isThere ? line.id : side.same(line.words)
  const id = found !== null && !seen.has(found) ? found : null
  if (id) seen.add(id)
  const before = id ? (side.out?.rows.get(id) ?? null) : null
  const cells = Object.entries(line.words).flatMap(([column, typed]): ReadCell[] => {
    const cell = id
      ? changedCell(side, id, column, typed, before, line.words)
      : newCell(side, column, typed, line.words)
    return cell ? [cell] : []
  })
  if (id && cells.length === 0) return null
  return { ...given, id, name: side.nameOf(line.words, id), what: id ? 'changed' : 'new', cells }
}

function changedCell(
  side: Side,
  id: Id,
  column: string,
  typed: string,
  before: readonly string[] | null,
  words: Words,
): ReadCell | null {
  const now = side.text(id, column)
  const as = side.as(column)
  const place = before ? side.out!.columns.indexOf(column) : -1
  const went = place >= 0 ? before![place]! : null
  if (went !== null && sameWords(typed, went, as)) return null
  if (sameWords(typed, now, as)) return null
  // A column that is not read back, changed by hand, is told.
  const base = { column, before: now, after: typed.trim() }
  if (!side.isRead(column))
    return went === null
      ? null
      : {
          ...base,
          refusal: refuse('exchange.notRead', 'This column is not taken back.'),
          isClash: false,
        }
  const read = side.read(id, column, typed, words)
  if (!read.ok) return { ...base, refusal: read, isClash: false }
  const meant = side.read(id, column, now, words)
  if (meant.ok && JSON.stringify(meant.value) === JSON.stringify(read.value)) return null
  return { ...base, refusal: null, isClash: went !== null && !sameWords(went, now, as) }
}

function newCell(side: Side, column: string, typed: string, words: Words): ReadCell | null {
  if (typed.trim() === '' || !side.isRead(column)) return null
  const read = side.read(null, column, typed, words)
  return { column, before: '', after: typed.trim(), refusal: read.ok ? null : read, isClash: false }
}
