import type { Project } from '@potok/model'
import { COLUMN_WIDTH, HEAD_WIDTH, type Laid, STAGE_HEIGHT } from '@potok/model'
import { memo } from 'react'
import type { Other } from '../session/presence.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { CellPen } from './CellPen.tsx'
import { type Pen, type Spot, STAGES } from './desk.ts'
import { cellId } from './GridCell.tsx'
import { penText } from './GridRow.tsx'
import { otherAt } from './otherAt.ts'
import type { Sight } from './useWindow.ts'
import { takePen } from './writing.ts'

interface StageRowProps {
  bench: JourneyBench
  project: Project
  laid: Laid
  sight: Sight
  spot: Spot | null
  pen: Pen | null
  others: readonly Other[]
}

/** The headings over the steps; they stay in sight. */
export const StageRow = memo(function StageRow({ bench, project, laid, sight, spot, pen, others }: StageRowProps) {
  const { say } = useTexts()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be left out where they are out of sight
    <div role="row" className="journey-stages" aria-rowindex={1} style={{ width: laid.width, height: STAGE_HEIGHT }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be left out where they are out of sight */}
      <div
        role="columnheader"
        className="journey-row-head"
        aria-colindex={1}
        style={{ width: HEAD_WIDTH, height: STAGE_HEIGHT }}
      >
        {say('journey.stage')}
      </div>
      {laid.stages.map(({ id, name, at, span }) => {
        const steps = laid.steps.slice(at, at + span)
        const [first] = steps
        const left = HEAD_WIDTH + at * COLUMN_WIDTH
        if (!first || left + span * COLUMN_WIDTH < sight.left || left > sight.right) return null
        const own = pen?.noun === 'journeyStages' && pen.id === id ? pen : null
        const isHere = spot?.row === STAGES && steps.includes(spot.step ?? '')
        const other = steps.map((step) => otherAt(others, STAGES, step)).find((one) => one !== null)
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
          // biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be left out where they are out of sight
          <div
            key={id}
            role="columnheader"
            id={cellId({ row: STAGES, step: isHere ? (spot?.step ?? first) : first })}
            className="journey-stage"
            aria-colindex={at + 2}
            aria-colspan={span}
            data-here={isHere || undefined}
            style={{ left, width: span * COLUMN_WIDTH, height: STAGE_HEIGHT }}
            onPointerDown={() => bench.desk.setState({ spot: { row: STAGES, step: first }, corner: null })}
            onDoubleClick={() => takePen(bench, { row: STAGES, step: first })}
          >
            {own ? (
              <CellPen key={id} bench={bench} pen={own} text={penText(project, own)} />
            ) : (
              <span title={name}>{name}</span>
            )}
            {other && (
              <span className="journey-other" style={{ '--person': other.colour } as React.CSSProperties}>
                <span className="journey-other-name">{other.name}</span>
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
})
