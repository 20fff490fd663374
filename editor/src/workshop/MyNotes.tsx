import { IconLock, IconTrash } from '@tabler/icons-react'
import type { MyNote } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** What I wrote and nobody else sees yet. */
export function MyNotes({
  notes,
  placeOf,
  drop,
}: {
  notes: readonly MyNote[]
  /** Where it was written, in words. */
  placeOf?: (note: MyNote) => string
  drop(note: MyNote): void
}) {
  const { say } = useTexts()
  return (
    <ul className="workshop-notes" aria-label={say('workshop.myNotes')}>
      {notes.map((note) => (
        <li key={note.id} className="workshop-note" data-mine>
          {placeOf && <p className="small quiet">{placeOf(note)}</p>}
          <p className="workshop-words">{note.text}</p>
          <p className="row small quiet">
            <IconLock size={14} aria-hidden="true" />
            <span className="grow">{say('workshop.onlyYou')}</span>
            <button
              type="button"
              className="workshop-drop"
              aria-label={say('workshop.dropNote', { text: note.text })}
              onClick={() => drop(note)}
            >
              <IconTrash size={16} aria-hidden="true" />
            </button>
          </p>
        </li>
      ))}
    </ul>
  )
}
