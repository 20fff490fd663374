import { type Id, latestRanks, type Project, type Ranked } from '@potok/model'

/** «2», «1–2» where two share the first places, «–» without a rank. */
export function rankWords(rank: number | null | undefined, all: Iterable<number | null>): string {
  if (rank === null || rank === undefined) return '–'
  const sharing = [...all].filter((one) => one === rank).length
  const [from, to] = [rank - (sharing - 1) / 2, rank + (sharing - 1) / 2]
  return from === to ? String(from) : `${from}–${to}`
}

export interface LatestRanking {
  words(id: Id): string
  /** What has no rank comes last. */
  place(id: Id): number
}

/** What the last ranking says of each; null when there was none. */
export function latestRanking(project: Project, about: Ranked): LatestRanking | null {
  const ranks = latestRanks(project, about)
  if (ranks.size === 0) return null
  return { words: (id) => rankWords(ranks.get(id), ranks.values()), place: (id) => ranks.get(id) ?? Infinity }
}
