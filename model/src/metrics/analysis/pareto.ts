import type { Buckets } from './buckets.ts'

/** Loss, minutes, per cent of all losses. */
export type ParetoRow = readonly [loss: string, minutes: number, percent: number]

/** Losses from the largest, ties by name, `other` always last (domain.md 4.4). */
export function paretoOf(buckets: Buckets): ParetoRow[] {
  const losses = Object.entries(buckets)
    .filter(([name]) => name.startsWith('loss:'))
    .map(([name, minutes]): [string, number] => [name.slice('loss:'.length), minutes])
  const total = losses.reduce((sum, [, minutes]) => sum + minutes, 0)
  return losses
    .sort(([a, more], [b, less]) => Number(a === 'other') - Number(b === 'other') || less - more || (a < b ? -1 : 1))
    .map(([name, minutes]) => [name, minutes, (minutes / total) * 100])
}

/** The smallest prefix that reaches `threshold` of the losses (domain.md 4.4). */
export function vitalFew(rows: readonly ParetoRow[], threshold = 0.8): string[] {
  const few: string[] = []
  let reached = 0
  for (const [name, , percent] of rows) {
    if (reached >= threshold * 100 - 1e-9) break
    reached += percent
    few.push(name)
  }
  return few
}
