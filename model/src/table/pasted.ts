import { readRecord } from '../document/read.ts'
import { type Id, newId } from '../ids.ts'
import { NOUNS } from '../records/nouns.ts'
import type { Look, Step } from '../records/step.ts'
import type { Refusal } from '../result.ts'
import { readTime } from '../time/readTime.ts'
import { findIn, type Named, readNewCell } from './cells.ts'
import type { RowChange } from './change.ts'
import { readCode } from './codes.ts'
import type { Reader } from './column.ts'
import { COLUMNS, type ColumnName } from './columns.ts'
import { columnOfHead } from './heads.ts'
import { keyOf } from './names.ts'
import type { TableRow } from './row.ts'
import type { Table } from './table.ts'
import type { WrittenRow } from './written.ts'

/** A cell of a foreign table. `refusal`: it was not understood and stays out. */
interface PastedCell {
  readonly words: string
  readonly refusal: Refusal | null
  /** Empty under a cell that goes over several rows. */
  readonly isFromAbove: boolean
}

export interface Pasted {
  /** What each column of the table says; null: nothing that a map has. */
  readonly columns: readonly (ColumnName | null)[]
  readonly heads: readonly string[] | null
  readonly rows: readonly { readonly look: Look; readonly cells: readonly PastedCell[] }[]
  /** What the table comes to on the map. */
  readonly written: readonly WrittenRow[]
  readonly unread: number
}

export interface PasteHow {
  /** As somebody chose them; not said: by the heads, else by what stands in them. */
  readonly columns?: readonly (ColumnName | null)[]
  /** The row that the first one follows. */
  readonly after: Id | null
  /** What a start and an end are called where the map and the table have none. */
  readonly ends: { readonly start: string; readonly end: string }
}

/** What a table of another program means as rows of this one. Nothing is written. */
export function readPasted(cells: readonly (readonly string[])[], table: Table, how: PasteHow): Pasted {
  const heads = headsOf(cells)
  const body = heads ? cells.slice(1) : cells
  const width = Math.max(0, ...cells.map(({ length }) => length))
  const guessed = heads ? padded(heads.map(columnOfHead), width) : byContent(body, width, table)
  const columns = how.columns ? padded(how.columns, width) : once(guessed)
  const rows = body.map((row, at) => ({ id: newId(), look: lookOf(row, columns), words: filled(body, at, columns) }))
  const named = [
    ...rows.map(
      ({ id, look, words }): Named => ({ id, look, number: under('number', words), text: under('text', words) }),
    ),
    ...table.rows.map(({ step, number }): Named => ({ id: step.id, look: step.look, number, text: step.text })),
  ]
  const looks = new Map(named.map(({ id, look }) => [id, look]))
  const by: Reader = {
    ...table,
    find: (words) => findIn(named, words),
    lookOf: (id) => looks.get(id) ?? null,
    intoOf: () => 1,
  }
  let before = how.after
  const read = rows.map(({ id, look, words }) => {
    const { change, cells } = readRow(id, look, words, columns, by)
    const written: WrittenRow = { id, added: { look, after: before }, change }
    before = id
    return { look, cells, written }
  })
  return {
    columns,
    heads,
    rows: read.map(({ look, cells }) => ({ look, cells })),
    written: withEnds(
      read.map(({ written }) => written),
      table,
      how,
    ),
    unread: read.reduce((sum, { cells }) => sum + cells.filter(({ refusal }) => refusal).length, 0),
  }
}

/** The first row, where at least two of its cells are known heads, the steps' among them. */
function headsOf([first = [], ...body]: readonly (readonly string[])[]): readonly string[] | null {
  const known = first.map(columnOfHead).filter((name) => name !== null)
  return body.length > 0 && known.length > 1 && known.includes('text') ? first : null
}

const padded = <T>(all: readonly (T | null)[], width: number): (T | null)[] =>
  Array.from({ length: width }, (_, at) => all[at] ?? null)

/** A column that is said twice counts where it is said first. */
const once = (columns: readonly (ColumnName | null)[]): (ColumnName | null)[] =>
  columns.map((name, at) => (name !== null && columns.indexOf(name) < at ? null : name))

