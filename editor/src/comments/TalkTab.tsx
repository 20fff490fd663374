import type { Id, Project } from '@potok/model'
import { IconMessage2 } from '@tabler/icons-react'
import { useShallow } from 'zustand/react/shallow'
import { useTexts } from '../ui/texts/texts.ts'
import { isOnMap } from './onMap.ts'
import { countOf } from './talkState.ts'
import { useTalk, useTalkState } from './useTalk.ts'
import './commentSign.css'

/** The tab of the talk: an icon, how much is open on this map, and whether there is something new. */
export function TalkTab({ project, map }: { project: Project; map: Id }) {
  const { say } = useTexts()
  const me = useTalk()?.me ?? ''
  const { open, unread } = useTalkState(
    useShallow(({ threads, seen }) =>
      countOf(
        threads.filter((thread) => isOnMap(project, map, thread)),
        me,
        seen,
      ),
    ),
  )
  const words = [
    say('map.tabs.comments'),
    ...(open > 0 ? [say('talk.open', { count: open })] : []),
    ...(unread > 0 ? [say('talk.unread', { count: unread })] : []),
  ].join(', ')
  return (
    <span className="talk-tab" role="img" aria-label={words} title={words} data-unread={unread > 0 || undefined}>
      <IconMessage2 size={16} stroke={1.7} aria-hidden="true" />
    </span>
  )
}
