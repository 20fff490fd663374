import { type Id, underTimings } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import type { Editing } from './editing.ts'
import { FlowPanel } from './FlowPanel.tsx'
import { StepPanel } from './StepPanel.tsx'
import { Typists } from './Typists.tsx'

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
  const step = project.steps.get(only)
  const flow = project.flows.get(only)
  if (!step && !flow) return null
  return (
    <Typists key={only} of={only}>
      {step && <StepPanel editing={editing} step={underTimings(step, project, ['time'])} wantsTime={wantsTime} />}
      {flow && (
        <FlowPanel editing={editing} flow={underTimings(flow, project, ['wait', 'transfer'])} wantsTime={wantsTime} />
      )}
    </Typists>
  )
}
