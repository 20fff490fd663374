import { type Id, latestRanks, type Project, type Ranked } from '@potok/model'

/** «2», «1–2» where two share the first places, «–» without a rank. */
export function rankWords(rank: number | null | undefined, all: Iterable<number | null>): string {
  if (rank === null || rank === undefined) return '–'
  const sharing = [...all].filter((one) => one === rank).length
  const [from, to] = [rank - (sharing - 1) / 2, rank + (sharing - 1) / 2]
  return from === to ? String(from) : `${from}–${to}`
}

/** What the last ranking says of each, in words; null when there was none. */
export function latestRankWords(project: Project, about: Ranked): ((id: Id) => string) | null {
  const ranks = latestRanks(project, about)
  return ranks.size === 0 ? null : (id) => rankWords(ranks.get(id), ranks.values())
}
