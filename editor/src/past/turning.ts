import { useEffect } from 'react'
import { here } from '../address.ts'
import { go, readRoute } from '../routes.ts'

type Turn = (by: -1 | 1) => void

let turn: Turn | null = null

/** The map of an earlier or a later version, while one is shown. Answers how to stop. */
export function turnBy(given: Turn): () => void {
  turn = given
  return () => {
    if (turn === given) turn = null
  }
}

/** One version earlier or later; earlier than today is the newest version. */
export function turnInTime(by: -1 | 1): void {
  const route = readRoute(here())
  if (turn) turn(by)
  else if (route.name === 'map' && by < 0)
    go({ name: 'map', project: route.project, map: route.map, step: null, at: NEWEST })
}

/** In an address: whatever version is the newest when it is opened. */
export const NEWEST = 'newest'

/** The same keys on a map of any kind; where the list of actions knows them it has taken them already. */
export function useTurningKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code } = event
      if (event.defaultPrevented || !altKey || ctrlKey || metaKey || shiftKey) return
      if (code !== 'PageUp' && code !== 'PageDown') return
      event.preventDefault()
      turnInTime(code === 'PageUp' ? -1 : 1)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
