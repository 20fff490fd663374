import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type Id, LONGEST_TEXT } from '@potok/model'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { minutesWords } from '../figures/words.ts'
import { useWriting } from '../papers/useWriting.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { type AskedStep, stepsAsked } from './stepsAsked.ts'
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
  const add = (text: string): boolean => {
    const done = write.add('solutions', { text, problems: here.problems })
    if (!done.ok) return false
    setMade(new Map(made).set(here.step.id, [...(made.get(here.step.id) ?? []), ...done.value]))
    return true
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
          <Prompt key={`${here.step.id} ${prompt}`} prompt={prompt} add={add} />
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

function Prompt({ prompt, add }: { prompt: (typeof PROMPTS)[number]; add(text: string): boolean }) {
  const { say } = useTexts()
  const [typed, type] = useState('')
  const put = () => {
    if (typed.trim() !== '' && add(typed.trim())) type('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        put()
      }}
    >
      <TextInput
        label={say(`ideas.prompts.${prompt}.name`)}
        description={say(`ideas.prompts.${prompt}.question`)}
        placeholder={say('ideas.placeholder')}
        maxLength={LONGEST_TEXT}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </form>
  )
}
