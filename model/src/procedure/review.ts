import type { RecordOf } from '../records/nouns.ts'

/** Days before the review at which it is told, first quietly, then aloud (domain.md 11). */
export const REVIEW_DAYS = { soon: 30, near: 7 }

/** When a procedure is to be looked at again: the day that was set, or a year after it came into force, by itself or by its approval; null: none of them. */
export function reviewOn(
  { review, effective }: Pick<RecordOf<'procedures'>, 'review' | 'effective'>,
  approvedOn: string | null = null,
): string | null {
  const since = effective ?? approvedOn
  if (review !== null || since === null) return review
  const [year, rest] = [Number(since.slice(0, 4)) + 1, since.slice(4)]
  return `${String(year).padStart(4, '0')}${rest === '-02-29' ? '-03-01' : rest}`
}

/** Days until then, less than 0 when it has passed; null while it is farther than a month or not set. `today`: `YYYY-MM-DD`. */
export function reviewDue(
  procedure: RecordOf<'procedures'>,
  today: string,
  approvedOn: string | null = null,
): number | null {
  const on = reviewOn(procedure, approvedOn)
  if (on === null) return null
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000)
  return days <= REVIEW_DAYS.soon ? days : null
}
