import type { TalkPlace } from '@potok/model'
import { IconMessage, IconMessage2 } from '@tabler/icons-react'
import { useTexts } from '../ui/texts/texts.ts'
import { useOpenTalk, useTalk, useTalkCount } from './useTalk.ts'
import './commentSign.css'

interface CommentButtonProps {
  place: TalkPlace
  name: string
  /** With its words beside the icon. */
  isWide?: boolean
}

/** Opens what is said about a row or a section; says how much is open and whether there is something new. */
export function CommentButton({ place, name, isWide = false }: CommentButtonProps) {
  const { say } = useTexts()
  const talk = useTalk()
  const open = useOpenTalk()
  const count = useTalkCount(place)
  const Icon = count.open > 0 ? IconMessage2 : IconMessage
  const words = [
    say('talk.about', { name }),
    ...(count.open > 0 ? [say('talk.open', { count: count.open })] : []),
    ...(count.unread > 0 ? [say('talk.unread', { count: count.unread })] : []),
  ].join(', ')
  return (
    <button
      type="button"
      className="comment-button"
      data-open={count.open > 0 || undefined}
      data-unread={count.unread > 0 || undefined}
      aria-label={words}
      title={words}
      disabled={!talk}
      onClick={() => open(place)}
    >
      <Icon size={16} stroke={1.7} aria-hidden="true" />
      {isWide && say('map.actions.comment')}
      {count.open > 0 && <span className="comment-count">{count.open}</span>}
    </button>
  )
}
