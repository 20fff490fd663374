import { type ColumnName, cellText, hasCell, rangeLabel, type Table, type TableRow } from '@potok/model'
import { memo } from 'react'
import type { Other } from '../session/presence.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { TableBench } from './bench.ts'
import { NEW_ROW, type Pen } from './desk.ts'
import type { Shown } from './shown.ts'
import { TableCell } from './TableCell.tsx'

interface GridLineProps {
  bench: TableBench
  table: Table
  row: TableRow | null
  id: string
  at: number
  y: number
  columns: readonly Shown[]
  /** The active column, if it is in this line. */
  here: string | null
  chosen: ReadonlySet<string> | null
  corner: string | null
  pen: Pen | null
  other: Other | null
}

/** One row of the grid. Rows of decisions, starts and joins are quieter than those of operations. */
export const GridLine = memo(function GridLine(given: GridLineProps) {
  const { bench, table, row, id, at, columns, pen, other } = given
  const { say } = useTexts()
  let left = 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are left out, which a table's own elements do not bear
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    <div
      role="row"
      className="table-row"
      aria-rowindex={at + 2}
      data-look={row?.step.look ?? 'new'}
      data-here={given.here !== null || undefined}
      style={{ top: given.y, ...(other ? { '--person': other.colour } : {}) } as React.CSSProperties}
      data-other={other ? true : undefined}
    >
      {columns.map((column, place) => {
        const isThere = row ? hasCell(column.name, row) : column.name !== 'number' && column.name !== 'next'
        const words = row ? (column.name === 'number' ? row.number : cellText(column.name, row, table)) : ''
        const from = left
        left += column.width
        return (
          <TableCell
            key={column.name}
            bench={bench}
            line={id}
            row={column.name === 'value' || column.name === 'problems' ? row : null}
            column={column}
            at={place}
            left={from}
            words={
              shownOf(column.name, row, table) ||
              words ||
              (id === NEW_ROW && column.name === 'text' ? say('table.newRow') : '')
            }
            typed={words}
            label={
              words === '' && !(id === NEW_ROW && column.name === 'text')
                ? isThere
                  ? say('table.emptyCell')
                  : say('table.noCell')
                : undefined
            }
            isThere={isThere}
            isHere={given.here === column.name}
            isChosen={given.chosen?.has(column.name) ?? false}
            isCorner={given.corner === column.name}
            pen={pen?.spot.column === column.name ? pen : null}
          />
        )
      })}
      {other && <span className="table-other">{other.name}</span>}
    </div>
  )
})

/** What is seen where that is not what is typed: least and most of a wait, English words where somebody gave them. */
function shownOf(name: ColumnName, row: TableRow | null, { locale, project }: Table): string | null {
  if (!row) return null
  if (locale === 'en' && name === 'text') return row.step.textEn || null
  if (locale === 'en' && name === 'participant') return row.participant?.nameEn || null
  if ((name !== 'wait' && name !== 'transfer') || row.into.length !== 1) return null
  const time = row.into[0]?.[name]
  return time ? rangeLabel(time, locale, project.settings.workdayMinutes) : null
}
