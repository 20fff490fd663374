import type { TableRow } from '@potok/model'
import { memo } from 'react'
import { CellTalk } from '../comments/CellTalk.tsx'
import { LossChip, ValueChip } from '../figures/Chip.tsx'
import { Star } from '../looks/Star.tsx'
import type { TableBench } from './bench.ts'
import { takePen } from './deeds.ts'
import { NEW_ROW, type Pen, type Spot } from './desk.ts'
import { HELD, type Shown } from './shown.ts'
import { TablePen } from './TablePen.tsx'

interface TableCellProps {
  bench: TableBench
  line: string
  row: TableRow | null
  column: Shown
  at: number
  /** Pixels from the left edge, where it is held in sight. */
  left: number
  words: string
  /** As they are typed. */
  typed: string
  label: string | undefined
  isThere: boolean
  isHere: boolean
  isChosen: boolean
  /** The lower right corner of what is selected: from there it is drawn down. */
  isCorner: boolean
  pen: Pen | null
}

export const cellId = ({ row, column }: Spot): string => `table-${row}-${column}`

export const TableCell = memo(function TableCell(given: TableCellProps) {
  const { bench, line, row, column, at, words, pen } = given
  const spot = { row: line, column: column.name }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are left out, which a table's own elements do not bear
    <div
      role="gridcell"
      id={cellId(spot)}
      className="table-cell"
      aria-colindex={at + 1}
      aria-selected={given.isHere || given.isChosen}
      aria-readonly={!given.isThere || undefined}
      aria-label={given.label}
      data-column={column.name}
      data-right={column.isRight || undefined}
      data-none={!given.isThere || undefined}
      data-here={given.isHere || undefined}
      data-chosen={given.isChosen || undefined}
      data-held={HELD.includes(column.name) || undefined}
      data-row={line}
      style={HELD.includes(column.name) ? { left: given.left } : undefined}
      title={words.length > 24 ? words : undefined}
      onDoubleClick={() => takePen(bench, spot)}
    >
      {pen ? (
        <TablePen key={`${line} ${column.name}`} bench={bench} pen={pen} words={given.typed} />
      ) : (
        shownWords(row, given)
      )}
      {line !== NEW_ROW && <CellTalk noun="steps" id={line} part={column.name} />}
      {given.isCorner && !pen && <span className="table-handle" data-handle aria-hidden="true" />}
    </div>
  )
})

function shownWords(row: TableRow | null, { column, words }: TableCellProps) {
  if (column.name === 'value' && row?.step.value)
    return (
      <span className="table-chips">
        <ValueChip value={row.step.value} />
        {row.step.loss && <LossChip loss={row.step.loss} />}
      </span>
    )
  if (column.name === 'problems' && row && row.problems.length > 0)
    return (
      <span className="table-chips">
        {row.problems.map((number) => (
          <Star key={number} number={number} size={20} />
        ))}
      </span>
    )
  return <span className="table-words">{words}</span>
}
