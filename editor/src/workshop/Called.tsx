import { useEffect, useRef } from 'react'
import { go } from '../routes.ts'
import { useSession, useSessionState } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { calledTo } from './calledTo.ts'

/** «Все ко мне» wherever in the project somebody is: one press brings them there, nobody is moved unasked. */
export function Called() {
  const { say } = useTexts()
  const { projectId } = useSession()
  const summons = useSessionState(({ workshop }) => workshop?.summons ?? null)
  const heard = useRef(0)
  useEffect(() => {
    if (!summons || summons.at <= heard.current) return
    heard.current = summons.at
    const route = calledTo(projectId, summons.to)
    if (route) toast(say('summons.called'), { action: { words: say('summons.go'), run: () => go(route) } })
  }, [summons, projectId, say])
  return null
}
