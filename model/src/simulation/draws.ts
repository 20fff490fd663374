import type { Settings } from '../records/settings.ts'
import type { Time } from '../records/time.ts'
import { FEWEST_FOR_DRAWING } from '../timeStudy/measured.ts'
import type { Dice } from './dice.ts'
import { KNOTS, pertQuantiles, triangularQuantiles, uniformQuantiles } from './quantiles.ts'

export type Distribution = 'pert' | 'triangular'

/** How the minutes of one element are drawn: `least + span · Q(u)`, or one of the sample where there is no span. */
export interface Draw {
  readonly least: number
  readonly span: number
  readonly quantiles: Float64Array
  /** Timings to draw among; then `span` is 0. */
  readonly sample: Float64Array | null
}

/** Makes draws; elements of one shape share one table. */
export function drawsOf(distribution: Distribution, settings: Settings): (time: Time | null) => Draw | null {
  const tables = new Map<number, Float64Array>()
  const uniform = uniformQuantiles()
  const tableOf = (top: number) => {
    const known = tables.get(top) ?? (distribution === 'pert' ? pertQuantiles(top) : triangularQuantiles(top))
    tables.set(top, known)
    return known
  }
  return (time) => {
    if (!time || time.triple[2] === 0) return null
    const [min, typical, max] = time.triple
    const scale = time.basis === 'calendar' ? settings.calendarRatio : 1
    if (time.sample && time.sample.length >= FEWEST_FOR_DRAWING) {
      const sample = Float64Array.from(time.sample, (minutes) => minutes * scale)
      return { least: min * scale, span: 0, quantiles: uniform, sample }
    }
    const span = max - min
    const quantiles = typical === null || span === 0 ? uniform : tableOf((typical - min) / span)
    return { least: min * scale, span: span * scale, quantiles, sample: null }
  }
}

/** Minutes of one passage of an element. */
export function minutesFrom({ least, span, quantiles, sample }: Draw, roll: Dice): number {
  if (span === 0) return sample === null ? least : sample[(roll() * sample.length) | 0]!
  const at = roll() * KNOTS
  const knot = at | 0
  const low = quantiles[knot]!
  return least + span * (low + (at - knot) * (quantiles[knot + 1]! - low))
}
