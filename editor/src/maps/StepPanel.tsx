import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { changeLook, LOOKS, type Look, processMap, type Step, subprocessOf } from '@potok/model'
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react'
import { refusalWords } from '../figures/refusalWords.ts'
import { StepEvidenceLater } from '../research/onMap.tsx'
import { SubprocessPart } from '../subprocess/SubprocessPart.tsx'
import { TimingsPart } from '../timings/TimingsPart.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { Editing } from './editing.ts'
import { AmountField, Part, TextField } from './Fields.tsx'
import { Members } from './Members.tsx'
import { SharesPart } from './SharesPart.tsx'
import { TimePart } from './TimePart.tsx'
import { ValuePart } from './ValuePart.tsx'

const DECIDES: readonly Look[] = ['xor', 'or']

export function StepPanel({ editing, step, wantsTime }: { editing: Editing; step: Step; wantsTime: boolean }) {
  const texts = useTexts()
  const { say } = texts
  const { project, canEdit } = editing
  const disabled = !canEdit
  const map = processMap(project, editing.map)
  const lanes = map?.lanes ?? []
  const joins = map?.steps.filter((one) => one.look === 'join') ?? []
  const decides = DECIDES.includes(step.look)
  const lasts = step.look === 'operation' || step.look === 'wait'
  const mayRepeat = step.repeatPart !== 1 || (map?.flows.some(({ returns }) => returns) ?? false)
  const inner = subprocessOf(project, step) !== null
  const set = (fields: Partial<Step>) => editing.set('steps', step.id, fields)
  return (
    <>
      <Part>
        <TextField
          label={say(decides ? 'map.step.question' : 'map.step.text')}
          value={step.text}
          disabled={disabled}
          write={(text) => editing.write('steps', step.id, 'text', text)}
        />
        <NativeSelect
          label={say('map.step.participant')}
          value={step.lane ?? ''}
          disabled={disabled}
          onChange={(event) => editing.moveToLane(step.id, event.currentTarget.value)}
          data={lanes.map((lane) => ({
            value: lane.id,
            label: project.participants.get(lane.participant ?? '')?.name || say('map.lanes.unnamed'),
          }))}
        />
        <NativeSelect
          label={say('map.step.look')}
          value={step.look}
          disabled={disabled}
          onChange={(event) => {
            const done = editing.perform(changeLook, { steps: [step.id], look: event.currentTarget.value as Look })
            if (!done.ok) editing.desk.setState({ refusal: { about: step.id, words: refusalWords(done, texts) } })
          }}
          data={LOOKS.map((look) => ({ value: look, label: say(`map.looks.${look}`) }))}
        />
      </Part>
      {step.look === 'operation' && <SubprocessPart editing={editing} step={step} />}
      {lasts && !inner && <TimePart editing={editing} step={step} wanted={wantsTime} />}
      {lasts && !inner && <TimingsPart editing={editing} about={step.id} part="time" time={step.time} />}
      {lasts && mayRepeat && (
        <Part>
          <AmountField
            label={say('map.step.repeatPart')}
            value={Math.round(step.repeatPart * 1000) / 10}
            disabled={disabled}
            most={1000}
            decimals={1}
            write={(percent) => set({ repeatPart: percent === null ? 1 : percent / 100 })}
          />
        </Part>
      )}
      {step.look === 'operation' && (
        <>
          {!inner && <ValuePart step={step} disabled={disabled} set={set} />}
          <Part>
            <div className="field-grid">
              {!inner && (
                <AmountField
                  label={say('map.step.headcount')}
                  value={step.headcount}
                  disabled={disabled}
                  write={(headcount) => headcount !== null && set({ headcount })}
                />
              )}
              <AmountField
                label={say('map.step.accuracy')}
                value={step.accuracy === null ? null : Math.round(step.accuracy * 1000) / 10}
                disabled={disabled}
                most={100}
                decimals={1}
                write={(percent) => set({ accuracy: percent === null ? null : percent / 100 })}
              />
              <AmountField
                label={say('map.step.signatures')}
                value={step.signatures}
                disabled={disabled}
                write={(signatures) => set({ signatures: signatures ?? 0 })}
              />
            </div>
            <Checkbox
              label={say('map.step.client')}
              checked={step.client}
              disabled={disabled}
              onChange={(event) => set({ client: event.currentTarget.checked })}
            />
          </Part>
          <Members editing={editing} step={step} field="documents" />
          <Members editing={editing} step={step} field="systems" />
        </>
      )}
      {step.look === 'end' && (
        <Part>
          <NativeSelect
            label={say('map.step.outcome')}
            value={step.outcome}
            disabled={disabled}
            onChange={(event) => set({ outcome: event.currentTarget.value as Step['outcome'] })}
            data={(['primary', 'alternative'] as const).map((value) => ({ value, label: say(`map.step.${value}`) }))}
          />
        </Part>
      )}
      {(step.look === 'and' || step.look === 'or') && (
        <Part>
          <NativeSelect
            label={say('map.step.join')}
            value={step.join ?? ''}
            disabled={disabled}
            onChange={(event) => set({ join: event.currentTarget.value || null })}
            data={[
              { value: '', label: say('map.step.joinNone') },
              ...joins.map((join, place) => ({
                value: join.id,
                label: join.text || `${say('map.looks.join')} ${place + 1}`,
              })),
            ]}
          />
        </Part>
      )}
      <SharesPart editing={editing} step={step} decides={decides} />
      <StepEvidenceLater about={step.id} canEdit={canEdit} />
      {canEdit && (
        <Part>
          <div className="panel-actions">
            <Button
              variant="default"
              leftSection={<IconAlertTriangle size={16} stroke={1.7} />}
              onClick={() => editing.desk.setState({ panel: 'problems', wanted: 'problem' })}
            >
              {say('map.step.marks')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconTrash size={16} stroke={1.7} />}
              onClick={() => editing.remove('steps', [step.id])}
            >
              {say('map.step.remove')}
            </Button>
          </div>
        </Part>
      )}
    </>
  )
}
