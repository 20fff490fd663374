import type { Language } from '../ui/texts/texts.ts'

const OF_ONE_MAP: ReadonlySet<string> = new Set(['map', 'process', 'journey', 'system'])
export const PAGES = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type PageName = (typeof PAGES)[number]

interface OfMap {
  readonly map?: string
  readonly page?: PageName
}

/** Where the server gives this paper in this form and language. */
export function exportAddress(project: string, what: string, as: string, lang: Language, { map, page }: OfMap = {}) {
  const query = new URLSearchParams({ what, as, lang })
  if (map && OF_ONE_MAP.has(what)) query.set('map', map)
  if (what === 'map' && page) query.set('page', page)
  return `/api/projects/${encodeURIComponent(project)}/export?${query}`
}
