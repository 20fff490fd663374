import type { ColumnName, Project, Table } from '@potok/model'
import { type ClipboardEvent, memo, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useWindow } from '../journey/useWindow.ts'
import { useOthers } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { TableBench } from './bench.ts'
import { clearHere, copiedText, fill, pasteText } from './deeds.ts'
import { NEW_ROW, type Spot } from './desk.ts'
import { GridLine } from './GridLine.tsx'
import { linesOf } from './lines.ts'
import { selectedPart } from './moving.ts'
import { HELD, type Shown, shownColumns } from './shown.ts'
import { cellId } from './TableCell.tsx'
import { useTableKeys } from './useTableKeys.ts'

/** Pixels at 100 %. */
const ROW = 35
const HEAD = 36

interface GridProps {
  bench: TableBench
  project: Project
  table: Table
  canEdit: boolean
}

/** The steps as a spreadsheet: one grid for eye, keys and ear; only rows in sight are in the page. */
export const Grid = memo(function Grid({ bench, table, canEdit }: GridProps) {
  const { say } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const { spot, corner, pen, isGrouped, hidden } = useStore(
    bench.desk,
    useShallow(({ spot, corner, pen, isGrouped, hidden }) => ({ spot, corner, pen, isGrouped, hidden })),
  )
  const sight = useWindow(box, 1)
  const keys = useTableKeys(bench)
  const others = useOthers()
  const here = useMemo(
    () =>
      new Map(
        others.flatMap((one) =>
          one.map === bench.map && Array.isArray(one.selection) ? one.selection.map((id) => [id, one] as const) : [],
        ),
      ),
    [others, bench.map],
  )
  const columns = useMemo(() => shownColumns(hidden), [hidden])
  const lines = useMemo(() => linesOf(table, isGrouped, canEdit), [table, isGrouped, canEdit])
  const chosen = useMemo(() => chosenIn(bench, spot, corner), [bench, spot, corner, lines])
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  useEffect(() => {
    if (box.current && spot)
      reveal(
        box.current,
        corner ?? spot,
        lines.findIndex(({ id }) => id === (corner ?? spot).row),
        columns,
      )
  }, [spot, corner, lines, columns])
  const hadPen = useRef(false)
  useEffect(() => {
    if (hadPen.current && !pen && (document.activeElement === document.body || !document.activeElement))
      box.current?.focus()
    hadPen.current = pen !== null
  }, [pen])
  const pointer = usePointer(bench)
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are left out, which a table's own elements do not bear
    <div
      ref={box}
      className="table-grid map-text"
      role="grid"
      aria-label={say('table.grid', { open: 'F2', tab: 'Tab', enter: 'Enter' })}
      aria-describedby="table-keys"
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-readonly={!canEdit}
      aria-activedescendant={spot && !pen ? cellId(spot) : undefined}
      tabIndex={0}
      onFocus={() => {
        const [first] = lines.filter(({ is }) => is !== 'group')
        if (!bench.desk.getState().spot && first) bench.desk.setState({ spot: { row: first.id, column: 'text' } })
      }}
      onKeyDown={keys}
      onCopy={(event) => copy(bench, event)}
      onCut={(event) => copy(bench, event) && clearHere(bench)}
      onPaste={(event) => {
        if (bench.desk.getState().pen) return
        event.preventDefault()
        pasteText(bench, event.clipboardData.getData('text/plain'))
      }}
      {...pointer}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid's rows */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: heads are read and not stood in */}
      <div
        className="table-head"
        role="row"
        aria-rowindex={1}
        style={{ width, gridTemplateColumns: templateOf(columns) }}
      >
        {columns.map((column, at) => (
          // biome-ignore lint/a11y/useSemanticElements: as the grid's rows
          // biome-ignore lint/a11y/useFocusableInteractive: heads are read and not stood in
          <div
            key={column.name}
            role="columnheader"
            aria-colindex={at + 1}
            className="table-head-cell"
            data-right={column.isRight || undefined}
            data-held={HELD.includes(column.name) || undefined}
            style={HELD.includes(column.name) ? { left: leftOf(columns, at) } : undefined}
          >
            {say(`table.heads.${column.name}`)}
          </div>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid's rows */}
      <div
        className="table-body"
        role="rowgroup"
        style={{ width, height: lines.length * ROW, '--columns': templateOf(columns) } as React.CSSProperties}
      >
        {lines.map((line, at) => {
          const y = at * ROW
          const isUsed = pen?.spot.row === line.id
          if (!isUsed && (y + ROW + HEAD < sight.top || y > sight.bottom)) return null
          if (line.is === 'group')
            return (
              // biome-ignore lint/a11y/useSemanticElements: as the grid's rows
              // biome-ignore lint/a11y/useFocusableInteractive: headings are read and not stood in
              <div key={line.id} className="table-group" role="row" aria-rowindex={at + 2} style={{ top: y }}>
                {/* biome-ignore lint/a11y/useSemanticElements: as the grid's rows */}
                {/* biome-ignore lint/a11y/useFocusableInteractive: headings are read and not stood in */}
                <span role="rowheader" className="table-group-name">
                  {line.name || say('table.nobody')} <span className="quiet">{line.count}</span>
                </span>
              </div>
            )
          const isChosen = chosen?.rows.has(line.id) ?? false
          return (
            <GridLine
              key={line.id}
              bench={bench}
              table={table}
              row={line.is === 'row' ? line.row : null}
              id={line.id}
              at={at}
              y={y}
              columns={columns}
              here={spot?.row === line.id ? spot.column : null}
              chosen={isChosen && chosen ? chosen.columns : null}
              corner={canEdit && line.id !== NEW_ROW && chosen?.last.row === line.id ? chosen.last.column : null}
              pen={isUsed ? pen : null}
              other={here.get(line.id) ?? null}
            />
          )
        })}
      </div>
    </div>
  )
})

const templateOf = (columns: readonly Shown[]): string => columns.map(({ width }) => `${width}px`).join(' ')

const leftOf = (columns: readonly Shown[], at: number): number =>
  columns.slice(0, at).reduce((sum, { width }) => sum + width, 0)

function copy(bench: TableBench, event: ClipboardEvent): boolean {
  if (bench.desk.getState().pen) return false
  const text = copiedText(bench)
  if (text === null) return false
  event.preventDefault()
  event.clipboardData.setData('text/plain', text)
  return true
}

interface Chosen {
  readonly rows: ReadonlySet<string>
  readonly columns: ReadonlySet<string>
  readonly last: Spot
}

function chosenIn(bench: TableBench, spot: Spot | null, corner: Spot | null): Chosen | null {
  if (!spot) return null
  const { rows, columns } = selectedPart(bench)
  const last = { row: rows.at(-1) ?? spot.row, column: columns.at(-1) ?? spot.column }
  return { rows: new Set(corner ? rows : []), columns: new Set(corner ? columns : []), last }
}

/** Brings a cell into the part that heads and held columns do not cover. */
function reveal(box: HTMLElement, spot: Spot, line: number, columns: readonly Shown[]): void {
  const y = line * ROW
  if (line >= 0 && y < box.scrollTop) box.scrollTop = y
  if (line >= 0 && y + ROW + HEAD > box.scrollTop + box.clientHeight) box.scrollTop = y + ROW + HEAD - box.clientHeight
  const at = columns.findIndex(({ name }) => name === spot.column)
  if (at === -1 || HELD.includes(spot.column)) return
  const left = leftOf(columns, at)
  const held = columns.filter(({ name }) => HELD.includes(name)).reduce((sum, { width }) => sum + width, 0)
  const right = left + (columns[at]?.width ?? 0)
  if (left < box.scrollLeft + held) box.scrollLeft = left - held
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth
}

function spotUnder(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null
  const { row, column } = cell?.dataset ?? {}
  return row && column ? { row, column: column as ColumnName } : null
}

/** Pressing stands in a cell, drawing selects, drawing at the corner fills. */
function usePointer(bench: TableBench) {
  const drawing = useRef<'select' | 'fill' | null>(null)
  return useMemo(
    () => ({
      onPointerDown(event: PointerEvent) {
        const spot = spotUnder(event.target)
        if (!spot || event.button !== 0) return
        const isHandle = event.target instanceof Element && event.target.hasAttribute('data-handle')
        drawing.current = isHandle ? 'fill' : 'select'
        if (isHandle) return
        const { spot: before } = bench.desk.getState()
        bench.desk.setState(event.shiftKey && before ? { corner: spot } : { spot, corner: null, fault: null })
      },
      onPointerMove(event: PointerEvent) {
        if (!drawing.current || event.buttons !== 1) return
        const under = spotUnder(document.elementFromPoint(event.clientX, event.clientY))
        const { spot, corner } = bench.desk.getState()
        if (!under || !spot) return
        const column = drawing.current === 'fill' ? (corner ?? spot).column : under.column
        const next = { row: under.row, column }
        if (next.row !== (corner ?? spot).row || next.column !== (corner ?? spot).column)
          bench.desk.setState({ corner: next })
      },
      onPointerUp() {
        const { spot } = bench.desk.getState()
        if (drawing.current === 'fill' && spot && bench.canEdit()) {
          const { rows, columns } = selectedPart(bench)
          fill(
            bench,
            spot.row,
            rows.filter((row) => row !== spot.row),
            columns,
          )
        }
        drawing.current = null
      },
    }),
    [bench],
  )
}
