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
