import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { bendFlows, CHANNELS, type Flow } from '@potok/model'
import { IconRoute, IconTrash } from '@tabler/icons-react'
import { TimeField } from '../figures/TimeField.tsx'
import { StepEvidenceLater } from '../research/onMap.tsx'
import { TimingsPart } from '../timings/TimingsPart.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { stepTitleOf } from '../ui/titleOf.ts'
import type { Editing } from './editing.ts'
import { AmountField, LineField, Part } from './Fields.tsx'

type Channel = Flow['channel']

export function FlowPanel({ editing, flow, wantsTime }: { editing: Editing; flow: Flow; wantsTime: boolean }) {
  const { say, language } = useTexts()
  const { project, canEdit } = editing
  const disabled = !canEdit
  const set = (fields: Partial<Flow>) => editing.set('flows', flow.id, fields)
  const name = (id: string | null) => stepTitleOf(project.steps.get(id ?? ''), language) || say('map.looks.operation')
  return (
    <>
      <Part title={say('map.flow.title')}>
        <p className="quiet panel-words">{say('map.flow.between', { start: name(flow.start), end: name(flow.end) })}</p>
        <LineField
          label={say('map.flow.label')}
          value={flow.label}
          disabled={disabled}
          write={(label) => set({ label })}
        />
        <AmountField
          label={say('map.flow.share')}
          value={flow.share === null ? null : Math.round(flow.share * 1000) / 10}
          disabled={disabled}
          most={100}
          decimals={1}
          write={(percent) => set({ share: percent === null ? null : percent / 100 })}
        />
        <Checkbox
          label={say('map.flow.returns')}
          checked={flow.returns}
          disabled={disabled}
          onChange={(event) => set({ returns: event.currentTarget.checked })}
        />
        {flow.returns && (
          <AmountField
            label={say('map.flow.repeats')}
            value={flow.repeats}
            disabled={disabled}
            most={100}
            write={(repeats) => set({ repeats })}
          />
        )}
      </Part>
      <Part>
        <TimeField
          label={say('map.flow.wait')}
          time={flow.wait}
          settings={project.settings}
          disabled={disabled}
          hint
          wanted={wantsTime}
          write={(wait) => set({ wait })}
        />
        <TimeField
          label={say('map.flow.transfer')}
          time={flow.transfer}
          settings={project.settings}
          disabled={disabled}
          write={(transfer) => set({ transfer })}
        />
        <NativeSelect
          label={say('map.flow.channel')}
          value={flow.channel ?? ''}
          disabled={disabled}
          onChange={(event) => set({ channel: (event.currentTarget.value || null) as Channel })}
          data={[
            { value: '', label: say('map.flow.channels.none') },
            ...CHANNELS.map((channel) => ({ value: channel, label: say(`map.flow.channels.${channel}`) })),
          ]}
        />
      </Part>
      <TimingsPart editing={editing} about={flow.id} part="wait" time={flow.wait} />
      <TimingsPart editing={editing} about={flow.id} part="transfer" time={flow.transfer} />
      <StepEvidenceLater about={flow.id} canEdit={canEdit} />
      {canEdit && (
        <Part>
          {flow.bend && (
            <Button
              variant="default"
              leftSection={<IconRoute size={16} stroke={1.7} />}
              onClick={() => editing.perform(bendFlows, { bends: { [flow.id]: null } })}
            >
              {say('map.actions.straighten')}
            </Button>
          )}
          <Button
            variant="subtle"
            leftSection={<IconTrash size={16} stroke={1.7} />}
            onClick={() => editing.remove('flows', [flow.id])}
          >
            {say('map.flow.remove')}
          </Button>
        </Part>
      )}
    </>
  )
}
