import type { Density } from './description.ts'

const beside = { runIn: false, stacked: false }

/** From airy to dense; what holds at none of them on one page runs over pages, block under block. */
export const ONE_PAGE: readonly [Density, ...Density[]] = [
  { textSize: 9.6, rowGap: 2, inset: 1.35, between: 5, ...beside },
  { textSize: 9, rowGap: 1.2, inset: 0.75, between: 3, ...beside },
  { textSize: 8.6, rowGap: 1.2, inset: 0.75, between: 3, runIn: true, stacked: false },
  { textSize: 9, rowGap: 1.6, inset: 1, between: 4, runIn: true, stacked: true },
]

export const RUNNING: readonly [Density, ...Density[]] = [
  { textSize: 12, rowGap: 2, inset: 1.35, between: 5, runIn: false, stacked: true },
]
