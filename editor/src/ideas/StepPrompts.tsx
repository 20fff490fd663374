import { Button, NativeSelect } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { IdeaField } from '../causes/IdeaField.tsx'
import { minutesWords } from '../figures/words.ts'
import { useWriting } from '../papers/useWriting.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { type AskedStep, stepsAsked } from './stepsAsked.ts'
import '../causes/views.css'
import './ideas.css'

const PROMPTS = ['eliminate', 'combine', 'rearrange', 'simplify'] as const

/** Four questions about every step of the current map, the dearest step first; an answer is a solution at once. */
export function StepPrompts() {
  const { say, language } = useTexts()
  const project = useProject()!
  const asked = useMemo(() => stepsAsked(project), [project])
  const [chosen, choose] = useState<Id | null>(null)
  const [made, setMade] = useState<ReadonlyMap<Id, readonly Id[]>>(new Map())
  const write = useWriting()
  const at = Math.max(
    0,
    asked.findIndex(({ step }) => step.id === chosen),
  )
  const here = asked[at]
  if (!here) return <p className="quiet card block">{say('ideas.noSteps')}</p>
  const nameOf = ({ step, number }: AskedStep) =>
    [number, step.text || say('ballot.untitled')].filter(Boolean).join('. ')
  const turn = (to: number) => choose(asked[to]?.step.id ?? null)
  const ideas = [...project.solutions.values()].filter(
    ({ id, problems }) =>
      made.get(here.step.id)?.includes(id) || problems.some((problem) => here.problems.includes(problem)),
  )
  const numbers = here.problems.flatMap((id) => project.problems.get(id)?.number ?? []).sort((a, b) => a - b)
  const keep = (text: string) => {
    const done = write.add('solutions', { text, problems: here.problems })
    if (done.ok) setMade(new Map(made).set(here.step.id, [...(made.get(here.step.id) ?? []), ...done.value]))
    return done
  }
  return (
    <section className="card block" aria-label={say('ideas.title')}>
      <div className="prompt-head">
        <NativeSelect
          className="grow"
          label={say('ideas.step', { number: at + 1, all: asked.length })}
          value={here.step.id}
          onChange={(event) => choose(event.currentTarget.value)}
          data={asked.map((one) => ({ value: one.step.id, label: nameOf(one) }))}
        />
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
          disabled={at === 0}
          onClick={() => turn(at - 1)}
        >
          {say('ideas.before')}
        </Button>
        <Button
          variant="default"
          rightSection={<IconArrowRight size={16} aria-hidden="true" />}
          disabled={at === asked.length - 1}
          onClick={() => turn(at + 1)}
        >
          {say('ideas.after')}
        </Button>
      </div>
      <p className="quiet">
        {[
          here.minutes !== null && say('ideas.costs', { time: minutesWords(here.minutes, project.settings, language) }),
          here.step.loss && say(`lists.losses.${here.step.loss}`),
          numbers.length > 0 && say('ideas.problems', { numbers: numbers.map((one) => `№ ${one}`).join(', ') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="prompts">
        {PROMPTS.map((prompt) => (
          <IdeaField
            key={`${here.step.id} ${prompt}`}
            label={say(`causes.prompts.${prompt}.name`)}
            hint={say(`causes.prompts.${prompt}.ask`)}
            keep={keep}
          />
        ))}
      </div>
      {ideas.length > 0 && (
        <>
          <h3 className="block-title">{say('ideas.already')}</h3>
          <ul className="prompt-ideas">
            {ideas.map(({ id, number, text }) => (
              <li key={id}>
                <span className="quiet">№ {number ?? '…'}</span> {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
