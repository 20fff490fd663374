import {
  type Id,
  neededObservations,
  outliersOf,
  resampledInterval,
  type SampleStatistics,
  stabilised,
  statisticsOf,
  type Timings,
} from '@potok/model'

/** How near the mean should be to the truth, with 95 % confidence. */
const PRECISIONS = [0.05, 0.1] as const

/** Fewer timings say nothing about their tails. */
const FEWEST_TO_RESAMPLE = 5

export interface TimingFigures {
  /** Of the timings that count; null for none. */
  readonly statistics: SampleStatistics | null
  /** 95 % interval of the mean by drawing the sample again and again: null while Student's is all there is to say. */
  readonly resampled: readonly [low: number, high: number] | null
  /** Those that look unlike the others: told, never dropped. */
  readonly flagged: ReadonlySet<Id>
  /** How many more are needed for each precision; null while fewer than five count. */
  readonly more: readonly { precision: number; count: number | null }[]
  /** Above the norm: minutes of those whose absence would steady the rest, and what Kу would be; null when steady. */
  readonly unsteady: { readonly without: readonly number[]; readonly stability: number | null } | null
}

/** What the screen tells of one sheet of timings (domain.md 5). */
export function timingFigures({ all }: Timings, norm: number): TimingFigures {
  const counting = all.flatMap(({ id, kept, minutes }) => (kept && minutes !== null ? [{ id, minutes }] : []))
  const minutes = counting.map((one) => one.minutes)
  const statistics = statisticsOf(minutes)
  const steadied = stabilised(minutes, norm)
  const isUnsteady = statistics !== null && !(statistics.stability !== null && statistics.stability <= norm)
  return {
    statistics,
    resampled: minutes.length < FEWEST_TO_RESAMPLE ? null : resampledInterval(minutes),
    flagged: new Set(outliersOf(minutes)?.flagged.map((at) => counting[at]!.id)),
    more: PRECISIONS.map((precision) => {
      const needed = neededObservations(minutes, { precision })
      return { precision, count: needed === null ? null : Math.max(0, needed - minutes.length) }
    }),
    unsteady:
      isUnsteady && steadied
        ? { without: steadied.left.map((at) => minutes[at]!), stability: steadied.stability }
        : null,
  }
}
