import type { MarkCounts } from '../records/journeyStep.ts'

/** A figure of a questionnaire and of how many answers it is. */
export interface Answered {
  readonly value: number
  readonly n: number
}

const SATISFIED_FROM = 4
/** Fewer answers bear no decimals (domain.md 6). */
const FEWEST_FOR_DECIMALS = 30

const answers = (counts: MarkCounts | null) => (counts ?? []).reduce((total, count) => total + count, 0)

/** CSAT: the share of marks 4 and 5 among 1…5, 0…1; null without answers. */
export function satisfactionOf(counts: MarkCounts | null): Answered | null {
  const n = answers(counts)
  if (!counts || n === 0) return null
  return { value: answers(counts.slice(SATISFIED_FROM - 1)) / n, n }
}

/** CES: the mean of 1…7, where 7 is easy; null without answers. */
export function easeOf(counts: MarkCounts | null): Answered | null {
  const n = answers(counts)
  if (!counts || n === 0) return null
  return { value: counts.reduce((total, count, at) => total + count * (at + 1), 0) / n, n }
}

const PROMOTERS_FROM = 9
const DETRACTORS_UP_TO = 6

/** NPS: the share of answers 9 and 10 less that of 0…6, −1…1; null without answers. */
export function recommendedOf(counts: MarkCounts | null): Answered | null {
  const n = answers(counts)
  if (!counts || n === 0) return null
  return { value: (answers(counts.slice(PROMOTERS_FROM)) - answers(counts.slice(0, DETRACTORS_UP_TO + 1))) / n, n }
}

export const decimalsOf = ({ n }: Answered): 0 | 1 => (n < FEWEST_FOR_DECIMALS ? 0 : 1)

/** The marks of several steps as one questionnaire. */
export function countedTogether(all: readonly (MarkCounts | null)[]): MarkCounts | null {
  const said = all.filter((counts) => counts !== null)
  return said.length === 0 ? null : said[0]!.map((_, at) => said.reduce((total, counts) => total + counts[at]!, 0))
}
