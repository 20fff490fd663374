import { piecesOf, type Thread, unreadIn } from '@potok/model'
import type { Talker } from '../api/talk.ts'
import { timeWords } from '../history/timeWords.ts'
import { type Say, useTexts } from '../ui/texts/texts.ts'
import { useTalk, useTalkState } from './useTalk.ts'

interface ThreadLineProps {
  thread: Thread
  /** What it is about. */
  words: string
  isOpen?: boolean
  press(): void
}

/** A thread on one line: what it is about, its first words, who spoke last. */
export function ThreadLine({ thread, words, isOpen, press }: ThreadLineProps) {
  const { say, language } = useTexts()
  const me = useTalk()?.me ?? ''
  const people = useTalkState((state) => state.people)
  const unread = useTalkState(({ seen }) => unreadIn(thread, me, seen))
  const said = thread.messages.filter(({ isDeleted }) => !isDeleted)
  const [first, last] = [said[0], said.at(-1)]
  const name =
    last?.author === me ? say('history.you') : people.get(last?.author ?? '')?.name || say('history.somebody')
  return (
    <button
      type="button"
      className="talk-line"
      aria-expanded={isOpen}
      data-unread={unread > 0 || undefined}
      onClick={press}
    >
      <span className="talk-line-place">{words}</span>
      <span className="talk-line-words">{plainWords(first?.text ?? '', people, say)}</span>
      <span className="faint small">
        {name}, {timeWords(language).both(last?.at ?? thread.at)}
        {said.length > 1 && ` · ${say('comments.messages', { count: said.length })}`}
        {unread > 0 && <b className="talk-new">{say('talk.unread', { count: unread })}</b>}
      </span>
    </button>
  )
}

const plainWords = (text: string, people: ReadonlyMap<string, Talker>, say: Say): string =>
  piecesOf(text)
    .map((piece) => ('words' in piece ? piece.words : `@${people.get(piece.person)?.name || say('history.somebody')}`))
    .join('')
