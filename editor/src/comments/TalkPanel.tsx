import type { Id } from '@potok/model'
import { useDeferredValue, useMemo } from 'react'
import type { Editing } from '../maps/editing.ts'
import { useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { chosenPlace, isOnMap } from './onMap.ts'
import { placeLine, placeWords, threadWords } from './placeWords.ts'
import { ThreadLine } from './ThreadLine.tsx'
import { ThreadsAbout } from './ThreadsAbout.tsx'
import { countOf } from './talkState.ts'
import { usePlaceNames } from './usePlaceNames.ts'
import { useTalk, useTalkState } from './useTalk.ts'

interface TalkPanelProps {
  editing: Editing
  selection: readonly Id[]
  wanted: boolean
}

/** Beside the map: what is said about the chosen element; with none chosen about the map, and where on it something is open. */
export function TalkPanel({ editing, selection, wanted }: TalkPanelProps) {
  const texts = useTexts()
  const { say } = texts
  const { project, map } = useDeferredValue(editing)
  const nameOf = usePlaceNames()
  const { projectId } = useSession()
  const me = useTalk()?.me ?? ''
  const threads = useTalkState((state) => state.threads)
  const unread = useTalkState((state) => countOf(state.threads, me, state.seen).unread)
  const place = chosenPlace(project, map, selection)
  const onMap = useMemo(
    () =>
      threads.filter(
        (thread) => thread.settled === null && thread.place.noun !== 'maps' && isOnMap(project, map, thread),
      ),
    [threads, project, map],
  )
  return (
    <>
      <h2 className="talk-head">{placeLine(placeWords(place, nameOf, texts), texts)}</h2>
      <ThreadsAbout key={`${place.noun}/${place.id}`} place={place} takesFocus={wanted} />
      {place.noun === 'maps' && onMap.length > 0 && (
        <section className="talk" aria-label={say('comments.onMap')}>
          <h3 className="block-title">{say('comments.onMap')}</h3>
          <ul className="talk-lines">
            {onMap.map((thread) => (
              <li key={thread.id}>
                <ThreadLine
                  thread={thread}
                  words={placeLine(threadWords(thread, project, nameOf, texts), texts)}
                  press={() => editing.show([thread.place.id])}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="talk-all">
        <Go to={{ name: 'project', project: projectId, part: 'comments' }}>{say('comments.everything')}</Go>
        {unread > 0 && <span className="talk-new">{say('talk.unread', { count: unread })}</span>}
      </p>
    </>
  )
}
