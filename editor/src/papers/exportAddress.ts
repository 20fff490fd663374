import { ours } from '../address.ts'
import type { Language } from '../ui/texts/texts.ts'

const OF_ONE_MAP: ReadonlySet<string> = new Set(['tables', 'map', 'process', 'journey', 'system'])
export const PAGES = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type PageName = (typeof PAGES)[number]

/** A PDF for an archive: with the project file inside, or with nothing inside. */
export const ARCHIVES = ['data', 'plain'] as const
export type ArchiveName = (typeof ARCHIVES)[number]

interface OfOne {
  readonly map?: string
  readonly page?: PageName
  readonly procedure?: string
  /** Points of the text of a map that is glued of sheets. */
  readonly tiles?: number
  readonly archive?: ArchiveName
  /** Points of a PNG. */
  readonly width?: number
  /** Steps of a picture of a part. */
  readonly only?: readonly string[]
}

/** Where the server gives this paper in this form and language. */
export function exportAddress(project: string, what: string, as: string, lang: Language, one: OfOne = {}) {
  const query = new URLSearchParams({ what, as, lang })
  const { map, page, tiles, procedure, archive, width, only = [] } = one
  if (map && OF_ONE_MAP.has(what)) query.set('map', map)
  if (what === 'map' && page) query.set('page', page)
  if (what === 'map' && tiles) query.set('tiles', String(tiles))
  if (what === 'sop' && procedure) query.set('procedure', procedure)
  if (archive && (as === 'pdf' || as === 'zip')) query.set('archive', archive)
  if (as === 'png' && width) query.set('width', String(width))
  if (only.length > 0) query.set('only', only.join())
  return ours(`/api/projects/${encodeURIComponent(project)}/export?${query}`)
}
