/** From and to in minutes of the day they begin on; past 1440 they go on over midnight. */
export type Interval = readonly [from: number, to: number]
/** Monday to Sunday: when there is work, rising. */
export type Week = readonly (readonly Interval[])[]

const DAY: readonly Interval[] = [
  [9 * 60, 13 * 60],
  [14 * 60, 18 * 60],
]

/** 09:00–13:00 and 14:00–18:00, Monday to Friday: 480 minutes a day (domain.md 3.10). */
export const STANDARD_WEEK: Week = [DAY, DAY, DAY, DAY, DAY, [], []]

/** Seven days of rising stretches that begin on their day and are at most a day long, and some work at all. */
export function isWeek(given: unknown): given is Week {
  if (!Array.isArray(given) || given.length !== 7 || !given.some((day) => Array.isArray(day) && day.length > 0))
    return false
  return given.every((day) => {
    if (!Array.isArray(day)) return false
    let before = 0
    return day.every((one) => {
      if (!Array.isArray(one) || one.length !== 2 || !one.every(Number.isInteger)) return false
      const [from, to] = one as [number, number]
      const fits = from >= before && from < 1440 && to > from && to <= from + 1440
      before = to
      return fits
    })
  })
}

const MINUTE_SHAPE = { type: 'integer', minimum: 0, maximum: 2880 } as const

export const WEEK_SHAPE = {
  type: 'array',
  minItems: 7,
  maxItems: 7,
  items: { type: 'array', items: { type: 'array', items: MINUTE_SHAPE, minItems: 2, maxItems: 2 } },
} as const

/** The same hours, less `minutes` at their end. */
export function shortened(intervals: readonly Interval[], minutes: number): Interval[] {
  const left: Interval[] = [...intervals]
  let cut = minutes
  while (cut > 0 && left.length > 0) {
    const [from, to] = left.pop()!
    if (to - from > cut) left.push([from, to - cut])
    cut -= to - from
  }
  return left
}
