import { type Day, dayOf } from '../calendar/moment.ts'
import { addCalendarDays, addWorkingDays } from '../calendar/terms.ts'
import type { WorkCalendar } from '../calendar/workCalendar.ts'
import type { Term } from '../records/about.ts'
import type { DatedRun } from './typicalRun.ts'

/** A dated run against the term that the regulation gives. */
export interface Kept {
  /** Last day of the term. */
  readonly last: Day
  readonly finished: Day
  /** Working days left over; below 0: the overrun. */
  readonly reserveDays: number
}

/** A request that comes outside working time counts as received on the next working day (domain.md 3.10). */
export function againstTerm(run: DatedRun, term: Term, calendar: WorkCalendar): Kept {
  let event = dayOf(run.start)
  while (!calendar.works(event)) event++
  const last = (term.basis === 'work' ? addWorkingDays : addCalendarDays)(calendar, event, term.days)
  const finished = dayOf(run.finish)
  return { last, finished, reserveDays: workingDays(calendar, finished, last) }
}

/** Working days after `from` up to `to`, negative the other way round. */
function workingDays(calendar: WorkCalendar, from: Day, to: Day): number {
  if (to < from) return -workingDays(calendar, to, from)
  let days = 0
  for (let day = from + 1; day <= to; day++) if (calendar.works(day)) days++
  return days
}
