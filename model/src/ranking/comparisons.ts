import type { Id } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Candidate } from './method.ts'
import { amongCandidates, unreadable } from './plain.ts'

/** Two candidates compared, and what was said of them. */
export type Comparison<T> = readonly [first: Id, second: Id, said: T]

export const pairCount = (n: number): number => (n * (n - 1)) / 2

/** Every pair in the order of the candidates. */
export function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((first, at) => all.slice(at + 1).map((second) => [first, second] as const))
}

/** A list of comparisons, each pair at most once, in either direction. */
export function readComparisons<T>(
  value: unknown,
  candidates: readonly Candidate[],
  accepts: (said: unknown, first: Id, second: Id) => boolean,
): Result<Comparison<T>[]> {
  if (!Array.isArray(value) || !value.every((one) => Array.isArray(one) && one.length === 3)) return unreadable()
  const known = amongCandidates(
    value.flatMap((one) => one.slice(0, 2)),
    candidates,
  )
  if (!known.ok) return known
  if (!value.every(([first, second, said]) => first !== second && accepts(said, first, second))) return unreadable()
  const seen = new Set<string>()
  for (const [first, second] of value) {
    const pair = [first, second].sort().join(' ')
    if (seen.has(pair)) return refuse('ballot.twice', 'The ballot compares the same two things twice.', [first, second])
    seen.add(pair)
  }
  return ok(value as Comparison<T>[])
}
