import { type ColumnName, hasCell, type Id, newId, removeElements, talkPlace, writeTable } from '@potok/model'
import { linesOfText } from '../copying/cellsOf.ts'
import { tableText } from '../copying/rowsOut.ts'
import { undo } from '../store/act.ts'
import { toast } from '../ui/toasts.ts'
import type { TableBench } from './bench.ts'
import { type CellWords, tellUnread, wordsAt, writeCells } from './cellWriting.ts'
import { NEW_ROW, type Spot } from './desk.ts'
import { columnNames, selectedPart, standing } from './moving.ts'

/** More lines than this come through the dialog, where everything is seen before it happens. */
const MOST_AT_ONCE = 20

export function takePen(bench: TableBench, spot: Spot, { begun = null as string | null, choosing = false } = {}): void {
  if (!bench.canEdit()) return
  const row = bench.table().byStep.get(spot.row)
  if (row && !hasCell(spot.column, row)) return
  bench.desk.setState({ spot, corner: null, pen: { spot, begun, choosing }, fault: null })
}

const clearable = (column: ColumnName) => column !== 'kind' && column !== 'number'

/** Empties what is selected; the words of a step and its ways on are emptied too, the step stays. */
export function clearHere(bench: TableBench): void {
  if (!bench.canEdit()) return
  const { rows, columns } = selectedPart(bench)
  const cells = rows.flatMap((row) =>
    columns.filter(clearable).map((column): CellWords => ({ row, column, words: '' })),
  )
  tellUnread(bench, writeCells(bench, cells).unread)
}

/** Ctrl+D: the uppermost of what is selected goes into the others; of one cell, what stands over it. */
export function fillDown(bench: TableBench): void {
  if (!bench.canEdit()) return
  const { rows, columns } = selectedPart(bench)
  const all = standing(bench)
  const [first] = rows
  if (!first) return
  const from = rows.length > 1 ? first : all[all.indexOf(first) - 1]
  const into = rows.length > 1 ? rows.slice(1) : rows
  if (!from) return
  fill(bench, from, into, columns)
}

export function fill(bench: TableBench, from: Id, into: readonly Id[], columns: readonly ColumnName[]): void {
  const cells = into.flatMap((row) =>
    columns.map((column): CellWords => ({ row, column, words: wordsAt(bench, from, column) })),
  )
  tellUnread(bench, writeCells(bench, cells).unread)
}

/** The selected part as plain text for any spreadsheet; null when nothing is. */
export function copiedText(bench: TableBench): string | null {
  const { rows, columns } = selectedPart(bench)
  if (rows.length === 0) return null
  return tableText(rows.map((row) => columns.map((column) => wordsAt(bench, row, column))))
}

/** A part of a spreadsheet from the spot on; one cell goes into all that is selected; a table asks first. */
export function pasteText(bench: TableBench, text: string): void {
  const { spot } = bench.desk.getState()
  const lines = linesOfText(text)
  if (!spot || !bench.canEdit() || lines.length === 0) return
  const all = standing(bench)
  const columns = columnNames(bench)
  const below = all.slice(all.indexOf(spot.row)).filter((row) => row !== NEW_ROW)
  if (spot.row === NEW_ROW || lines.length > below.length || lines.length > MOST_AT_ONCE)
    return void bench.desk.setState({ pasting: text })
  const part = selectedPart(bench)
  const [only] = lines.length === 1 && lines[0]?.length === 1 ? lines[0] : []
  if (only !== undefined && part.rows.length * part.columns.length > 1) {
    const cells = part.rows.flatMap((row) => part.columns.map((column): CellWords => ({ row, column, words: only })))
    return void tellUnread(bench, writeCells(bench, cells).unread)
  }
  const first = columns.indexOf(spot.column)
  const cells = lines.flatMap((line, down) =>
    line.flatMap((words, along): CellWords[] => {
      const [row, column] = [below[down], columns[first + along]]
      return row && column ? [{ row, column, words }] : []
    }),
  )
  tellUnread(bench, writeCells(bench, cells).unread)
  const last = { row: below[lines.length - 1] ?? spot.row, column: columns[first + (lines[0]?.length ?? 1) - 1] }
  if (last.column) bench.desk.setState({ corner: { row: last.row, column: last.column } })
}

/** An empty step after the row, with the pen on its words. */
export function insertRow(bench: TableBench): void {
  const { spot } = bench.desk.getState()
  if (!bench.canEdit() || !spot) return
  if (spot.row === NEW_ROW) return void takePen(bench, { row: NEW_ROW, column: 'text' })
  const id = newId()
  const rows = [{ id, added: { look: 'operation' as const, after: spot.row }, change: {} }]
  if (bench.act(writeTable, { map: bench.map, rows }).ok) takePen(bench, { row: id, column: 'text' })
}

export function removeRows(bench: TableBench): void {
  if (!bench.canEdit()) return
  const rows = selectedPart(bench).rows.filter((row) => row !== NEW_ROW)
  const all = standing(bench)
  const next = all[all.indexOf(rows.at(-1) ?? '') + 1] ?? all[all.indexOf(rows[0] ?? '') - 1]
  if (rows.length === 0 || !bench.act(removeElements, { steps: rows, flows: [] }).ok) return
  const { spot } = bench.desk.getState()
  bench.desk.setState({ spot: next && spot ? { row: next, column: spot.column } : null, corner: null })
  toast(bench.say('map.deleted', { count: rows.length }), {
    action: { words: bench.say('map.bringBack'), run: () => void undo(bench.session) },
  })
}

/** Opens what is said about the cell. */
export function discussHere(bench: TableBench): void {
  const { spot } = bench.desk.getState()
  if (spot && bench.project().steps.has(spot.row)) bench.discuss(talkPlace('steps', spot.row, spot.column))
}
