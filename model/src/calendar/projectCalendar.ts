import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { OwnDays } from './ownDays.ts'
import type { Week } from './week.ts'
import { WorkCalendar } from './workCalendar.ts'
import type { Year } from './years/year.ts'
import { YEARS } from './years/years.ts'

/** Lane → its working time: its participant's week on the published years with the project's own days. */
export function calendarsOf(project: Project): (lane: Id | null) => WorkCalendar {
  const years = withOwnDays(project.settings.ownDays)
  const usual = new WorkCalendar(undefined, years)
  const known = new Map<Week, WorkCalendar>()
  return (lane) => {
    const participant = project.participants.get((lane && project.lanes.get(lane)?.participant) || '')
    if (!participant?.week) return usual
    const found = known.get(participant.week) ?? new WorkCalendar(participant.week, years)
    known.set(participant.week, found)
    return found
  }
}

/** A day stands last where it was put last: the project's own word goes before the published one. */
function withOwnDays(own: OwnDays | null): readonly Year[] {
  if (!own) return YEARS
  const mine = new Set([...own.off, ...own.work])
  const of = (year: number, days: readonly string[]) => days.filter((day) => day.startsWith(`${year}-`))
  return YEARS.map((published) => ({
    ...published,
    off: [...published.off.filter((day) => !mine.has(day)), ...of(published.year, own.off)],
    work: [...published.work.filter((day) => !mine.has(day)), ...of(published.year, own.work)],
    short: [...published.short, ...of(published.year, own.short)],
  }))
}
