import type { Closing } from '@potok/model'
import { timeWords } from '../history/timeWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toolWords } from './lackWords.ts'

/** Every closing and opening of a stage, the latest first. */
export function StageBook({ book }: { book: readonly Closing[] }) {
  const { say, language } = useTexts()
  if (book.length === 0) return null
  const times = timeWords(language)
  return (
    <div className="stage-book">
      <h4>{say('stages.book')}</h4>
      <ul>
        {book.toReversed().map(({ id, reopens, at, by, without, why }) => (
          <li key={id}>
            <span>
              {say(reopens ? 'stages.bookReopened' : 'stages.bookClosed', {
                when: at === null ? '' : times.both(at),
                by: by || say('stages.somebody'),
              })}
            </span>
            {without.length > 0 && (
              <span className="quiet">
                {say('stages.bookWithout', { tools: without.map((tool) => toolWords(tool, say)).join(', ') })}
              </span>
            )}
            {why !== '' && <q>{why}</q>}
          </li>
        ))}
      </ul>
    </div>
  )
}
