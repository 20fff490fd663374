import { Button } from '@mantine/core'
import type { Id, Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { type BoardTerms, fetchBoardTerms } from '../api/board.ts'
import { useProject, useSession, useSessionState } from '../store/SessionScope.tsx'
import { awaited } from '../ui/awaited.tsx'
import { Go } from '../ui/Go.tsx'
import { Middle } from '../ui/Middle.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

const BoardScreen = awaited(async () => {
  try {
    return { default: (await import('./BoardScreen.tsx')).BoardScreen }
  } catch {
    return { default: NotLoaded }
  }
})

/** The address of a board: the board, or why there is none. What draws it travels only when it is shown. */
export function BoardPage({ prototype }: { prototype: Id }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const session = useSession()
  const project = useProject()
  const ended = useSessionState((state) => state.ended)
  const [terms, setTerms] = useState<BoardTerms | Refusal | null>(null)
  useEffect(() => void fetchBoardTerms().then((got) => setTerms(got.ok ? got.value : got)), [])
  const back = (
    <Go to={{ name: 'project', project: session.projectId, part: 'prototypes' }}>{say('sketch.toPrototypes')}</Go>
  )
  if (ended)
    return (
      <main className="middle">
        <div className="stack">
          <SaveNotice />
          <Go to={{ name: 'home' }}>{say('app.toProjects')}</Go>
        </div>
      </main>
    )
  if (!terms || !project) return <Middle title={say('app.loading')} />
  if ('code' in terms) return <Middle title={sentence(terms)}>{back}</Middle>
  if (!terms.isOn) return <Middle title={say('sketch.off')}>{back}</Middle>
  const one = project.prototypes.get(prototype)
  if (!one) return <Middle title={say('sketch.gone')}>{back}</Middle>
  return <BoardScreen prototype={one} licenceKey={terms.licenceKey} />
}

function NotLoaded() {
  const { say } = useTexts()
  return (
    <Middle title={say('sketch.notLoaded')}>
      <Button onClick={() => location.reload()}>{say('app.retry')}</Button>
    </Middle>
  )
}
