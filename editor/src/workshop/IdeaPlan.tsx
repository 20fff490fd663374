import { Button, Checkbox } from '@mantine/core'
import {
  type AgendaItem,
  byOrder,
  IDEA_METHODS,
  IDEA_PROMPTS,
  type Id,
  type IdeaSettings,
  ideaMethod,
  MOST_ROUNDS,
  MOST_STEPS,
  type Project,
  processMap,
  readIdeaSettings,
  readMap,
  stepNumbers,
} from '@potok/model'
import { useMemo, useState } from 'react'
import { amountOf } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

interface PlanProps {
  readonly item: AgendaItem
  set(fields: Partial<AgendaItem>): void
}

/** How an item of silent writing gathers, and what that way needs to know. */
export function IdeaPlan({ item, set }: PlanProps) {
  const { say } = useTexts()
  const how = ideaMethod(item)
  const settings = readIdeaSettings(item.settings)
  const change = (fields: Partial<IdeaSettings>) => set({ settings: { ...settings, ...fields } })
  const number = (field: 'rounds' | 'ideas' | 'minutes') => (
    <Written
      label={say(`ideation.${field}`)}
      kind="number"
      value={String(settings[field])}
      write={(typed) => {
        const value = amountOf(typed)
        if (value !== null && value <= (field === 'rounds' ? MOST_ROUNDS : 60)) change({ [field]: value })
      }}
    />
  )
  return (
    <>
      <Chosen
        label={say('ideation.way')}
        value={how}
        choices={IDEA_METHODS.map((value) => ({ value, label: say(`ideation.ways.${value}`) }))}
        write={(method) => set({ method, settings: null, ...(method === 'silent' ? {} : { about: 'solutions' }) })}
      />
      {how === 'rounds' && (
        <>
          {number('rounds')}
          {number('ideas')}
          {number('minutes')}
        </>
      )}
      {how === 'prompts' && <StepsAsked settings={settings} change={change} />}
    </>
  )
}

/** Operations and waits of a process map in the order of their numbers. */
function stepsOf(project: Project, map: Id): { id: Id; name: string }[] {
  const read = processMap(project, map)
  if (!read) return []
  const numbers = stepNumbers(readMap(read), project.layout)
  return read.steps
    .filter(({ look }) => look === 'operation' || look === 'wait')
    .map(({ id, text }) => ({ id, number: numbers.get(id) ?? '', text }))
    .sort((a, b) => a.number.localeCompare(b.number, undefined, { numeric: true }))
    .map(({ id, number, text }) => ({ id, name: [number, text].filter(Boolean).join('. ') }))
}

function StepsAsked({ settings, change }: { settings: IdeaSettings; change(fields: Partial<IdeaSettings>): void }) {
  const { say } = useTexts()
  const mayEdit = useMayEdit()
  const project = useProject()!
  const maps = [...project.maps.values()].filter(({ id }) => processMap(project, id)).sort(byOrder)
  const known = project.steps.get(settings.steps[0] ?? '')?.map
  const [picked, pick] = useState<Id | null>(null)
  const map = picked ?? known ?? maps[0]?.id ?? ''
  const steps = useMemo(() => stepsOf(project, map), [project, map])
  const chosen = settings.steps.filter((id) => project.steps.has(id))
  const choose = (ids: readonly Id[], on: boolean) =>
    change({
      steps: on ? [...new Set([...chosen, ...ids])].slice(0, MOST_STEPS) : chosen.filter((id) => !ids.includes(id)),
    })
  const all = steps.map(({ id }) => id)
  const hasAll = all.length > 0 && all.every((id) => chosen.includes(id))
  return (
    <>
      <Chosen
        label={say('ideation.map')}
        value={map}
        choices={maps.map(({ id, name, state }) => ({
          value: id,
          label: `${name || say('home.untitled')} · ${say(`map.state.${state}`)}`,
        }))}
        write={pick}
      />
      <fieldset className="idea-steps" disabled={!mayEdit}>
        <legend>{say('ideation.steps')}</legend>
        {steps.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name || say('ballot.untitled')}
            checked={chosen.includes(id)}
            onChange={(event) => choose([id], event.currentTarget.checked)}
          />
        ))}
        {steps.length > 1 && (
          <Button variant="default" size="compact-sm" onClick={() => choose(all, !hasAll)}>
            {say(hasAll ? 'ideation.noSteps' : 'ideation.allSteps')}
          </Button>
        )}
        {chosen.length === 0 && <p className="small quiet">{say('ideation.noneChosen')}</p>}
      </fieldset>
      <fieldset className="idea-steps" disabled={!mayEdit}>
        <legend>{say('ideation.prompts')}</legend>
        {IDEA_PROMPTS.map((one) => (
          <Checkbox
            key={one}
            label={say(`causes.prompts.${one}.name`)}
            description={say(`causes.prompts.${one}.ask`)}
            checked={settings.prompts.includes(one)}
            disabled={settings.prompts.length === 1 && settings.prompts[0] === one}
            onChange={(event) => {
              const on = event.currentTarget.checked
              change({
                prompts: IDEA_PROMPTS.filter((other) => (other === one ? on : settings.prompts.includes(other))),
              })
            }}
          />
        ))}
      </fieldset>
    </>
  )
}
