import {
  type Candidate,
  type Id,
  keepRanking,
  type Project,
  perform,
  type Result,
  rankingMethod,
  revealNotes,
} from '@potok/model'
import type { InDocument } from '../projects/inDocument.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { readIdea } from './ideas.ts'
import { endRound, type Frozen, handOf, type Paper, papersOf, type Round, roundsOf, shownIdOf } from './rounds.ts'
import { attendees, type Running } from './running.ts'

/**
 * What was written or given in secret goes into the document, and in the same group of the journal secret, papers and the
 * list of who had finished are gone. Shown a second time, after the server died in the middle, it adds nothing twice.
 */
export async function reveal(
  store: Store,
  { opened, project }: InDocument,
  running: Running,
  round: Round,
  by: { id: string; name: string },
): Promise<void> {
  const secret = round.secret!
  const papers = papersOf(store, round.id)
  const done =
    round.frozen === null
      ? showNotes(store, opened, running, round, papers, by.id)
      : showRanking(store, opened, project, running, round as Round & { frozen: Frozen }, papers, by)
  if (!done.ok) throw new Refused('round.uncountable', done.about)
  const ended = store.write(...endRound(round.id))
  secret.fill(0)
  await ended
  await store.forget()
}

type Opened = InDocument['opened']

function showNotes(
  store: Store,
  opened: Opened,
  running: Running,
  round: Round,
  papers: readonly Paper[],
  by: string,
): Result<Id[]> {
  const secret = round.secret!
  const names = new Map(
    round.anonymous ? [] : attendees(store, running).map(({ id, name }) => [handOf(secret, id), name] as const),
  )
  // Their ids are random, so their order tells nothing of who wrote what and when; on a sheet they stand as they were written.
  const notes = papers
    .map(({ hand, part, value }) => ({
      id: shownIdOf(secret, { hand, part }),
      author: names.get(hand) ?? '',
      ...readIdea(round.ideas, value),
    }))
    .sort((a, b) => (a.sheet ?? 0) - (b.sheet ?? 0) || (a.turn ?? 0) - (b.turn ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ turn: _, sheet, ...note }) => ({ ...note, sheet: sheet === undefined ? null : sheet + 1 }))
  const origin = { who: 'server', person: by, command: 'notes.reveal' } as const
  return perform(opened, revealNotes, { item: round.item, notes }, origin)
}

function showRanking(
  store: Store,
  opened: Opened,
  project: Project,
  running: Running,
  { id, item, frozen: { about, method: name, settings, candidates: all } }: Round & { frozen: Frozen },
  papers: readonly Paper[],
  by: { id: string; name: string },
): Result<Id[]> {
  if (project.rankings.has(id)) return { ok: true, value: [id] }
  const candidates = living(project, about, all)
  const gone = new Set(all.filter((one) => !candidates.includes(one)).map((one) => one.id))
  const method = rankingMethod(name)!
  const ballots = papers.map(({ value }) => {
    const said = without(JSON.parse(value), gone)
    const read = method.readBallot(said, candidates, settings)
    return read.ok ? read.value : null
  })
  const before = roundsOf(store, running, item).find((one) => one.id !== id && project.rankings.has(one.id))
  const kept = { about, method: name, settings, candidates, ballots, before: before?.id ?? null }
  const origin = { who: 'server', person: by.id, command: 'ranking.keep' } as const
  return perform(opened, keepRanking, { ...kept, session: running.session, id, by: by.name, at: Date.now() }, origin)
}

export const living = (
  project: Project,
  about: Frozen['about'],
  candidates: Frozen['candidates'],
): Frozen['candidates'] => candidates.filter(({ id }) => about === 'criteria' || project[about].has(id))

/** A ballot without what was deleted after it was given: its marks, dots and pairs. */
function without(said: unknown, gone: ReadonlySet<Id>): unknown {
  if (Array.isArray(said))
    return said
      .filter((one) => !(typeof one === 'string' && gone.has(one)))
      .filter((one) => !(Array.isArray(one) && one.some((part) => typeof part === 'string' && gone.has(part))))
      .map((one) => without(one, gone))
  if (typeof said !== 'object' || said === null) return said
  return Object.fromEntries(
    Object.entries(said)
      .filter(([key]) => !gone.has(key))
      .map(([key, one]) => [key, without(one, gone)]),
  )
}
