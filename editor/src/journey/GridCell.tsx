import type { JourneyEntry as Entry, Id } from '@potok/model'
import { COLUMN_WIDTH, HEAD_WIDTH } from '@potok/model'
import { memo } from 'react'
import { CellTalk } from '../comments/CellTalk.tsx'
import type { JourneyBench } from './bench.ts'
import { CellPen } from './CellPen.tsx'
import type { Pen, Spot } from './desk.ts'
import { EntryLines } from './EntryLines.tsx'
import { takePen } from './writing.ts'

export interface GridCellProps {
  bench: JourneyBench
  row: Id
  step: Id
  at: number
  span: number
  height: number
  entries: readonly Entry[]
  isHere: boolean
  isChosen: boolean
  pen: Pen | null
  text: string
  /** A colleague who is in this cell. */
  otherName: string | null
  otherColour: string | null
  /** Where its content does not say it. */
  label: string | undefined
}

export const cellId = ({ row, step }: Spot): string => `journey-${row}-${step ?? 'head'}`

/** One crossing of the grid. */
export const GridCell = memo(function GridCell(given: GridCellProps) {
  const { bench, row, step, at, span, height, entries, pen } = given
  const spot = { row, step }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be left out where they are out of sight
    <div
      role="gridcell"
      id={cellId(spot)}
      className="journey-cell map-text"
      aria-colindex={at + 2}
      aria-colspan={span > 1 ? span : undefined}
      aria-selected={given.isHere || given.isChosen}
      aria-label={given.label}
      data-here={given.isHere || undefined}
      data-chosen={given.isChosen || undefined}
      style={{ left: HEAD_WIDTH + at * COLUMN_WIDTH, width: span * COLUMN_WIDTH, height }}
      onPointerDown={(event) =>
        bench.desk.setState(event.shiftKey && bench.desk.getState().spot ? { corner: spot } : { spot, corner: null })
      }
      onDoubleClick={() => takePen(bench, spot)}
    >
      {entries.map((entry) =>
        pen && pen.id === (entry.cell ?? (pen.noun === 'journeySteps' ? entry.key : null)) ? null : (
          <EntryLines key={entry.key} project={bench.session.projectId} entry={entry} span={span} />
        ),
      )}
      {entries.map(({ key, cell }) => cell && <CellTalk key={`talk ${key}`} noun="journeyCells" id={cell} />)}
      {pen && <CellPen key={pen.id} bench={bench} pen={pen} text={given.text} />}
      {given.otherName && (
        <span className="journey-other" style={{ '--person': given.otherColour } as React.CSSProperties}>
          <span className="journey-other-name">{given.otherName}</span>
        </span>
      )}
    </div>
  )
})
