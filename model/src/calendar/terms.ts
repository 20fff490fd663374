import { type Day, dayOf, readMoment } from './moment.ts'
import type { WorkCalendar } from './workCalendar.ts'

/** Last day of a term in working days: counting starts the day after the event (domain.md 3.10). */
export function addWorkingDays(calendar: WorkCalendar, event: Day, days: number): Day {
  let day = event
  for (let left = days; left > 0; ) if (calendar.works(++day)) left--
  return day
}

/** Last day of a term in calendar days: the same start; a last day off moves to the next working day (domain.md 3.10). */
export function addCalendarDays(calendar: WorkCalendar, event: Day, days: number): Day {
  let day = event + days
  while (!calendar.works(day)) day++
  return day
}

/** Working days and minutes of a year; of the last published one before it where that year is not (domain.md 3.2, takt). */
export function workingYear(calendar: WorkCalendar, wanted: number): { year: number; days: number; minutes: number } {
  const firstOf = (year: number) => dayOf(readMoment(`${year}-01-01`)!)
  const year = calendar.known(firstOf(wanted)) ? wanted : calendar.lastYear
  let days = 0
  let minutes = 0
  for (let day = firstOf(year); day < firstOf(year + 1); day++) {
    const hours = calendar.on(day)
    if (hours.length > 0) days++
    minutes += hours.reduce((sum, [from, to]) => sum + to - from, 0)
  }
  return { year, days, minutes }
}
