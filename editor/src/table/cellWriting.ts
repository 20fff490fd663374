import {
  type ColumnName,
  cellText,
  type Id,
  type Refusal,
  type RowChange,
  readCell,
  readPasted,
  type WrittenRow,
  writeTable,
} from '@potok/model'
import { refusalWords } from '../figures/refusalWords.ts'
import { readTyped } from '../tools/typed.ts'
import { toast } from '../ui/toasts.ts'
import type { TableBench } from './bench.ts'
import { NEW_ROW, type Spot } from './desk.ts'

/** What one cell is to say. */
export interface CellWords {
  readonly row: Id
  readonly column: ColumnName
  readonly words: string
}

export interface Unread extends CellWords {
  readonly refusal: Refusal
}

/** Writes many cells in one deed. What is not understood stays as it was and comes back. */
export function writeCells(bench: TableBench, cells: readonly CellWords[]): { unread: readonly Unread[]; ids: Id[] } {
  const table = bench.table()
  const changes = new Map<Id, RowChange>()
  const unread: Unread[] = []
  for (const cell of cells) {
    const row = table.byStep.get(cell.row)
    if (!row) continue
    const before = changes.get(cell.row)
    const step = before?.fields ? { ...row.step, ...before.fields } : row.step
    const read = readCell(cell.column, cell.words, { ...row, step }, table)
    if (!read.ok) unread.push({ ...cell, refusal: read })
    else if (Object.keys(read.value).length > 0)
      changes.set(cell.row, { ...before, ...read.value, fields: { ...before?.fields, ...read.value.fields } })
  }
  const rows: WrittenRow[] = [...changes].map(([id, change]) => ({ id, change }))
  if (rows.length === 0) return { unread, ids: [] }
  const done = bench.act(writeTable, { map: bench.map, rows }, true)
  if (done.ok) return { unread, ids: done.value }
  const [first] = cells
  return { unread: first ? [...unread, { ...first, refusal: done }] : unread, ids: [] }
}

/** The pen is put down. False: the words were not understood, and the pen stays with a sentence beside it. */
export function putDown(bench: TableBench, spot: Spot, words: string): boolean {
  const { row, column } = spot
  if (row === NEW_ROW) return addRow(bench, spot, words)
  const { step } = bench.table().byStep.get(row) ?? {}
  if (!step) {
    toast(bench.say('table.rowGone', { words }), { tone: 'danger' })
    return true
  }
  const isTimed = step.look === 'operation' || step.look === 'wait'
  const typed = column === 'text' && isTimed && words !== step.text ? readTyped(words) : { text: words, time: null }
  const cells: CellWords[] = [{ row, column, words: typed.text }]
  if (typed.time) cells.push({ row, column: 'time', words: typed.time })
  const { unread } = writeCells(bench, cells)
  return told(bench, spot, unread[0]?.refusal)
}

/** A step at the end of the table, before the end of the process; the spot goes on to it. */
function addRow(bench: TableBench, spot: Spot, words: string): boolean {
  if (words.trim() === '') return true
  const table = bench.table()
  const typed = spot.column === 'text' ? readTyped(words) : null
  const cells = typed?.time ? [typed.text, typed.time] : [typed?.text ?? words]
  const columns: ColumnName[] = typed?.time ? ['text', 'time'] : [spot.column]
  const after = table.rows.at(-1)?.step.id ?? null
  const read = readPasted([cells], table, { columns, after, ends: endsOf(bench) })
  const refusal = read.rows[0]?.cells.find((cell) => cell.refusal)?.refusal
  if (refusal) return told(bench, spot, refusal)
  const done = bench.act(writeTable, { map: bench.map, rows: read.written }, true)
  if (!done.ok) return told(bench, spot, done)
  const made = read.written.find(({ added }) => added?.look === 'operation')
  if (made) bench.desk.setState({ spot: { row: made.id, column: spot.column } })
  return true
}

function told(bench: TableBench, spot: Spot, refusal: Refusal | null | undefined): boolean {
  bench.desk.setState({ fault: refusal ? { spot, words: refusalWords(refusal, bench) } : null })
  return !refusal
}

const endsOf = ({ say }: TableBench) => ({ start: say('map.looks.start'), end: say('map.looks.end') })

/** What stands in a cell now. */
export function wordsAt(bench: TableBench, row: Id, column: ColumnName): string {
  const table = bench.table()
  const found = table.byStep.get(row)
  return found ? cellText(column, found, table) : ''
}

/** Cells of a paste or a fill that were not understood, in one sentence with their places. */
export function tellUnread(bench: TableBench, unread: readonly Unread[]): void {
  const [first] = unread
  if (!first) return
  const { byStep } = bench.table()
  const place = `${byStep.get(first.row)?.number ?? ''}, «${bench.say(`table.heads.${first.column}`)}»`
  const why = refusalWords(first.refusal, bench)
  toast(bench.say('table.unread', { count: unread.length, place, why }), { tone: 'danger' })
}
