import { type Id, isId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Candidate } from './method.ts'

/** What a plain record holds under this key, and never what its prototype does. */
export const at = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most

export const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most

export const unreadable = (): Result<never> => refuse('ballot.form', 'The ballot cannot be read.')

export const badSettings = (): Result<never> =>
  refuse('ranking.settings', 'The method cannot be used with these settings.')

/** Refuses what is not up for ranking: deleted meanwhile, or never put to the vote. */
export function amongCandidates(ids: readonly unknown[], candidates: readonly Candidate[]): Result {
  const known = new Set(candidates.map(({ id }) => id))
  const foreign = ids.filter((id) => !known.has(id as Id))
  if (foreign.length === 0) return ok()
  return refuse('ballot.foreign', 'The ballot names something that is not voted on.', foreign.filter(isId))
}
