import { Button } from '@mantine/core'
import { type Id, type Time, type Timed, takeTime, timingsOf } from '@potok/model'
import { IconStopwatch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Editing } from '../maps/editing.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { TimingFacts } from './TimingFacts.tsx'
import { TimingRow } from './TimingRow.tsx'
import { TimingsField } from './TimingsField.tsx'
import { timingFigures } from './timingFigures.ts'
import './timings.css'

interface TimingsPartProps {
  editing: Editing
  about: Id
  part: Timed
  time: Time | null
}

/** The sheet of timings of a step's time, a flow's wait or transfer, and the way from it into the map. */
export function TimingsPart({ editing, about, part, time }: TimingsPartProps) {
  const { say } = useTexts()
  const { project, canEdit } = editing
  const timings = timingsOf(project, about, part)
  const { all, kept } = timings
  const [isOpen, setOpen] = useState(all.length > 0 || part === 'time')
  if (!canEdit && all.length === 0) return null
  const figures = timingFigures(timings, project.settings.stabilityNorm)
  const follows = time?.sample !== undefined
  const take = () => {
    if (follows) return
    const done = editing.perform(takeTime, { about, part })
    if (!done.ok) tellRefusal(done)
  }
  return (
    <details
      className="panel-part timings"
      data-part={part}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2 className="block-title">{say(`timings.title.${part}`)}</h2>
        {all.length > 0 && (
          <span className="pill" data-tone={follows ? 'accent' : undefined}>
            <IconStopwatch size={14} stroke={1.8} aria-hidden="true" />
            {say('timings.number', { count: all.length })}
          </span>
        )}
      </summary>
      {canEdit && <TimingsField editing={editing} about={about} part={part} />}
      <TimingFacts figures={figures} total={all.length} settings={project.settings} />
      {kept.length > 0 && canEdit && (
        <Button
          leftSection={<IconStopwatch size={16} stroke={1.7} />}
          variant={follows ? 'default' : 'filled'}
          aria-disabled={follows}
          data-disabled={follows || undefined}
          onClick={take}
        >
          {say('timings.take')}
        </Button>
      )}
      {follows && (
        <p className="quiet small" role="status">
          {say('timings.follows')}
        </p>
      )}
      {all.length > 0 && (
        <ol className="timing-list" aria-label={say(`timings.title.${part}`)}>
          {all.map((timing, at) => (
            <TimingRow
              key={timing.id}
              editing={editing}
              timing={timing}
              number={at + 1}
              isOutlier={figures.flagged.has(timing.id)}
            />
          ))}
        </ol>
      )}
    </details>
  )
}
