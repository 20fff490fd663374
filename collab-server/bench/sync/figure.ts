/** One goal: what was measured, and whether it is kept. */
export interface Figure {
  readonly what: string
  /** What was measured, in words. */
  readonly words: string
  readonly goal: string
  readonly isKept: boolean
}

export const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!

export function percentile(all: readonly number[], part: number): number {
  const sorted = [...all].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

const told = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

export function atMost(what: string, value: number, most: number, unit: string, beside = ''): Figure {
  return { what, words: `${told(value)} ${unit}${beside}`, goal: `≤ ${most} ${unit}`, isKept: value <= most }
}

export function atLeast(what: string, value: number, least: number, unit: string, beside = ''): Figure {
  return { what, words: `${told(value)} ${unit}${beside}`, goal: `≥ ${least} ${unit}`, isKept: value >= least }
}

export function tell({ what, words, goal, isKept }: Figure): void {
  console.log(`${what}: ${words}; goal ${goal}: ${isKept ? 'kept' : 'MISSED'}`)
}

export const beside = (...of: readonly (readonly [name: string, value: number])[]): string =>
  ` (${of.map(([name, value]) => `${name} ${told(value)}`).join(', ')})`
