import { dayOf, readMoment } from '../calendar/moment.ts'
import { calendarsOf } from '../calendar/projectCalendar.ts'
import type { Action } from '../records/action.ts'
import type { Project } from '../records/project.ts'

export type ActionStatus = Action['state'] | 'overdue'

/** As it is on this day: what is not finished after its last day is overdue (domain.md 10.3). */
export function statusOn(action: Action, today: string): ActionStatus {
  const isOpen = action.state === 'waiting' || action.state === 'running'
  return isOpen && action.finish !== null && action.finish < today ? 'overdue' : action.state
}

/** Days after the last day: working ones where the calendar of those years is published, else all. */
export function daysOver(
  action: Action,
  today: string,
  project: Project,
): { days: number; basis: 'work' | 'calendar' } {
  const [end, now] = [action.finish ?? today, today].map((day) => dayOf(readMoment(day) ?? 0)) as [number, number]
  const calendar = calendarsOf(project)(null)
  if (!calendar.known(end) || !calendar.known(now)) return { days: now - end, basis: 'calendar' }
  let days = 0
  for (let day = end + 1; day <= now; day++) if (calendar.works(day)) days++
  return { days, basis: 'work' }
}
