import { ActionIcon, Button } from '@mantine/core'
import { type Message, piecesOf } from '@potok/model'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { timeWords } from '../history/timeWords.ts'
import { Avatar } from '../ui/Avatars.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { asDraft } from './mentioning.ts'
import { TalkPen } from './TalkPen.tsx'
import { useTalk, useTalkState } from './useTalk.ts'

const NOBODY = '#4F5B6B'

/** One message: who, when, what; its author writes it anew or deletes it. */
export function MessageLine({ message, isNew }: { message: Message; isNew: boolean }) {
  const { say, language } = useTexts()
  const talk = useTalk()!
  const people = useTalkState((state) => state.people)
  const mayWrite = useTalkState((state) => state.mayWrite)
  const [doing, setDoing] = useState<'rewrite' | 'remove' | null>(null)
  const author = people.get(message.author)
  const name = author?.name || say('history.somebody')
  const isMine = message.author === talk.me
  const times = timeWords(language)
  if (doing === 'rewrite')
    return (
      <TalkPen
        label={say('comments.rewriteLabel')}
        button={say('comments.keep')}
        first={asDraft(message.text, people)}
        takesFocus
        send={(text) => {
          talk.rewrite(message.id, text)
          setDoing(null)
        }}
        drop={() => setDoing(null)}
      />
    )
  return (
    <div className="talk-message" data-new={isNew || undefined}>
      <Avatar face={{ id: message.author, name, colour: author?.colour ?? NOBODY }} />
      <div className="grow">
        <p className="talk-by">
          <b>{isMine ? say('history.you') : name}</b>{' '}
          <time className="faint" dateTime={new Date(message.at).toISOString()}>
            {times.both(message.at)}
          </time>
          {message.changedAt !== null && !message.isDeleted && (
            <span className="faint" title={times.both(message.changedAt)}>
              {' '}
              {say('comments.changed')}
            </span>
          )}
          {isNew && <span className="talk-new">{say('comments.new')}</span>}
        </p>
        {message.isDeleted ? (
          <p className="faint">{say('comments.deleted')}</p>
        ) : (
          <p className="talk-words">
            {piecesOf(message.text).map((piece, place) => {
              if ('words' in piece) return piece.words
              const person = people.get(piece.person)
              const isGone = person !== undefined && !person.here
              return (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
                  key={place}
                  className="talk-mention"
                  data-me={piece.person === talk.me || undefined}
                  data-gone={isGone || undefined}
                  title={isGone ? say('comments.mentionGone') : undefined}
                >
                  @{person?.name || say('history.somebody')}
                </span>
              )
            })}
          </p>
        )}
        {doing === 'remove' && (
          <div className="row" role="alert">
            <span className="grow">{say('comments.removeAsk')}</span>
            <Button
              size="compact-sm"
              color="red"
              variant="light"
              autoFocus
              onClick={() => {
                talk.remove(message.id)
                setDoing(null)
              }}
            >
              {say('comments.remove')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setDoing(null)}>
              {say('comments.leave')}
            </Button>
          </div>
        )}
      </div>
      {isMine && mayWrite && !message.isDeleted && doing === null && (
        <span className="talk-own">
          <ActionIcon size={24} aria-label={say('comments.rewrite')} onClick={() => setDoing('rewrite')}>
            <IconPencil size={14} stroke={1.8} />
          </ActionIcon>
          <ActionIcon size={24} aria-label={say('comments.removeMessage')} onClick={() => setDoing('remove')}>
            <IconTrash size={14} stroke={1.8} />
          </ActionIcon>
        </span>
      )}
    </div>
  )
}
