import { type KeyboardEvent, useCallback } from 'react'
import { redo, undo } from '../store/act.ts'
import type { TableBench } from './bench.ts'
import { clearHere, discussHere, fillDown, insertRow, removeRows, takePen } from './deeds.ts'
import { columnNames, moveBy, moveOn, standing } from './moving.ts'

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const FAR = 100_000
const PAGE = 15

/** The keys of a spreadsheet, while no pen is on the table. */
export function useTableKeys(bench: TableBench): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.nativeEvent.isComposing || bench.desk.getState().pen) return
      if (pressed(bench, event)) event.preventDefault()
    },
    [bench],
  )
}

function pressed(bench: TableBench, event: KeyboardEvent): boolean {
  const ctrl = event.ctrlKey || event.metaKey
  const { spot } = bench.desk.getState()
  const arrow = ARROWS[event.code]
  if (arrow && event.altKey && arrow[1] === 1 && spot) return done(() => takePen(bench, spot, { choosing: true }))
  if (arrow && event.altKey) return false
  if (arrow) return done(() => moveBy(bench, arrow[0] * (ctrl ? FAR : 1), arrow[1] * (ctrl ? FAR : 1), event.shiftKey))
  if (ctrl) return withCtrl(bench, event)
  if (event.altKey) return false
  return withoutCtrl(bench, event)
}

function withoutCtrl(bench: TableBench, event: KeyboardEvent): boolean {
  const { spot } = bench.desk.getState()
  switch (event.code) {
    case 'Tab':
      if (atTheEdge(bench, event.shiftKey ? -1 : 1)) return false
      return done(() => moveOn(bench, event.shiftKey ? -1 : 1))
    case 'Enter':
    case 'NumpadEnter':
      return done(() => moveBy(bench, 0, event.shiftKey ? -1 : 1))
    case 'F2':
      return spot !== null && done(() => takePen(bench, spot))
    case 'Home':
      return done(() => moveBy(bench, -FAR, 0, event.shiftKey))
    case 'End':
      return done(() => moveBy(bench, FAR, 0, event.shiftKey))
    case 'PageDown':
      return done(() => moveBy(bench, 0, PAGE, event.shiftKey))
    case 'PageUp':
      return done(() => moveBy(bench, 0, -PAGE, event.shiftKey))
    case 'Delete':
    case 'Backspace':
      return done(() => clearHere(bench))
    case 'Insert':
      return done(() => insertRow(bench))
    case 'Escape':
      return done(() => bench.desk.setState({ corner: null, fault: null }))
  }
  if (event.code === 'Space' && event.shiftKey) return done(() => selectRow(bench))
  // A single sign goes straight into the cell, in place of what stood there.
  if (spot && [...event.key].length === 1) return done(() => takePen(bench, spot, { begun: event.key }))
  return false
}

function withCtrl(bench: TableBench, event: KeyboardEvent): boolean {
  switch (event.code) {
    case 'KeyD':
      return done(() => fillDown(bench))
    case 'KeyM':
      return done(() => discussHere(bench))
    case 'KeyZ':
      return done(() => (event.shiftKey ? redo : undo)(bench.session))
    case 'KeyY':
      return done(() => redo(bench.session))
    case 'KeyA':
      return done(() => selectAll(bench))
    case 'Home':
      return done(() => moveBy(bench, -FAR, -FAR, event.shiftKey))
    case 'End':
      return done(() => moveBy(bench, FAR, FAR, event.shiftKey))
    case 'Minus':
    case 'NumpadSubtract':
      return done(() => removeRows(bench))
    case 'Equal':
    case 'NumpadAdd':
      return event.shiftKey && done(() => insertRow(bench))
  }
  return false
}

/** From the last cell Tab leaves the table, from the first Shift+Tab: nobody is caught in it. */
function atTheEdge(bench: TableBench, by: 1 | -1): boolean {
  const { spot } = bench.desk.getState()
  const [rows, columns] = [standing(bench), columnNames(bench)]
  if (!spot) return true
  const [row, column] = by > 0 ? [rows.at(-1), columns.at(-1)] : [rows[0], columns[0]]
  return spot.row === row && spot.column === column
}

function selectRow(bench: TableBench): void {
  const { spot } = bench.desk.getState()
  const columns = columnNames(bench)
  const [first, last] = [columns[0], columns.at(-1)]
  if (spot && first && last)
    bench.desk.setState({ spot: { row: spot.row, column: first }, corner: { row: spot.row, column: last } })
}

function selectAll(bench: TableBench): void {
  const [rows, columns] = [standing(bench), columnNames(bench)]
  const [row, lastRow, column, lastColumn] = [rows[0], rows.at(-1), columns[0], columns.at(-1)]
  if (row && lastRow && column && lastColumn)
    bench.desk.setState({ spot: { row, column }, corner: { row: lastRow, column: lastColumn } })
}

function done(deed: () => unknown): true {
  deed()
  return true
}
