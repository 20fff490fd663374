import { type Id, journeyGrid, type Project } from '@potok/model'
import { memo, type ReactNode } from 'react'
import type { Other } from '../session/presence.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import type { Pen } from './desk.ts'
import { feelingWords } from './entries.ts'
import { cellId, GridCell } from './GridCell.tsx'
import { HEAD_WIDTH, type Laid, type LaidRow } from './layout.ts'
import { otherAt } from './otherAt.ts'

interface GridRowProps {
  bench: JourneyBench
  project: Project
  laid: Laid
  row: LaidRow
  at: number
  from: number
  to: number
  /** The step that the person stands at in this row; null: at its head; undefined: elsewhere. */
  here: Id | null | undefined
  chosen: ReadonlySet<Id> | null
  pen: Pen | null
  others: readonly Other[]
  children: ReactNode
}

export const GridRow = memo(function GridRow(given: GridRowProps) {
  const { bench, project, row, here, pen } = given
  const { say } = useTexts()
  const place = { top: row.y, height: row.height, width: given.laid.width }
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
        .map(({ step, at, span, entries }) => {
          const under = given.laid.steps.slice(at, at + span).some(({ id }) => id === here)
          const own = pen && pen.spot.step === step.id ? pen : null
          return (
            <GridCell
              key={step.id}
              bench={bench}
              spot={{ row: row.id, step: step.id }}
              at={at}
              span={span}
              height={row.height}
              entries={entries}
              isHere={under}
              isChosen={given.chosen?.has(step.id) ?? false}
              pen={own}
              text={own ? penText(project, own) : ''}
              other={otherAt(given.others, row.id, step.id)}
              label={labelOf(project, bench.map, row, step.id, say('journey.emotions.unsaid'))}
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

/** Feelings are drawn over the cell: only its label says them. */
function labelOf(project: Project, map: Id, { sort }: LaidRow, step: Id, unsaid: string): string | undefined {
  const grid = sort === 'emotions' ? journeyGrid(project, map) : null
  return grid?.personas.map(({ id, name }) => `${name}: ${feelingWords(grid.feeling(step, id)) || unsaid}`).join('; ')
}
