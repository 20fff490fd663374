import { useEffect, useState } from 'react'
import { fetchMyWaiting } from '../api/lobby.ts'
import { go } from '../routes.ts'
import { Middle } from '../ui/Middle.tsx'
import { useTexts } from '../ui/texts/texts.ts'

const ASK_EVERY_MS = 2000

/** In front of a project, or of a session in it, whose facilitator lets people in one by one. */
export function WaitingRoom({ project, session, name }: { project: string; session?: string; name: string }) {
  const { say } = useTexts()
  const [state, setState] = useState<'waiting' | 'turned-away' | 'gone'>('waiting')
  useEffect(() => {
    let left = false
    const look = async () => {
      const got = await fetchMyWaiting(project)
      if (left || !got.ok) return
      if (got.value.state === 'admitted')
        go(
          session
            ? { name: 'session', project, session, isHall: false }
            : { name: 'project', project, part: 'overview' },
          'replace',
        )
      else setState(got.value.state)
    }
    const timer = setInterval(() => void look(), ASK_EVERY_MS)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [project, session])
  const words = {
    waiting: ['join.waitingTitle', 'join.waitingHint'],
    'turned-away': ['join.turnedAwayTitle', 'join.turnedAwayHint'],
    gone: ['join.goneTitle', 'join.goneHint'],
  } as const
  const [title, hint] = words[state]
  return (
    <Middle title={say(title)}>
      <p className="quiet" role="status">
        {say(hint, { name })}
      </p>
    </Middle>
  )
}
