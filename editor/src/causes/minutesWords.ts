import { coveredMinutes, formatMinutes, type Id, type Project, pinnedMinutes } from '@potok/model'
import type { Language } from '../ui/texts/texts.ts'

/** «1 р. д. 2 ч» of lead time behind a cause; null where the map has no figure for it, or it costs less than a minute of it. */
export const coveredWords = (project: Project, cause: Id, language: Language) =>
  words(coveredMinutes(project, cause), project, language)

export const problemWords = (project: Project, problem: Id, language: Language) =>
  words(pinnedMinutes(project, [problem]), project, language)

function words(minutes: number | null, { settings }: Project, locale: Language): string | null {
  return minutes === null || minutes < 1
    ? null
    : formatMinutes(minutes, { locale, workdayMinutes: settings.workdayMinutes })
}
