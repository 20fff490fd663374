import type { Id } from '../ids.ts'
import { HIGHEST_FEELING, LOWEST_FEELING } from '../records/feeling.ts'
import type { JourneyGrid } from './grid.ts'
import { COLUMN_WIDTH, CURVE_HEIGHT } from './laidOut.ts'

const AIR = 22

export interface CurvePoint {
  readonly step: Id
  readonly x: number
  readonly y: number
  readonly value: number
}

/** Where a feeling stands in the row of emotions, from its upper edge. */
export const heightOfFeeling = (value: number): number =>
  AIR + ((HIGHEST_FEELING - value) / (HIGHEST_FEELING - LOWEST_FEELING)) * (CURVE_HEIGHT - 2 * AIR)

/** The feeling whose height is nearest. */
export function feelingAt(y: number): number {
  const share = (y - AIR) / (CURVE_HEIGHT - 2 * AIR)
  const value = HIGHEST_FEELING - share * (HIGHEST_FEELING - LOWEST_FEELING)
  return Math.max(LOWEST_FEELING, Math.min(HIGHEST_FEELING, Math.round(value)))
}

/** Points at the middles of the steps, where the persona's feeling is said. */
export function pointsOf(grid: JourneyGrid, feeling: (step: Id) => number | null): CurvePoint[] {
  return grid.steps.flatMap(({ id }, at) => {
    const value = feeling(id)
    return value === null ? [] : [{ step: id, x: (at + 0.5) * COLUMN_WIDTH, y: heightOfFeeling(value), value }]
  })
}

/** A curve that is level at each of its points. */
export function curveThrough(points: readonly CurvePoint[]): string {
  return points
    .map(({ x, y }, at) => {
      const before = points[at - 1]
      if (!before) return `M${x} ${y}`
      const middle = (before.x + x) / 2
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`
    })
    .join('')
}
