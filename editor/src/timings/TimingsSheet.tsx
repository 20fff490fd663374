import { type Id, underTimings } from '@potok/model'
import type { Editing } from '../maps/editing.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { TimingsPart } from './TimingsPart.tsx'

/** On a phone the map is for reading, but timings are taken where the work is done: the sheet of what is chosen. */
export function TimingsSheet({ editing, selection }: { editing: Editing; selection: readonly Id[] }) {
  const { say } = useTexts()
  const { project } = editing
  const [only] = selection
  if (only === undefined || selection.length > 1) return null
  const step = project.steps.get(only)
  const flow = project.flows.get(only)
  const lasts = step?.look === 'operation' || step?.look === 'wait'
  if (!lasts && !flow) return null
  return (
    <aside key={only} className="timings-sheet" aria-label={say('timings.title.time')}>
      {step && (
        <TimingsPart editing={editing} about={only} part="time" time={underTimings(step, project, ['time']).time} />
      )}
      {flow &&
        (['wait', 'transfer'] as const).map((part) => (
          <TimingsPart
            key={part}
            editing={editing}
            about={only}
            part={part}
            time={underTimings(flow, project, [part])[part]}
          />
        ))}
    </aside>
  )
}
