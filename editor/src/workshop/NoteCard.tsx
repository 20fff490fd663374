import type { NoteOrigin, StandingNote } from '@potok/model'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTexts } from '../ui/texts/texts.ts'
import { Origin } from './Origin.tsx'

/** One note that can be chosen; what says the same is told under it. */
export function NoteCard({
  standing: { note, merged },
  origin,
  isChosen,
  isThere,
  choose,
}: {
  standing: StandingNote
  origin: NoteOrigin | null
  isChosen: boolean
  isThere: boolean
  choose(is: boolean): void
}) {
  const { say } = useTexts()
  return (
    <li className="workshop-note" data-chosen={isChosen}>
      <label>
        <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.currentTarget.checked)} />
        <span className="workshop-words">{note.text}</span>
      </label>
      <Origin origin={origin} />
      {merged.length > 0 && <p className="small quiet">{say('workshop.saysSame', { count: merged.length })}</p>}
      {note.author && <p className="small quiet">{note.author}</p>}
      {isThere && (
        <p className="row small quiet">
          <IconCircleCheck size={14} color="var(--ok)" aria-hidden="true" /> {say('workshop.inProject')}
        </p>
      )}
    </li>
  )
}
