import type { Id } from '@potok/model'
import type { Desk, DeskStore } from '../tools/desk.ts'

type Ways = Pick<Desk, 'folded' | 'chain'>

const key = (map: Id) => `potok.way.${map}`

/** How this person last looked at the map on this device: folded lanes, or as a chain. */
export function keptWays(map: Id): Partial<Ways> {
  try {
    const kept = JSON.parse(localStorage.getItem(key(map)) ?? '{}') as { folded?: unknown; chain?: unknown }
    const folded = Array.isArray(kept.folded) ? kept.folded.filter((id) => typeof id === 'string') : []
    return { folded: new Set(folded), chain: kept.chain === true }
  } catch {
    return {}
  }
}

/** Answers how to stop. */
export function keepWays(map: Id, desk: DeskStore): () => void {
  return desk.subscribe((now, before) => {
    if (now.folded === before.folded && now.chain === before.chain) return
    try {
      localStorage.setItem(key(map), JSON.stringify({ folded: [...now.folded], chain: now.chain }))
    } catch {
      // Without room on the device the map opens next time as everybody sees it.
    }
  })
}
