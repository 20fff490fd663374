import { amountOf } from '../papers/useWriting.ts'

/** A share 0…1 as per cent for a field, one decimal at most. */
export const percentOf = (share: number | null): string => (share === null ? '' : String(Math.round(share * 1000) / 10))

/** Null for what is no share. */
export function shareOf(typed: string): number | null {
  const percent = amountOf(typed)
  return percent === null || percent < 0 || percent > 100 ? null : percent / 100
}
