import { IconMessage2 } from '@tabler/icons-react'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { countOf } from './talkState.ts'
import { useTalk, useTalkState } from './useTalk.ts'
import './commentSign.css'

/** From anywhere in a project to what is said about it, with how much of it is new. */
export function TalkLink({ project }: { project: string }) {
  const { say } = useTexts()
  const me = useTalk()?.me ?? ''
  const unread = useTalkState(({ threads, seen }) => countOf(threads, me, seen).unread)
  const words =
    unread > 0 ? `${say('project.comments')}, ${say('talk.unread', { count: unread })}` : say('project.comments')
  return (
    <Go to={{ name: 'project', project, part: 'comments' }} className="talk-link" label={words} title={words}>
      <IconMessage2 size={18} stroke={1.6} aria-hidden="true" />
      {unread > 0 && <span className="talk-badge">{unread > 99 ? '99+' : unread}</span>}
    </Go>
  )
}
