import { createStore } from 'zustand/vanilla'
import type { Other } from '../session/presence.ts'

/** Behind whom this person goes, wherever in the project they are; null: their own way. */
export const followed = createStore<{ person: string | null }>(() => ({ person: null }))

export const follow = (person: string): void => followed.setState({ person })

export function goOwnWay(): void {
  if (followed.getState().person !== null) followed.setState({ person: null })
}

/** Of the places where somebody is at once: what they look at, else the map that they have open, else anywhere. */
export function guideOf(others: readonly Other[], person: string | null): Other | null {
  const theirs = others.filter((one) => one.person === person)
  return theirs.findLast(({ seen }) => seen !== null) ?? theirs.findLast(({ map }) => map !== null) ?? theirs[0] ?? null
}
