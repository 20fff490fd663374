import { Button } from '@mantine/core'
import type { TalkPlace } from '@potok/model'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { placeWords } from './placeWords.ts'
import { TalkNotices } from './TalkNotices.tsx'
import { TalkPen } from './TalkPen.tsx'
import { ThreadCard } from './ThreadCard.tsx'
import { threadsAbout } from './talkState.ts'
import { usePlaceNames } from './usePlaceNames.ts'
import { useTalk, useTalkState } from './useTalk.ts'
import './comments.css'

/** What is said about one place: the open threads, the settled ones behind a press, and a pen for a new one. */
export function ThreadsAbout({ place, takesFocus = false }: { place: TalkPlace; takesFocus?: boolean }) {
  const texts = useTexts()
  const { say } = texts
  const talk = useTalk()
  const state = useTalkState((state) => state)
  const nameOf = usePlaceNames()
  const [showsSettled, showSettled] = useState(false)
  const threads = threadsAbout(state, place)
  const open = threads.filter(({ settled }) => settled === null)
  const settled = threads.filter((thread) => thread.settled !== null)
  const partOf = (part: string) =>
    part !== '' && part !== place.part ? (
      <p className="talk-part">{placeWords({ ...place, part }, nameOf, texts).part}</p>
    ) : null
  return (
    <div className="talk">
      <TalkNotices />
      {state.isOpen && threads.length === 0 && <p className="quiet">{say('comments.nothing')}</p>}
      {open.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} head={partOf(thread.place.part)} />
      ))}
      {settled.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={showsSettled}
          onClick={() => showSettled(!showsSettled)}
        >
          {say('comments.settledCount', { count: settled.length })}
        </Button>
      )}
      {showsSettled &&
        settled.map((thread) => <ThreadCard key={thread.id} thread={thread} head={partOf(thread.place.part)} />)}
      {talk && state.mayWrite && (
        <TalkPen
          label={say('comments.newLabel')}
          button={say('comments.ask')}
          takesFocus={takesFocus}
          send={(text) => talk.begin(place, nameOf(place.noun, place.id), text)}
        />
      )}
    </div>
  )
}
