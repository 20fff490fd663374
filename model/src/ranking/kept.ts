import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Ranked, Ranking } from '../records/ranking.ts'
import { midRanks } from './ranks.ts'

/** Rankings of these things, the newest first. */
export function rankingsOf(project: Project, about: Ranked): Ranking[] {
  const found = [...project.rankings.values()].filter((one) => one.about === about && one.outcome !== null)
  return found.sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.id < b.id ? 1 : -1))
}

/** Ranks by id. What a multi-voting dropped in an earlier round stands behind what it kept. */
export function ranksIn(project: Project, ranking: Ranking, seen: ReadonlySet<Id> = new Set()): Map<Id, number> {
  const own = new Map((ranking.outcome?.standings ?? []).flatMap(({ id, rank }) => (rank === null ? [] : [[id, rank]])))
  const before = project.rankings.get(ranking.before ?? '')
  if (ranking.method !== 'multiVoting' || before?.method !== 'multiVoting' || seen.has(before.id)) return own
  const dropped = [...ranksIn(project, before, new Set([...seen, ranking.id]))].filter(([id]) => !own.has(id))
  const places = midRanks(dropped.map(([, rank]) => [-rank]))
  return new Map([...own, ...dropped.map(([id], at) => [id, own.size + places[at]!] as const)])
}

/** Ranks of the last ranking of these things; empty when none was held. */
export function latestRanks(project: Project, about: Ranked): ReadonlyMap<Id, number> {
  const [latest] = rankingsOf(project, about)
  return latest ? ranksIn(project, latest) : new Map()
}

/** One candidate in two rounds; null where it has no rank. */
export interface Move {
  readonly id: Id
  readonly text: string
  readonly from: number | null
  readonly to: number | null
}

/** Who moved between two rankings, in the order of the later one; what was only in the earlier comes last. */
export function movesBetween(project: Project, earlier: Ranking, later: Ranking): Move[] {
  const [from, to] = [ranksIn(project, earlier), ranksIn(project, later)]
  const words = new Map([...earlier.candidates, ...later.candidates].map(({ id, text }) => [id, text]))
  return [...words]
    .map(([id, text]) => ({ id, text, from: from.get(id) ?? null, to: to.get(id) ?? null }))
    .sort((a, b) => (a.to ?? Infinity) - (b.to ?? Infinity) || (a.from ?? Infinity) - (b.from ?? Infinity) || 0)
}
