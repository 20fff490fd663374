import { type Id, underTimings } from '@potok/model'
import { IconLock } from '@tabler/icons-react'
import { isHeld, useHeld } from '../groups/held.ts'
import { usePastView } from '../past/pastView.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { learnPages, useTexts } from '../ui/texts/texts.ts'
import type { Editing } from './editing.ts'
import { FlowPanel } from './FlowPanel.tsx'
import { StepPanel } from './StepPanel.tsx'
import { Typists } from './Typists.tsx'

const AuthorsPart = onDemand(async () => {
  await learnPages()
  return (await import('../history/AuthorsPart.tsx')).AuthorsPart
})

/** The inspector: of one step, of one flow, or a word about none and many. */
export function SelectionPanel({
  editing,
  selection,
  wantsTime,
}: {
  editing: Editing
  selection: readonly Id[]
  wantsTime: boolean
}) {
  const { say } = useTexts()
  const held = useHeld()
  const isPast = usePastView() !== null
  const [only] = selection
  if (selection.length > 1 || only === undefined)
    return (
      <div className="panel-part panel-empty">
        <h2 className="block-title">
          {selection.length > 1 ? say('map.step.many', { count: selection.length }) : say('map.step.nothing')}
        </h2>
        {selection.length === 0 && <p className="quiet">{say('map.step.nothingText')}</p>}
      </div>
    )
  const { project } = editing
  const isLocked = isHeld(project, held, only)
  const allowed = isLocked ? { ...editing, canEdit: false } : editing
  const step = project.steps.get(only)
  const flow = project.flows.get(only)
  if (!step && !flow) return null
  return (
    <Typists key={only} of={only}>
      {isLocked && (
        <div className="panel-part">
          <span className="pill map-lock">
            <IconLock size={14} aria-hidden="true" /> {say('groups.locked')}
          </span>
        </div>
      )}
      {step && <StepPanel editing={allowed} step={underTimings(step, project, ['time'])} wantsTime={wantsTime} />}
      {flow && (
        <FlowPanel editing={allowed} flow={underTimings(flow, project, ['wait', 'transfer'])} wantsTime={wantsTime} />
      )}
      {!isPast && <AuthorsPart of={only} map={editing.map} record={step ?? flow} />}
    </Typists>
  )
}
