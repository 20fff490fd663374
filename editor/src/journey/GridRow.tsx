import type { Id, Project } from '@potok/model'
import { HEAD_WIDTH, type LaidRow } from '@potok/model'
import { memo, type ReactNode } from 'react'
import type { Other } from '../session/presence.ts'
import type { JourneyBench } from './bench.ts'
import type { Pen } from './desk.ts'
import { cellId, GridCell } from './GridCell.tsx'
import { otherAt } from './otherAt.ts'

interface GridRowProps {
  bench: JourneyBench
  steps: readonly Id[]
  width: number
  row: LaidRow
  at: number
  from: number
  to: number
  /** The step that the person stands at in this row; null: at its head; undefined: elsewhere. */
  here: Id | null | undefined
  chosen: ReadonlySet<Id> | null
  pen: Pen | null
  /** The words under the pen as the document has them. */
  text: string
  others: readonly Other[]
  children: ReactNode
}

export const GridRow = memo(function GridRow(given: GridRowProps) {
  const { bench, row, here, pen } = given
  const place = { top: row.y, height: row.height, width: given.width }
  if (row.sort === 'rule')
    return (
      <div className="journey-rule" style={place}>
        <span>{row.name}</span>
      </div>
    )
  const spot = { row: row.id, step: null }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be left out where they are out of sight
    <div role="row" className="journey-row" data-sort={row.sort} aria-rowindex={given.at + 2} style={place}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be left out where they are out of sight */}
      <div
        role="rowheader"
        id={cellId(spot)}
        className="journey-row-head"
        aria-colindex={1}
        data-here={here === null || undefined}
        style={{ width: HEAD_WIDTH, height: row.height }}
        onPointerDown={() => bench.desk.setState({ spot, corner: null })}
      >
        {row.name}
      </div>
      {given.children}
      {row.cells
        .filter(({ at, span }) => at + span > given.from && at < given.to)
        .map(({ step, at, span, entries, label }) => {
          const under = here != null && given.steps.slice(at, at + span).includes(here)
          const own = pen && pen.spot.step === step ? pen : null
          const other = otherAt(given.others, row.id, step)
          return (
            <GridCell
              key={step}
              bench={bench}
              row={row.id}
              step={step}
              at={at}
              span={span}
              height={row.height}
              entries={entries}
              isHere={under}
              isChosen={given.chosen?.has(step) ?? false}
              pen={own}
              text={own ? given.text : ''}
              otherName={other?.name ?? null}
              otherColour={other?.colour ?? null}
              label={label}
            />
          )
        })}
    </div>
  )
})

/** The words under the pen as the document has them. */
export function penText(project: Project, { noun, id }: Pen): string {
  if (noun === 'journeyCells') return project.journeyCells.get(id)?.text ?? ''
  if (noun === 'journeySteps') return project.journeySteps.get(id)?.text ?? ''
  return noun === 'journeyStages' ? (project.journeyStages.get(id)?.name ?? '') : ''
}
