import type { Id, TalkPlace } from '@potok/model'
import { useMemo } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { useTalkCount } from './useTalk.ts'
import './commentSign.css'

/** The corner of a cell of which something is still being said. */
export function CellTalk({ noun, id, part = '' }: { noun: TalkPlace['noun']; id: Id; part?: string }) {
  const { say } = useTexts()
  const { open, unread } = useTalkCount(useMemo(() => ({ noun, id, part }), [noun, id, part]))
  if (open === 0 && unread === 0) return null
  const words = [say('talk.open', { count: open }), ...(unread > 0 ? [say('talk.unread', { count: unread })] : [])]
  return <span className="cell-talk" data-unread={unread > 0 || undefined} role="img" aria-label={words.join(', ')} />
}
