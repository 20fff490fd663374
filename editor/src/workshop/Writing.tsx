import type { Id } from '@potok/model'
import { type RoundSeen, tellFinished } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Finish } from './Finish.tsx'
import { MyNotes } from './MyNotes.tsx'
import { NoteForm } from './NoteForm.tsx'
import { useMyNotes } from './useMyNotes.ts'

/** Silent writing: my notes are mine until all are shown at once. */
export function Writing({ project, session, round }: { project: Id; session: Id; round: RoundSeen }) {
  const { say } = useTexts()
  const mine = useMyNotes(project, session, round)
  return (
    <div className="stack">
      <NoteForm label={say('workshop.newNote')} keep={(text) => mine.add(text)} />
      <MyNotes notes={mine.notes} drop={(note) => void mine.drop(note)} />
      <Finish tell={(finished) => tellFinished(project, session, round.id, finished)} />
    </div>
  )
}
