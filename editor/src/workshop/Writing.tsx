import { Button, Textarea } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconLock, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { dropNote, type RoundSeen, tellFinished, writeNote } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { Finish } from './Finish.tsx'

const LONGEST = 500

/** Silent writing: my notes are mine until all are shown at once. */
export function Writing({ project, session, round }: { project: Id; session: Id; round: RoundSeen }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [notes, setNotes] = useState(round.mine?.notes ?? [])
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const done = await writeNote(project, session, round.id, { id: 'new', text: text.trim() })
    setBusy(false)
    // What was typed stays until the server has it.
    setRefusal(done.ok ? null : sentence(done))
    if (!done.ok) return
    setNotes((before) => [...before, { id: done.value.id, text: text.trim() }])
    setText('')
  }
  const drop = async (id: Id) => {
    const done = await dropNote(project, session, round.id, id)
    setRefusal(done.ok ? null : sentence(done))
    if (done.ok) setNotes((before) => before.filter((one) => one.id !== id))
  }
  return (
    <div className="stack">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Textarea
          size="md"
          label={say('workshop.newNote')}
          autosize
          minRows={2}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || text.trim() === '') return
            event.preventDefault()
            void add()
          }}
        />
        <Button type="submit" size="lg" disabled={text.trim() === ''} loading={isBusy}>
          {say('workshop.addNote')}
        </Button>
      </form>
      {refusal && (
        <p className="workshop-refused" role="alert">
          {refusal}
        </p>
      )}
      <ul className="workshop-notes" aria-label={say('workshop.myNotes')}>
        {notes.map((note) => (
          <li key={note.id} className="workshop-note" data-mine>
            <p className="workshop-words">{note.text}</p>
            <p className="row small quiet">
              <IconLock size={14} aria-hidden="true" />
              <span className="grow">{say('workshop.onlyYou')}</span>
              <button
                type="button"
                className="workshop-drop"
                aria-label={say('workshop.dropNote', { text: note.text })}
                onClick={() => void drop(note.id)}
              >
                <IconTrash size={16} aria-hidden="true" />
              </button>
            </p>
          </li>
        ))}
      </ul>
      <Finish tell={(finished) => tellFinished(project, session, round.id, finished)} />
    </div>
  )
}
