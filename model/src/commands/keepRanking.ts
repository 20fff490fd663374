import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'
import { rankingsOf } from '../ranking/kept.ts'
import type { Candidate } from '../ranking/method.ts'
import { countBallots, type Outcome } from '../ranking/outcome.ts'
import { rankingMethod } from '../ranking/rankings.ts'
import type { Project } from '../records/project.ts'
import type { FrozenCandidate, Ranked } from '../records/ranking.ts'
import { ok, type Result, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  about: Ranked
  method: string
  settings: unknown
  /** In the order in which they were voted on; `text` is read of criteria alone, which are no records. */
  candidates: readonly (Candidate & { text?: string })[]
  /** Every one that was given; null is an abstention. They are counted and not kept. */
  ballots: readonly unknown[]
  /** As the ballots; 1 unless given. */
  weights?: readonly number[]
  /** The ranking that this is a further round of. */
  before?: Id | null
  session?: Id | null
  /** Of a vote that the server held: kept under it once, however often it is shown. */
  id?: Id
  by: string
  /** Milliseconds since 1970. */
  at: number
}

const MOST_BALLOTS = 1000

/** What a vote came to is counted and kept, with the words of that moment. */
export const keepRanking: Command<Input> = {
  name: 'ranking.keep',
  check: (project, input) =>
    all(
      () =>
        input.id && project.rankings.has(input.id)
          ? refuse('record.exists', 'There is such a record already.', [input.id])
          : ok(),
      () => acceptedFields('rankings', kept(input)),
      () => (input.before ? present(project, 'rankings', [input.before]) : ok()),
      () => {
        const ids = input.candidates.map(({ id }) => id)
        return input.about === 'criteria' ? ok() : present(project, input.about, ids)
      },
      () => acceptedFields('rankings', { candidates: frozen(project, input) }),
      () => countable(input),
    ),
  run(draft, input) {
    const method = rankingMethod(input.method)!
    const candidates = input.candidates.map(({ id, minutes = null }) => ({ id, minutes }))
    const settings = read(method.readSettings(input.settings, candidates))
    const ballots = input.ballots.map((one) =>
      one === null ? null : read(method.readBallot(one, candidates, settings)),
    )
    const [latest] = rankingsOf(draft.project, input.about)
    const outcome = countBallots(method, ballots, candidates, settings, input.weights)
    const fields = {
      ...kept(input),
      at: Math.max(input.at, (latest?.at ?? -1) + 1),
      settings: settings as never,
      candidates: frozen(draft.project, input),
      outcome,
      round: (draft.project.rankings.get(input.before ?? '')?.round ?? 0) + 1,
    }
    return [draft.create('rankings', fields, input.id), ...markSolutions(draft, input, outcome)]
  },
}

/** Positions of impact and effort stay with the solutions. */
function markSolutions(draft: Draft, { about, method }: Input, { standings }: Outcome): Id[] {
  if (about !== 'solutions' || method !== 'impactEffort') return []
  return standings.flatMap(({ id, parts: [impact = null, effort = null] }) => {
    if (impact === null || effort === null) return []
    draft.set('solutions', id, { impact, effort })
    return [id]
  })
}

const kept = ({ about, method, before = null, session = null, by, at }: Input) => ({
  about,
  method,
  before,
  session,
  by,
  at,
})

function frozen(project: Project, { about, candidates }: Input): FrozenCandidate[] {
  return candidates.map(({ id, text = '' }) => {
    if (about === 'criteria') return { id, text, number: null }
    const record = project[about].get(id)
    return { id, text: record?.text ?? '', number: record && 'number' in record ? record.number : null }
  })
}

function countable({ method: name, settings: given, candidates, ballots, weights = [] }: Input): Result {
  const method = rankingMethod(name)
  if (!method) return refuse('ranking.method', 'There is no such way to rank.')
  const [fewest, most] = method.size
  const count = new Set(candidates.map(({ id }) => id)).size
  if (count < fewest || count > most || count < candidates.length)
    return refuse('ranking.size', `This method ranks ${fewest} to ${most} things.`, [], { fewest, most, count })
  const settings = method.readSettings(given, candidates)
  if (!settings.ok) return settings
  if (ballots.length > MOST_BALLOTS || !weights.every((one) => Number.isFinite(one) && one > 0))
    return refuse('ranking.settings', 'The method cannot be used with these settings.')
  if (!method.byBallot && ballots.length > 0) return refuse('ballot.form', 'The ballot cannot be read.')
  const refused = ballots.map((one) => (one === null ? ok() : method.readBallot(one, candidates, settings.value)))
  const first = refused.find((one) => !one.ok)
  return first && !first.ok ? first : ok()
}

/** What `check` found readable is. */
function read<T>(found: Result<T>): T {
  if (!found.ok) throw new Error(`A ballot or setting was read and now is not: ${found.message}`)
  return found.value
}
