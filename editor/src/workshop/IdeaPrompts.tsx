import { NativeSelect, SegmentedControl } from '@mantine/core'
import type { IdeaPrompt } from '@potok/model'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { IdeaProps } from './ideaProps.ts'
import { MyNotes } from './MyNotes.tsx'
import { NoteForm } from './NoteForm.tsx'
import { useMyNotes } from './useMyNotes.ts'

/** A step, a prompt, an idea: the question stands over the field. */
export function IdeaPrompts({ project, session, round, ideas }: IdeaProps<'prompts'>) {
  const { say } = useTexts()
  const mine = useMyNotes(project, session, round)
  const { steps, prompts } = ideas
  const [picked, pick] = useState(steps[0]?.id ?? '')
  const [prompt, setPrompt] = useState<IdeaPrompt>(prompts[0]!)
  const here = steps.find(({ id }) => id === picked) ?? steps[0]
  if (!here) return <p className="quiet">{say('ideas.noSteps')}</p>
  const nameOf = ({ number, text }: (typeof steps)[number]) =>
    [number, text || say('ballot.untitled')].filter(Boolean).join('. ')
  const at = steps.indexOf(here)
  return (
    <div className="stack">
      <NativeSelect
        size="md"
        label={say('ideation.step', { number: at + 1, count: steps.length })}
        value={here.id}
        onChange={(event) => pick(event.currentTarget.value)}
        data={steps.map((one) => ({ value: one.id, label: nameOf(one) }))}
      />
      <SegmentedControl
        className="idea-prompts"
        fullWidth
        aria-label={say('ideation.prompt')}
        value={prompt}
        onChange={(value) => setPrompt(value as IdeaPrompt)}
        data={prompts.map((value) => ({ value, label: say(`causes.prompts.${value}.name`) }))}
      />
      <NoteForm
        key={`${here.id} ${prompt}`}
        label={say(`causes.prompts.${prompt}.ask`)}
        keep={(text) => mine.add(text, { step: here.id, prompt })}
      />
      <MyNotes
        notes={mine.notes}
        placeOf={(note) => {
          const step = steps.find(({ id }) => id === note.step)
          return [step && nameOf(step), note.prompt && say(`causes.prompts.${note.prompt}.name`)]
            .filter(Boolean)
            .join(' · ')
        }}
        drop={(note) => void mine.drop(note)}
      />
    </div>
  )
}
