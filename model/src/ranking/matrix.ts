import { type Id, isId } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { judgesOf, type MarkBallot, marksLeft, meanMarks, noMarks, readMarks } from './marks.ts'
import type { RankingMethod } from './method.ts'
import { badSettings, isBetween, isRecord, isWhole } from './plain.ts'

export interface Criterion {
  readonly id: Id
  /** Empty for the four of the regulation: their names are in the language files. */
  readonly name: string
  readonly weight: number
  /** Less is better: a mark s counts 6 − s. */
  readonly isCost: boolean
}

export interface MatrixSettings {
  readonly criteria: readonly Criterion[]
}

/** The criteria that the regulation names. */
export const REGULATION_CRITERIA = ['goals', 'scale', 'difficulty', 'resources'] as const

const COSTS: readonly string[] = ['difficulty', 'resources']
const MOST_MARK = 5
const MOST_CRITERIA = 12
const LONGEST_NAME = 200

/** Weighted matrix: marks 1 … 5 by criterion, Σ weight · mark. */
export const matrix: RankingMethod<MatrixSettings, MarkBallot> = {
  name: 'matrix',
  byBallot: true,
  size: [2, 100],
  defaults: () => ({
    criteria: REGULATION_CRITERIA.map((id) => ({ id, name: '', weight: 1 / 4, isCost: COSTS.includes(id) })),
  }),
  readSettings(value) {
    if (!isRecord(value) || !Array.isArray(value.criteria)) return badSettings()
    const { criteria } = value
    if (criteria.length < 1 || criteria.length > MOST_CRITERIA || !criteria.every(isCriterion)) return badSettings()
    if (new Set(criteria.map(({ id }) => id)).size < criteria.length) return badSettings()
    const sum = criteria.reduce((total: number, { weight }) => total + weight, 0)
    if (Math.abs(sum - 1) > 1e-6)
      return refuse('ranking.weights', 'The weights of the criteria must add up to 1.', [], { sum })
    return ok({ criteria: criteria.map(({ id, name, weight, isCost }) => ({ id, name, weight, isCost })) })
  },
  blank: () => ({}),
  readBallot: (value, candidates, { criteria }) =>
    readMarks(
      value,
      candidates,
      criteria.map(({ id }) => ({ name: id, accepts: (mark) => isWhole(mark, 1, MOST_MARK) })),
    ),
  isBlank: noMarks,
  left: (ballot, candidates, { criteria }) =>
    marksLeft(
      ballot,
      candidates,
      criteria.map(({ id }) => id),
    ),
  tally(votes, candidates, { criteria }) {
    const axes = criteria.map(({ id }) => id)
    const sum = (marks: readonly number[]) =>
      criteria.reduce((total, { weight, isCost }, at) => {
        return total + weight * (isCost ? MOST_MARK + 1 - marks[at]! : marks[at]!)
      }, 0)
    const { means, voters } = meanMarks(votes, candidates, axes)
    return {
      scores: means.map((marks) => marks && sum(marks)),
      voters,
      judges: judgesOf(votes, candidates, axes, (marks) => [sum(marks)]),
      axes,
      parts: means.map((marks) => marks ?? axes.map(() => null)),
      extras: () => ({ most: MOST_MARK }),
    }
  },
}

function isCriterion(value: unknown): value is Criterion {
  if (!isRecord(value) || !isId(value.id) || !isBetween(value.weight, 0, 1)) return false
  return typeof value.name === 'string' && value.name.length <= LONGEST_NAME && typeof value.isCost === 'boolean'
}
