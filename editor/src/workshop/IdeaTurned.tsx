import { IconArrowsUpDown, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { IdeaProps } from './ideaProps.ts'
import { MyNotes } from './MyNotes.tsx'
import { NoteForm } from './NoteForm.tsx'
import { useMyNotes } from './useMyNotes.ts'

/** Each «how to make it worse» is turned into ideas under it. */
export function IdeaTurned({ project, session, round, ideas }: IdeaProps<'turned'>) {
  const { say } = useTexts()
  const mine = useMyNotes(project, session, round)
  const [open, setOpen] = useState<string | null>(ideas.of[0]?.id ?? null)
  return (
    <ul className="idea-turned" aria-label={say('ideation.worse')}>
      {ideas.of.map((worse) => {
        const isOpen = worse.id === open
        const answers = mine.notes.filter((note) => note.answers === worse.id)
        return (
          <li key={worse.id} className="workshop-note">
            <button
              type="button"
              className="idea-worse"
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : worse.id)}
            >
              <IconArrowsUpDown size={16} aria-hidden="true" />
              <span className="grow workshop-words">{worse.text}</span>
              {answers.length > 0 && (
                <span className="small quiet">{say('ideation.turnedInto', { count: answers.length })}</span>
              )}
              <IconChevronDown size={16} aria-hidden="true" data-open={isOpen} />
            </button>
            {isOpen && (
              <NoteForm label={say('ideation.turnRound')} keep={(text) => mine.add(text, { answers: worse.id })} />
            )}
            {answers.length > 0 && <MyNotes notes={answers} drop={(note) => void mine.drop(note)} />}
          </li>
        )
      })}
    </ul>
  )
}
