import { type Day, dateOf, weekdayOf, yearOf } from './moment.ts'
import { type Interval, STANDARD_WEEK, shortened, type Week } from './week.ts'
import type { Year } from './years/year.ts'
import { YEARS } from './years/years.ts'

const SHORTER_BY = 60
const FRIDAY = 4

/** A day of a year that nobody has published yet: the caller says so instead of a figure. */
export class YearNotPublished extends Error {
  readonly year: number
  constructor(year: number) {
    super(`The working calendar of ${year} is not published yet.`)
    this.year = year
  }
}

/** Working time of one kind of lane: its week, changed by the holidays and moved days of each year. */
export class WorkCalendar {
  readonly #week: Week
  readonly #years: Map<number, { off: Set<string>; work: Set<string>; short: Set<string> }>
  readonly #hours = new Map<Day, readonly Interval[]>()

  constructor(week: Week = STANDARD_WEEK, years: readonly Year[] = YEARS) {
    this.#week = week
    this.#years = new Map(
      years.map(({ year, off, work, short }) => [
        year,
        { off: new Set(off), work: new Set(work), short: new Set(short) },
      ]),
    )
  }

  /** Working hours that begin on the day. Throws `YearNotPublished`. */
  on(day: Day): readonly Interval[] {
    const hours = this.#hours.get(day) ?? this.#workOut(day)
    this.#hours.set(day, hours)
    return hours
  }

  /** Whether the year of the day is published. */
  known(day: Day): boolean {
    return this.#years.has(yearOf(day))
  }

  get lastYear(): number {
    return Math.max(...this.#years.keys())
  }

  works(day: Day): boolean {
    return this.on(day).length > 0
  }

  #workOut(day: Day): readonly Interval[] {
    const year = this.#years.get(yearOf(day))
    if (!year) throw new YearNotPublished(yearOf(day))
    const date = dateOf(day)
    if (year.off.has(date)) return []
    const usual = this.#week[weekdayOf(day)]!
    // A day of rest made working keeps the hours of the week's last usual day.
    const hours = year.work.has(date) && usual.length === 0 ? this.#week[FRIDAY]! : usual
    return year.short.has(date) ? shortened(hours, SHORTER_BY) : hours
  }
}
