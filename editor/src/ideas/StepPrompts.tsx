import { Button, NativeSelect } from '@mantine/core'
import { IDEA_PROMPTS, type Id, type IdeaPrompt } from '@potok/model'
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

/** Four questions about every step of the current map, the dearest step first; an answer is a solution at once. */
export function StepPrompts() {
  const { say, language } = useTexts()
  const project = useProject()!
  const asked = useMemo(() => stepsAsked(project), [project])
  const [chosen, choose] = useState<Id | null>(null)
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
    ({ step, problems }) => step === here.step.id || problems.some((problem) => here.problems.includes(problem)),
  )
  const numbers = here.problems.flatMap((id) => project.problems.get(id)?.number ?? []).sort((a, b) => a - b)
  const keep = (prompt: IdeaPrompt) => (text: string) =>
    write.add('solutions', { text, problems: here.problems, step: here.step.id, prompt })
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
        {IDEA_PROMPTS.map((prompt) => (
          <IdeaField
            key={`${here.step.id} ${prompt}`}
            label={say(`causes.prompts.${prompt}.name`)}
            hint={say(`causes.prompts.${prompt}.ask`)}
            keep={keep(prompt)}
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
