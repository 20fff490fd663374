import { DAY_MINUTES, dayOf, type Moment } from './moment.ts'
import type { WorkCalendar } from './workCalendar.ts'

/** A lane that never works would wait for ever. */
const MOST_DAYS = 20_000

/** Stretches of work from the one that holds or follows `from` on, cut at `from`. */
function* stretches(calendar: WorkCalendar, from: Moment): Generator<[from: Moment, to: Moment]> {
  // The evening before may go on over midnight.
  for (let day = dayOf(from) - 1, seen = 0; seen < MOST_DAYS; day++, seen++) {
    const starts = day * DAY_MINUTES
    if (seen === 0 && !calendar.known(day)) continue
    for (const [begin, end] of calendar.on(day)) {
      if (starts + end > from) yield [Math.max(starts + begin, from), starts + end]
    }
  }
  throw new Error('This calendar has no working time.')
}

/** When work of so many minutes that begins at `from` is over; what ends with a stretch ends at its end (domain.md 3.10). */
export function addWork(calendar: WorkCalendar, from: Moment, minutes: number): Moment {
  if (minutes <= 0) return from
  let left = minutes
  for (const [begin, end] of stretches(calendar, from)) {
    if (left <= end - begin) return begin + left
    left -= end - begin
  }
  return from
}

/** The moment itself within working time, else when the next stretch begins. */
export function nextWork(calendar: WorkCalendar, from: Moment): Moment {
  return stretches(calendar, from).next().value![0]
}

/** Working minutes from one moment to another. */
export function workBetween(calendar: WorkCalendar, from: Moment, to: Moment): number {
  let sum = 0
  for (const [begin, end] of stretches(calendar, from)) {
    if (begin >= to) break
    sum += Math.min(end, to) - begin
  }
  return sum
}