/** Without heads: ordinals, times, whoever repeats or is known; the first column left is the step. */
function byContent(rows: readonly (readonly string[])[], width: number, { project }: Table): (ColumnName | null)[] {
  const people = new Set([...project.participants.values()].map(({ name }) => keyOf(name)))
  const columns: (ColumnName | null)[] = Array.from({ length: width }, () => null)
  const words = (at: number) => rows.map((row) => row[at]?.trim() ?? '').filter(Boolean)
  const free = () => columns.flatMap((name, at) => (name === null && words(at).length > 0 ? [at] : []))
  for (const at of free())
    if (at === 0 && rows.length > 1 && width > 1 && words(at).every((one) => /^\d+\.?$/u.test(one)))
      columns[at] = 'number'
  for (const at of free())
    if (
      !columns.includes('time') &&
      words(at).every((one) => readTime(one, project.settings.workdayMinutes).ok && /^\d/u.test(one))
    )
      columns[at] = 'time'
  const [text] = free()
  if (text !== undefined) columns[text] = 'text'
  for (const at of free()) {
    const said = words(at).map(keyOf)
    if (!columns.includes('participant') && (new Set(said).size < said.length || said.some((one) => people.has(one))))
      columns[at] = 'participant'
  }
  return columns
}

interface Word {
  readonly name: ColumnName | null
  readonly words: string
  readonly isFromAbove: boolean
}

type Words = ReadonlyMap<number, Word>

/** Merged cells come as one filled and empty ones under it: whoever is named goes on until somebody else is. */
function filled(rows: readonly (readonly string[])[], at: number, columns: readonly (ColumnName | null)[]): Words {
  return new Map(
    columns.map((name, column): readonly [number, Word] => {
      const words = (rows[at]?.[column] ?? '').trim()
      if (words !== '' || name !== 'participant') return [column, { name, words, isFromAbove: false }]
      for (let up = at - 1; up >= 0; up--) {
        const above = (rows[up]?.[column] ?? '').trim()
        if (above) return [column, { name, words: above, isFromAbove: true }]
      }
      return [column, { name, words, isFromAbove: false }]
    }),
  )
}

function under(name: ColumnName, words: Words): string {
  for (const one of words.values()) if (one.name === name) return one.words
  return ''
}

const WAYS = /→|↩|->|;|%/u

/** By its kind, the code in its number, or a question that several ways lead from. */
function lookOf(row: readonly string[], columns: readonly (ColumnName | null)[]): Look {
  const cell = (name: ColumnName) => row[columns.indexOf(name)]?.trim() ?? ''
  const kind = COLUMNS.find(({ name }) => name === 'kind')!.read(cell('kind'), NO_ROW, NO_READER)
  const look = cell('kind') !== '' && kind.ok ? kind.value.fields?.look : undefined
  if (look) return look
  const code = readCode(cell('number'))
  if (code) return code.look
  return cell('text').endsWith('?') && WAYS.test(cell('next')) ? 'xor' : 'operation'
}

const NO_ROW = {} as TableRow
const NO_READER = {} as Reader

function readRow(
  id: Id,
  look: Look,
  words: Words,
  columns: readonly (ColumnName | null)[],
  by: Reader,
): { change: RowChange; cells: PastedCell[] } {
  let change: RowChange = {}
  let step: Step = { ...readRecord(NOUNS.steps, id, null), look }
  const read = columns.map((name, at): PastedCell => {
    const { words: said, isFromAbove } = words.get(at)!
    const cell = { words: said, refusal: null, isFromAbove }
    if (name === null || said === '' || (name === 'number' && readCode(said))) return cell
    const row: TableRow = { step, number: '', participant: null, into: [], out: [], problems: [] }
    const isThere = COLUMNS.find((column) => column.name === name)!.of(look)
    if (!isThere) return cell
    const result = readNewCell(name, said, row, by)
    if (!result.ok) return { ...cell, refusal: result }
    const { look: _look, ...fields } = result.value.fields ?? {}
    step = { ...step, ...fields }
    change = { ...change, ...result.value, fields: { ...change.fields, ...fields } }
    return cell
  })
  return { change, cells: read }
}

/** A map that was empty begins and ends somewhere, whatever the table says. */
function withEnds(rows: WrittenRow[], table: Table, { ends }: PasteHow): WrittenRow[] {
  const [first] = rows
  const last = rows.at(-1)
  if (table.rows.length > 0 || !first || !last) return rows
  const has = (look: Look) => rows.some(({ added }) => added?.look === look)
  const who = (row: WrittenRow) => (row.change.participant ? { participant: row.change.participant } : {})
  const made = [...rows]
  if (!has('start')) {
    const start: WrittenRow = {
      id: newId(),
      added: { look: 'start', after: null },
      change: { fields: { text: ends.start }, ...who(first) },
    }
    made[0] = { ...first, added: { look: first.added!.look, after: start.id } }
    made.unshift(start)
  }
  if (!has('end'))
    made.push({
      id: newId(),
      added: { look: 'end', after: last.id },
      change: { fields: { text: ends.end }, ...who(last) },
    })
  return made
}
