import { Button } from '@mantine/core'
import { addCell, calledIn, type Id, journeyGrid, type Project, setFields, type TalkPlace } from '@potok/model'
import { IconEye } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { CommentButton } from '../comments/CommentButton.tsx'
import { Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { stepTitleOf } from '../ui/titleOf.ts'
import type { JourneyBench } from './bench.ts'
import { STAGES } from './desk.ts'
import { EntryPart } from './EntryPart.tsx'
import { FindingsPart } from './FindingsPart.tsx'
import { cellId } from './GridCell.tsx'
import { RowPart } from './RowPart.tsx'
import { StagePart } from './StagePart.tsx'
import { StepPart } from './StepPart.tsx'
import { SummaryPart } from './SummaryPart.tsx'
import { talkHere } from './talkHere.ts'

interface JourneyPanelProps {
  bench: JourneyBench
  project: Project
  canEdit: boolean
}

/** Takes the keys to the first thing of the panel; Esc there brings them back to the cell. */
export const focusPanel = (): void =>
  document.querySelector<HTMLElement>('.journey-panel :is(input, textarea, select, button):enabled')?.focus()

const WRITTEN_ELSEWHERE = ['emotions', 'metrics']

/** What stands at the place where the person is, then what holds for the whole journey. */
export const JourneyPanel = memo(function JourneyPanel({ bench, project, canEdit }: JourneyPanelProps) {
  const { say, language } = useTexts()
  const { spot } = useStore(
    bench.desk,
    useShallow(({ spot }) => ({ spot })),
  )
  // An entry that was just begun is written in at once.
  const begun = useRef<Id | null>(null)
  useEffect(() => {
    if (begun.current === null) return
    const field = document.querySelector<HTMLElement>(`[data-entry="${begun.current}"] :is(input, textarea)`)
    if (field) begun.current = null
    field?.focus()
  })
  const grid = journeyGrid(project, bench.map)
  if (!grid) return null
  const row = grid.rows.find(({ id }) => id === spot?.row)
  const step = grid.steps.find(({ id }) => id === spot?.step)
  const stage = spot?.row === STAGES && step && grid.stages.find((one) => one.stage.id === step.stage)
  const cells = row && step ? grid.cells(row.id, step.id) : []
  const hidden = grid.rows.filter((one) => one.hidden)
  const given = { bench, project, canEdit }
  const placeName = ({ noun, id }: TalkPlace): string => {
    if (noun === 'journeyCells') return project.journeyCells.get(id)?.text || say('journey.entry.title')
    if (noun === 'journeySteps') return stepTitleOf(project.journeySteps.get(id), language) || say('journey.noName')
    if (noun === 'journeyStages') return (stage && calledIn(stage.stage, language)) || say('journey.stage')
    return (row && calledIn(row, language)) || (row ? say(`journey.rows.${row.sort}`) : '')
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the fields in it
    <aside
      className="panel journey-panel"
      aria-label={say('journey.bar.panel')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !spot) return
        document.querySelector<HTMLElement>(`[data-spot="${cellId(spot)}"], .journey-grid`)?.focus()
      }}
    >
      {row && !step && <RowPart {...given} row={row} />}
      {row && step && !WRITTEN_ELSEWHERE.includes(row.sort) && (cells.length > 0 || row.sort !== 'actions') && (
        <Part title={`${say('journey.entry.title')}: ${calledIn(row, language) || say(`journey.rows.${row.sort}`)}`}>
          {cells.map((cell, at) => (
            <EntryPart key={cell.id} {...given} row={row} cell={cell} number={at + 1} isOnly={cells.length === 1} />
          ))}
          {canEdit && (
            <Button
              variant="default"
              onClick={() => {
                begun.current = bench.act(addCell, { row: row.id, step: step.id })?.[0] ?? null
              }}
            >
              {say('journey.entry.add')}
            </Button>
          )}
        </Part>
      )}
      {stage && <StagePart {...given} stage={stage.stage} />}
      {step && <StepPart key={step.id} {...given} step={step} />}
      {spot && (
        <Part>
          {talkHere(bench).map((place) => (
            <CommentButton key={place.id} place={place} name={placeName(place)} isWide />
          ))}
        </Part>
      )}
      <SummaryPart project={project} grid={grid} />
      <FindingsPart bench={bench} project={project} />
      {hidden.length > 0 && (
        <Part title={say('journey.row.hidden')}>
          {hidden.map((one) => (
            <Button
              key={one.id}
              variant="subtle"
              justify="flex-start"
              disabled={!canEdit}
              leftSection={<IconEye size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => bench.act(setFields, { noun: 'journeyRows', id: one.id, fields: { hidden: false } })}
            >
              {say('journey.row.show', { name: one.name || say(`journey.rows.${one.sort}`) })}
            </Button>
          ))}
        </Part>
      )}
    </aside>
  )
})
