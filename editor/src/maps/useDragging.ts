import { useMemo } from 'react'
import type { Dragged } from '../canvas/usePicture.ts'
import type { Other } from '../session/presence.ts'
import type { Desk } from '../tools/desk.ts'

/** What is held in the air now: mine and that of the colleagues on this map. */
export function useDragging(mine: Desk['drag'], people: readonly Other[]): readonly Dragged[] {
  const theirs = JSON.stringify(people.flatMap(({ drag }) => (drag ? [drag] : [])))
  return useMemo(() => [...(mine ? [mine] : []), ...(JSON.parse(theirs) as Dragged[])], [mine, theirs])
}
