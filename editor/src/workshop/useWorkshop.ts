import type { Id, Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { NO_NETWORK } from '../api/ask.ts'
import { lookAtWorkshop, takePart, type WorkshopSeen } from '../api/workshops.ts'
import { ServerClock } from './serverClock.ts'

const AGAIN_MS = 1500

export interface Following {
  readonly seen: WorkshopSeen | null
  /** Why it cannot be seen; a silent network is none, what was seen last stays. */
  readonly refusal: Refusal | null
  readonly isOffline: boolean
  readonly clock: ServerClock
}

/** The session as it is on the server, anew at every change. `comes`: this person takes part and is counted as here. */
export function useWorkshop(project: Id, session: Id, comes: boolean): Following {
  const [clock] = useState(() => new ServerClock())
  const [state, setState] = useState<Omit<Following, 'clock'>>({ seen: null, refusal: null, isOffline: false })
  useEffect(() => {
    let isOver = false
    const follow = async () => {
      let version = 0
      let hasCome = !comes
      while (!isOver) {
        if (!hasCome) hasCome = (await takePart(project, session, { do: 'come' })).ok
        const asked = performance.now()
        const got = await lookAtWorkshop(project, session, version)
        if (isOver) return
        if (got.ok) {
          // An answer that waited for news tells nothing of how long the way is; the clock takes the quickest.
          clock.heard(got.value.now, asked, performance.now())
          version = got.value.version
          setState({ seen: got.value, refusal: null, isOffline: false })
        } else {
          const isOffline = got.code === NO_NETWORK
          setState((before) => ({ seen: isOffline ? before.seen : null, refusal: isOffline ? null : got, isOffline }))
          if (!isOffline) version = 0
          await new Promise((done) => setTimeout(done, AGAIN_MS))
        }
      }
    }
    void follow()
    return () => {
      isOver = true
    }
  }, [project, session, comes, clock])
  return { ...state, clock }
}
