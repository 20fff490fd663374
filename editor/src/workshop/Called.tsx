import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { follow, guideOf } from '../following/followed.ts'
import { go, type Route } from '../routes.ts'
import { useOthers, useSession, useSessionState } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { calledTo } from './calledTo.ts'
import '../following/following.css'

const SECONDS = 3

interface Call {
  readonly at: number
  readonly route: Route
  readonly by: string | null
}

/** «Все ко мне» wherever in the project somebody is: they are brought there after three seconds, unless they stay or are writing. */
export function Called() {
  const { projectId, person } = useSession()
  const summons = useSessionState(({ workshop }) => workshop?.summons ?? null)
  const heard = useRef(0)
  const [call, setCall] = useState<Call | null>(null)
  useEffect(() => {
    if (!summons || summons.at <= heard.current) return
    heard.current = summons.at
    const route = summons.by === person ? null : calledTo(projectId, summons.to)
    if (route) setCall({ at: summons.at, route, by: summons.by ?? null })
  }, [summons, person, projectId])
  return call && <Countdown key={call.at} call={call} done={() => setCall(null)} />
}

function Countdown({ call, done }: { call: Call; done(): void }) {
  const { say } = useTexts()
  const caller = guideOf(useOthers(), call.by)
  const [left, setLeft] = useState(isWriting() ? null : SECONDS)
  const come = () => {
    done()
    go(call.route)
    // Whoever calls from the lead's own screen has no map to be followed on.
    if (call.by && caller?.map) follow(call.by)
  }
  useEffect(() => {
    if (left === null) return
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : come()), 1000)
    return () => clearTimeout(timer)
  })
  return (
    <div className="summons-say">
      <span role="status">
        {caller ? say('summons.called', { name: caller.name }) : say('summons.calledBySomebody')}
      </span>
      <Button size="compact-sm" aria-label={say('summons.go')} onClick={come}>
        {left === null ? say('summons.go') : say('summons.goIn', { count: left })}
      </Button>
      <Button size="compact-sm" variant="default" onClick={done}>
        {say('summons.stay')}
      </Button>
    </div>
  )
}

/** Nobody's sentence is torn off: whoever writes decides in their own time. */
function isWriting(): boolean {
  const { activeElement } = document
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches('input, textarea'))
  )
}
