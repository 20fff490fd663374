import { Button } from '@mantine/core'
import { type Thread, unreadIn } from '@potok/model'
import { IconCircleCheck, IconRotate } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { timeWords } from '../history/timeWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { MessageLine } from './MessageLine.tsx'
import { TalkPen } from './TalkPen.tsx'
import { useTalk, useTalkState } from './useTalk.ts'

/** One thread: what was said, an answer, and whether it is settled. Whoever has it open has seen it. */
export function ThreadCard({ thread, head }: { thread: Thread; head?: ReactNode }) {
  const { say, language } = useTexts()
  const talk = useTalk()!
  const people = useTalkState((state) => state.people)
  const mayWrite = useTalkState((state) => state.mayWrite)
  const [answering, setAnswering] = useState(false)
  // What was new when it was opened stays marked while it is open.
  const [unreadFrom] = useState(() => {
    const others = thread.messages.filter(({ author }) => author !== talk.me)
    return new Set(
      others.slice(others.length - unreadIn(thread, talk.me, talk.state.getState().seen)).map(({ id }) => id),
    )
  })
  useEffect(() => {
    const see = () => {
      if (document.visibilityState === 'visible') talk.see(thread)
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [talk, thread])
  const { settled } = thread
  const words = thread.messages.find(({ isDeleted }) => !isDeleted)?.text ?? ''
  return (
    <article className="talk-thread" data-settled={settled !== null || undefined} aria-label={words.slice(0, 80)}>
      {head}
      {thread.messages.map((message) => (
        <MessageLine key={message.id} message={message} isNew={unreadFrom.has(message.id)} />
      ))}
      {settled && (
        <p className="talk-settled" role="status">
          <IconCircleCheck size={16} stroke={1.8} aria-hidden="true" />
          {say('comments.settledBy', {
            name: people.get(settled.by)?.name || say('history.somebody'),
            when: timeWords(language).both(settled.at),
          })}
        </p>
      )}
      {answering && mayWrite && (
        <TalkPen
          label={say('comments.answerLabel')}
          button={say('comments.send')}
          takesFocus
          send={(text) => {
            talk.answer(thread, text)
            setAnswering(false)
          }}
          drop={() => setAnswering(false)}
        />
      )}
      {mayWrite && !answering && (
        <div className="row">
          <Button size="compact-sm" variant="default" onClick={() => setAnswering(true)}>
            {say('comments.answer')}
          </Button>
          {settled ? (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconRotate size={14} aria-hidden="true" />}
              onClick={() => talk.reopen(thread)}
            >
              {say('comments.reopen')}
            </Button>
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconCircleCheck size={14} aria-hidden="true" />}
              onClick={() => talk.settle(thread)}
            >
              {say('comments.settle')}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
