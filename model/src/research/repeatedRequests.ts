import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Touchpoint } from '../records/touchpoint.ts'

export interface RepeatedRequest {
  /** As it is written where it is asked first. */
  readonly what: string
  /** Where it is asked, at least two places, in the order of the register. */
  readonly touchpoints: readonly Id[]
}

/** What the client is asked for at more than one point of contact, most often first. Letter case, «ё» and punctuation at the end do not tell two things apart. */
export function repeatedRequests(touchpoints: Iterable<Touchpoint>): RepeatedRequest[] {
  const places = new Map<string, { what: string; touchpoints: Set<Id> }>()
  for (const { id, asks } of [...touchpoints].sort(byOrder)) {
    for (const line of asks.split('\n')) {
      const key = keyOf(line)
      if (key === '') continue
      const known = places.get(key) ?? { what: line.trim(), touchpoints: new Set() }
      known.touchpoints.add(id)
      places.set(key, known)
    }
  }
  return [...places.values()]
    .filter((one) => one.touchpoints.size > 1)
    .sort((a, b) => b.touchpoints.size - a.touchpoints.size)
    .map((one) => ({ what: one.what, touchpoints: [...one.touchpoints] }))
}

const keyOf = (line: string): string =>
  line
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—•*]+|[\s.,;:]+$/g, '')
