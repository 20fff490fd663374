import type { Evidence } from '../records/evidence.ts'

export interface Marks {
  readonly answers: number
  /** CSAT: share of 4 and 5 among marks 1…5, in per cent. CES: mean of marks 1…7, 7 is easy. Null without answers. */
  readonly value: number | null
  /** Fewer answers than thirty are told without decimals. */
  readonly decimals: 0 | 1
}

const ENOUGH_FOR_DECIMALS = 30

/** CSAT of the answers that give one. */
export function csat(answers: Iterable<Pick<Evidence, 'satisfaction'>>): Marks {
  const marks = [...answers].flatMap(({ satisfaction }) => satisfaction ?? [])
  return told(marks.length, (100 * marks.filter((mark) => mark >= 4).length) / marks.length)
}

/** CES of the answers that give one. */
export function ces(answers: Iterable<Pick<Evidence, 'ease'>>): Marks {
  const marks = [...answers].flatMap(({ ease }) => ease ?? [])
  return told(marks.length, marks.reduce((sum, mark) => sum + mark, 0) / marks.length)
}

const told = (answers: number, value: number): Marks => ({
  answers,
  value: answers === 0 ? null : value,
  decimals: answers < ENOUGH_FOR_DECIMALS ? 0 : 1,
})
