import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import {
  EASE_SCALE,
  exclude,
  HIGHEST_FEELING,
  type Id,
  include,
  type JourneyStep,
  journeyGrid,
  LOWEST_FEELING,
  type MarkCounts,
  type Project,
  RECOMMEND_SCALE,
  SATISFACTION_SCALE,
  setFields,
  suggestedMoments,
  writeText,
} from '@potok/model'
import { IconTrash } from '@tabler/icons-react'
import { TimeField } from '../figures/TimeField.tsx'
import { AmountField, LineField, Part, TextField } from '../maps/Fields.tsx'
import { Linked } from '../research/Linked.tsx'
import { act } from '../store/act.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import type { JourneyBench } from './bench.ts'
import { feel, movePart, removeStep } from './deeds.ts'
import { feelingWords } from './entries.ts'
import { FigureLines } from './FigureLines.tsx'

interface StepPartProps {
  bench: JourneyBench
  project: Project
  step: JourneyStep
  canEdit: boolean
}

const VALUES = Array.from({ length: HIGHEST_FEELING - LOWEST_FEELING + 1 }, (_, at) => LOWEST_FEELING + at)

/** A step of the journey: its action, what it is in the process, how it feels, what it costs. */
export function StepPart({ bench, project, step, canEdit }: StepPartProps) {
  const { say } = useTexts()
  const grid = journeyGrid(project, bench.map) ?? bench.grid()
  const set = (fields: Partial<JourneyStep>) => void bench.act(setFields, { noun: 'journeySteps', id: step.id, fields })
  const reason = suggestedMoments(project, grid).get(step.id)
  const number = grid.steps.findIndex(({ id }) => id === step.id) + 1
  return (
    <Part title={`${say('journey.step.title')} ${number}`}>
      <TextField
        label={say('journey.step.action')}
        value={step.text}
        disabled={!canEdit}
        write={(text) => void bench.act(writeText, { noun: 'journeySteps', id: step.id, field: 'text', text })}
      />
      <LineField
        label={say('inEnglish.label')}
        value={step.textEn}
        disabled={!canEdit}
        write={(textEn) => set({ textEn })}
      />
      <Operations bench={bench} project={project} step={step} />
      <FigureLines project={project} map={bench.map} step={step.id} />
      {grid.personas.map(({ id, name }) => {
        const value = grid.feeling(step.id, id)
        return (
          <div key={id} className="journey-felt">
            <span className="small quiet">
              {say('journey.emotions.level', { name: name || say('journey.noName') })}
            </span>
            <SegmentedControl
              fullWidth
              size="xs"
              disabled={!canEdit}
              aria-label={say('journey.emotions.level', { name: name || say('journey.noName') })}
              value={value === null ? '' : String(value)}
              data={VALUES.map((one) => ({ value: String(one), label: feelingWords(one) }))}
              onChange={(chosen) => feel(bench, step.id, Number(chosen), id)}
            />
          </div>
        )
      })}
      {grid.personas.length > 0 && <p className="small quiet">{say('journey.emotions.hint', { del: 'Delete' })}</p>}
      <Checkbox
        label={say('journey.step.moment')}
        description={reason && say(`journey.reasons.${reason}`)}
        checked={step.moment}
        disabled={!canEdit}
        onChange={(event) => set({ moment: event.currentTarget.checked })}
      />
      <TimeField
        label={say('journey.step.time')}
        time={step.time}
        settings={project.settings}
        disabled={!canEdit}
        hint
        write={(time) => act(bench.session, setFields, { noun: 'journeySteps', id: step.id, fields: { time } }, true)}
      />
      <div className="field-grid">
        <AmountField
          label={say('journey.step.visits')}
          value={step.visits}
          disabled={!canEdit}
          write={(visits) => set({ visits })}
        />
        <AmountField
          label={say('journey.step.papers')}
          value={step.papers}
          disabled={!canEdit}
          write={(papers) => set({ papers })}
        />
      </div>
      <Marks
        label={say('journey.step.satisfaction')}
        counts={step.satisfaction}
        scale={SATISFACTION_SCALE}
        disabled={!canEdit}
        write={(satisfaction) => set({ satisfaction })}
      />
      <Marks
        label={say('journey.step.ease')}
        counts={step.ease}
        scale={EASE_SCALE}
        disabled={!canEdit}
        write={(ease) => set({ ease })}
      />
      <Marks
        label={say('journey.step.recommend')}
        counts={step.recommend}
        scale={RECOMMEND_SCALE}
        from={0}
        disabled={!canEdit}
        write={(recommend) => set({ recommend })}
      />
      {canEdit && (
        <div className="panel-actions">
          <Button variant="default" size="xs" onClick={() => movePart(bench, 'journeySteps', step.id, -1)}>
            {say('journey.step.earlier')}
          </Button>
          <Button variant="default" size="xs" onClick={() => movePart(bench, 'journeySteps', step.id, 1)}>
            {say('journey.step.later')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="xs"
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => removeStep(bench, step.id)}
          >
            {say('journey.step.remove')}
          </Button>
        </div>
      )}
    </Part>
  )
}

/** Steps of the process, and the ways to them by the step that they lead to. */
function Operations({ bench, project, step }: Omit<StepPartProps, 'canEdit'>) {
  const { say, language } = useTexts()
  const nameOf = (id: Id): string => {
    const flow = project.flows.get(id)
    if (!flow) return project.steps.get(id)?.text || say('journey.noName')
    return `→ ${project.steps.get(flow.end ?? '')?.text || say('journey.noName')}`
  }
  const choice = (id: Id) => ({ id, name: nameOf(id) })
  const offered = [...project.maps.values()]
    .filter(({ kind }) => kind === 'process')
    .map((map) => ({
      group: mapTitleOf(map, project.about, language) || say(`map.state.${map.state}`),
      choices: [
        ...[...project.steps.values()].filter(
          (one) => one.map === map.id && (one.look === 'operation' || one.look === 'wait' || one.look === 'xor'),
        ),
        ...[...project.flows.values()].filter((one) => one.map === map.id && (one.wait || one.transfer)),
      ].map(({ id }) => choice(id)),
    }))
  const turn = (verb: typeof include, member: Id) =>
    void bench.act(verb, { noun: 'journeySteps', id: step.id, field: 'operations', member })
  return (
    <Linked
      label={say('journey.step.operations')}
      linked={step.operations.filter((id) => project.steps.has(id) || project.flows.has(id)).map(choice)}
      offered={offered}
      add={(id) => turn(include, id)}
      exclude={(id) => turn(exclude, id)}
    />
  )
}

interface MarksProps {
  label: string
  counts: MarkCounts | null
  scale: number
  /** The lowest mark. */
  from?: number
  disabled: boolean
  write(counts: MarkCounts | null): void
}

/** How many gave each mark. */
function Marks({ label, counts, scale, from = 1, disabled, write }: MarksProps) {
  const { say } = useTexts()
  return (
    <fieldset className="journey-marks">
      <legend className="potok-label">{label}</legend>
      {Array.from({ length: scale }, (_, at) => (
        <AmountField
          key={at}
          label={String(at + from)}
          value={counts?.[at] || null}
          disabled={disabled}
          write={(count) => {
            const next = Array.from({ length: scale }, (_, one) => (one === at ? (count ?? 0) : (counts?.[one] ?? 0)))
            write(next.every((one) => one === 0) ? null : next)
          }}
        />
      ))}
      <span className="skip">{say('journey.step.marks', { mark: scale - 1 + from })}</span>
    </fieldset>
  )
}
