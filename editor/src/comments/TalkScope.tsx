import type { TalkPlace } from '@potok/model'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useSession, useSessionState } from '../store/SessionScope.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { learnPages } from '../ui/texts/texts.ts'
import type { Talk } from './talkState.ts'
import { OpenedTalk, TalkOpening } from './useTalk.ts'

const TalkDrawer = onDemand(async () => {
  await learnPages()
  return (await import('./TalkDrawer.tsx')).TalkDrawer
})

const AFTER_MS = 300
const AGAIN_MS = 5000

/** What is said about the open project; it comes after the project itself, and leaves with it. */
export function TalkScope({ children }: { children: ReactNode }) {
  const { projectId, person } = useSession()
  const isIn = useSessionState(({ role, ended }) => role !== null && ended === null)
  const [talk, setTalk] = useState<Talk | null>(null)
  const [about, setAbout] = useState<TalkPlace | null>(null)
  useEffect(() => {
    if (!isIn) return
    let opened: Talk | null = null
    let timer: ReturnType<typeof setTimeout>
    let isLeft = false
    const open = async () => {
      try {
        const { openTalk } = await import('./openTalk.ts')
        if (isLeft) return
        opened = openTalk(projectId, person)
        setTalk(opened)
      } catch {
        // Without a network its files come later.
        timer = setTimeout(() => void open(), AGAIN_MS)
      }
    }
    timer = setTimeout(() => void open(), AFTER_MS)
    return () => {
      isLeft = true
      clearTimeout(timer)
      opened?.close()
      setTalk(null)
    }
  }, [isIn, projectId, person])
  const close = useCallback(() => setAbout(null), [])
  return (
    <OpenedTalk.Provider value={talk}>
      <TalkOpening.Provider value={setAbout}>
        {children}
        {about && talk && <TalkDrawer place={about} close={close} />}
      </TalkOpening.Provider>
    </OpenedTalk.Provider>
  )
}
