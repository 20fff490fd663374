import type { Day } from './moment.ts'
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
