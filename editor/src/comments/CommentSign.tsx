import { type Id, talkPlace } from '@potok/model'
import { IconMessage2 } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { useTalkCount } from './useTalk.ts'
import './commentSign.css'

/** On a box of the map of which something is still being said. */
export function CommentSign({ step, scale }: { step: Id; scale: number }) {
  const { say } = useTexts()
  const { open, unread } = useTalkCount(useMemo(() => talkPlace('steps', step), [step]))
  if (open === 0 && unread === 0) return null
  const words = [say('talk.open', { count: open }), ...(unread > 0 ? [say('talk.unread', { count: unread })] : [])]
  return (
    <span
      className="comment-sign"
      data-unread={unread > 0 || undefined}
      role="img"
      aria-label={words.join(', ')}
      title={words.join(', ')}
      style={{ transform: `scale(${scale})` }}
    >
      <IconMessage2 size={14} stroke={1.8} aria-hidden="true" />
      {open}
    </span>
  )
}
