import { NativeSelect } from '@mantine/core'
import { isPlaceThere, type Thread } from '@potok/model'
import { useMemo, useState } from 'react'
import { useItem } from '../research/useItem.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { latestFirst, passes, TALK_FILTERS, type TalkFilter } from './filters.ts'
import { placeRoute } from './placeRoute.ts'
import { placeLine, threadWords } from './placeWords.ts'
import { TalkNotices } from './TalkNotices.tsx'
import { ThreadCard } from './ThreadCard.tsx'
import { ThreadLine } from './ThreadLine.tsx'
import { usePlaceNames } from './usePlaceNames.ts'
import { useTalk, useTalkState } from './useTalk.ts'
import './comments.css'

/** Everything that is said about the project, by what matters now; each thread leads to its place. */
export function TalkScreen() {
  const texts = useTexts()
  const { say } = texts
  const { projectId } = useSession()
  const project = useProject()!
  const me = useTalk()?.me ?? ''
  const { threads, seen, isOpen } = useTalkState((state) => state)
  const nameOf = usePlaceNames()
  const [filter, setFilter] = useState<TalkFilter>('open')
  const [item, open] = useItem()
  const asked = useMemo(
    () => ({ me, seen, isGone: (thread: Thread) => !isPlaceThere(project, thread.place) }),
    [me, seen, project],
  )
  // What is open stays in sight though reading it takes it out of what is shown.
  const shown = latestFirst(threads.filter((thread) => thread.id === item || passes(thread, filter, asked)))
  const counts = new Map(
    TALK_FILTERS.map((one) => [one, threads.filter((thread) => passes(thread, one, asked)).length]),
  )
  return (
    <>
      <div className="page-head">
        <h1 className="page-title grow">{say('project.comments')}</h1>
        <NativeSelect
          aria-label={say('comments.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as TalkFilter)}
          data={TALK_FILTERS.map((value) => ({
            value,
            label: `${say(`comments.filters.${value}`)} – ${counts.get(value)}`,
          }))}
        />
      </div>
      <div className="talk talk-page">
        <TalkNotices />
        {isOpen && shown.length === 0 && (
          <div className="empty">
            <h2 className="section-title">{say(threads.length === 0 ? 'comments.empty' : 'comments.noneShown')}</h2>
            <p className="quiet">{say('comments.emptyHint', { key: 'M' })}</p>
          </div>
        )}
        <ul className="talk-lines" aria-label={say('project.comments')}>
          {shown.map((thread) => {
            const words = threadWords(thread, project, nameOf, texts)
            const line = placeLine(words, texts)
            const isItem = thread.id === item
            return (
              <li key={thread.id}>
                <ThreadLine
                  thread={thread}
                  words={words.isGone ? say('comments.gone', { name: line }) : line}
                  isOpen={isItem}
                  press={() => open(isItem ? null : thread.id)}
                />
                {isItem && (
                  <ThreadCard
                    thread={thread}
                    head={
                      words.isGone ? (
                        <p className="talk-gone">{say('comments.goneHint')}</p>
                      ) : (
                        <p>
                          <Go to={placeRoute(project, projectId, thread.place)}>{say('comments.toPlace')}</Go>
                        </p>
                      )
                    }
                  />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}
