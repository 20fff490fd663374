import { type Passing, type Project, rangeLabel } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'

export const waitWords = (passing: Passing, project: Project, say: Say, language: Language): string =>
  say(passing.lacksTime ? 'system.derived.atLeast' : 'system.derived.wait', { time: range(passing, project, language) })

export function rangeWords(passing: Passing, project: Project, say: Say, language: Language): string {
  const time = range(passing, project, language)
  return passing.lacksTime ? say('system.derived.least', { time }) : time
}

function range({ wait: [min, max] }: Passing, { settings }: Project, language: Language): string {
  return rangeLabel({ triple: [min, null, max], basis: 'work', source: 'measured' }, language, settings.workdayMinutes)
}
