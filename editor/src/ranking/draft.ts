import { type Id, RANKED, type Ranked, rankingMethod } from '@potok/model'
import type { Voted } from './ballots/ballot.ts'

/** A ranking under way at one table, in this browser alone: what was given is safe from a reload and seen by nobody. */
export interface Draft {
  readonly about: Ranked
  readonly method: string
  readonly settings: unknown
  readonly candidates: readonly Voted[]
  /** Given; null is an abstention. */
  readonly ballots: readonly unknown[]
  /** The one that is being filled in. */
  readonly open: unknown
  readonly before: Id | null
}

const keyOf = (project: Id) => `potok.ranking.${project}`

export function keepDraft(project: Id, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(project), JSON.stringify(draft))
    else localStorage.removeItem(keyOf(project))
  } catch {
    // Storage is forbidden: the draft lasts as long as the page.
  }
}

/** What was kept, if it still is what this version understands. */
export function readDraft(project: Id): Draft | null {
  try {
    return sound(JSON.parse(localStorage.getItem(keyOf(project)) ?? 'null'))
  } catch {
    return null
  }
}

function sound(given: Draft | null): Draft | null {
  const method = rankingMethod(given?.method ?? '')
  if (!given || !method || !RANKED.includes(given.about) || !Array.isArray(given.candidates)) return null
  const candidates = given.candidates.map(({ id, text, number, loss }) => ({
    id,
    text,
    number,
    ...(loss ? { loss } : {}),
  }))
  const settings = method.readSettings(given.settings, candidates)
  if (!settings.ok || !Array.isArray(given.ballots)) return null
  const reads = (ballot: unknown) => method.readBallot(ballot, candidates, settings.value).ok
  if (!given.ballots.every((ballot) => ballot === null || reads(ballot)) || !reads(given.open)) return null
  const { about, ballots, open, before } = given
  return { about, method: method.name, settings: settings.value, candidates, ballots, open, before: before ?? null }
}
