import { useTexts } from '../ui/texts/texts.ts'
import type { IdeaProps } from './ideaProps.ts'
import { MyNotes } from './MyNotes.tsx'
import { NoteForm } from './NoteForm.tsx'
import { useMyNotes } from './useMyNotes.ts'

/** The sheet that is with me now: what stands on it already, and my ideas of this turn. */
export function IdeaSheet({ project, session, round, ideas }: IdeaProps<'rounds'>) {
  const { say } = useTexts()
  const mine = useMyNotes(project, session, round)
  const { turn, turns, sheet, before } = ideas
  if (sheet === null)
    return (
      <p className="quiet" role="status">
        {say(turn < turns ? 'ideation.sheetSoon' : 'ideation.sheetNone')}
      </p>
    )
  const left = ideas.ideas - mine.notes.length
  return (
    <div className="stack">
      <p className="row">
        <b className="grow">{say('ideation.sheet', { number: sheet })}</b>
        <span className="small quiet">{say('ideation.turn', { number: turn, count: turns })}</span>
      </p>
      {before.length > 0 && (
        <section className="idea-before" aria-label={say('ideation.before')}>
          <p className="small quiet">{say('ideation.before')}</p>
          <ol>
            {before.map((text, at) => (
              // Nothing on a sheet moves or goes.
              <li key={at}>{text}</li>
            ))}
          </ol>
        </section>
      )}
      {left > 0 ? (
        <NoteForm
          label={say('ideation.newOnSheet', { number: mine.notes.length + 1, count: ideas.ideas })}
          keep={(text) => mine.add(text, { turn: turn - 1 })}
        />
      ) : (
        <p className="quiet" role="status">
          {say('ideation.sheetFull')}
        </p>
      )}
      <MyNotes notes={mine.notes} drop={(note) => void mine.drop(note)} />
    </div>
  )
}
