import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Participant } from '../records/participant.ts'
import type { Estimate, Problem } from '../records/problem.ts'
import type { Project } from '../records/project.ts'
import type { LossCode } from '../records/step.ts'
import { problemsOf } from './problemsOf.ts'

/** A loss that somebody estimated: it stands beside the buckets of the map and is never added to them (domain.md 4.2). */
export interface EstimatedLoss extends Estimate {
  readonly problem: Id
  readonly number: number | null
  readonly loss: LossCode | null
  /** `minutes` × `share`: working minutes of an average case. */
  readonly caseMinutes: number
  /** Null without an annual volume, where only time passes, and where outsiders or the client work. */
  readonly personHoursPerYear: number | null
  /** Null without person-hours or a rate of those it is pinned to. */
  readonly roublesPerYear: number | null
  /** Steps and flows it is pinned to; of a lane all its steps. */
  readonly about: readonly Id[]
}

/** Losses of which a case lies or travels while nobody works on it. */
const NOBODY_WORKS: readonly (LossCode | null)[] = ['waiting', 'inventory', 'transport']

/** Greatest first. */
export function estimatesOf(map: ProcessMap, project: Project): EstimatedLoss[] {
  return problemsOf(map.map.id, project)
    .flatMap((problem) => (problem.estimate ? [estimated(problem, problem.estimate, map, project)] : []))
    .sort((a, b) => b.caseMinutes - a.caseMinutes || (a.problem < b.problem ? -1 : 1))
}

function estimated(problem: Problem, estimate: Estimate, map: ProcessMap, project: Project): EstimatedLoss {
  const { performers, about } = pinnedTo(problem, map, project)
  const caseMinutes = estimate.minutes * estimate.share
  const volume = project.about.annualVolume
  const outside = performers.length > 0 && performers.every(({ external }) => external)
  const works = volume !== null && !outside && !NOBODY_WORKS.includes(problem.loss)
  const personHoursPerYear = works ? (caseMinutes / 60) * volume : null
  const rates = performers.filter(({ external, rate }) => !external && rate > 0).map(({ rate }) => rate)
  const rate = rates.reduce((sum, one) => sum + one, 0) / rates.length
  return {
    ...estimate,
    problem: problem.id,
    number: problem.number,
    loss: problem.loss,
    caseMinutes,
    personHoursPerYear,
    roublesPerYear: personHoursPerYear === null || rates.length === 0 ? null : personHoursPerYear * rate,
    about,
  }
}

/** Whose work it is: the performers of its steps, the receivers of its flows, the owners of its lanes, each once. */
function pinnedTo({ anchors }: Problem, map: ProcessMap, project: Project) {
  const pinned = new Set(anchors)
  const steps = map.steps.filter(({ id, lane }) => pinned.has(id) || pinned.has(lane ?? ''))
  const flows = map.flows.filter(({ id }) => pinned.has(id))
  const laneOf = new Map(map.steps.map(({ id, lane }) => [id, lane]))
  const lanes = new Set([
    ...map.lanes.filter(({ id }) => pinned.has(id)).map(({ id }) => id),
    ...steps.filter(({ client }) => !client).map(({ lane }) => lane),
    ...flows.map(({ end }) => laneOf.get(end ?? '') ?? null),
  ])
  const owners = new Set([...lanes].map((lane) => project.lanes.get(lane ?? '')?.participant ?? null))
  const performers = [...owners].flatMap((id): Participant[] => {
    const participant = project.participants.get(id ?? '')
    return participant ? [participant] : []
  })
  return { performers, about: [...steps, ...flows].map(({ id }) => id) }
}
