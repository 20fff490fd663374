import type { ColumnName } from '@potok/model'
import type { TableBench } from './bench.ts'
import type { Spot } from './desk.ts'
import { shownColumns } from './shown.ts'

const clamp = (at: number, size: number): number => Math.max(0, Math.min(size - 1, at))

export const columnNames = (bench: TableBench): ColumnName[] =>
  shownColumns(bench.desk.getState().hidden).map(({ name }) => name)

/** Lines that can be stood in. */
export const standing = (bench: TableBench): string[] =>
  bench.lines().flatMap((line) => (line.is === 'group' ? [] : [line.id]))

/** To the neighbour; at the edge nothing moves. `widen` takes the other corner of the selection along. */
export function moveBy(bench: TableBench, along: number, down: number, widen = false): void {
  const { spot, corner } = bench.desk.getState()
  const rows = standing(bench)
  const columns = columnNames(bench)
  const from = (widen && corner) || spot || { row: rows[0] ?? '', column: 'text' as const }
  const next: Spot = {
    row: rows[clamp(rows.indexOf(from.row) + down, rows.length)] ?? '',
    column: columns[clamp(columns.indexOf(from.column) + along, columns.length)] ?? 'text',
  }
  if (next.row === '') return
  bench.desk.setState(widen ? { corner: next } : { spot: next, corner: null, fault: null })
}

/** Tab goes through the cells of a row and on to the next. */
export function moveOn(bench: TableBench, by: 1 | -1): void {
  const { spot } = bench.desk.getState()
  const columns = columnNames(bench)
  const rows = standing(bench)
  if (!spot) return void moveBy(bench, 0, 0)
  const at = columns.indexOf(spot.column) + by
  if (at >= 0 && at < columns.length) return void moveBy(bench, by, 0)
  const row = rows[clamp(rows.indexOf(spot.row) + by, rows.length)]
  const column = by > 0 ? columns[0] : columns.at(-1)
  if (row && column && row !== spot.row) bench.desk.setState({ spot: { row, column }, corner: null, fault: null })
}

/** What is selected, as rows and columns in the order of the screen. */
export function selectedPart(bench: TableBench): { rows: string[]; columns: ColumnName[] } {
  const { spot, corner } = bench.desk.getState()
  if (!spot) return { rows: [], columns: [] }
  const other = corner ?? spot
  const between = <T>(all: readonly T[], a: T, b: T) => {
    const [one, two] = [all.indexOf(a), all.indexOf(b)]
    return all.slice(Math.max(0, Math.min(one, two)), Math.max(one, two) + 1)
  }
  return {
    rows: between(standing(bench), spot.row, other.row),
    columns: between(columnNames(bench), spot.column, other.column),
  }
}
