import { type Passing, type Project, rangeLabel } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'

export function waitWords({ wait, lacksTime }: Passing, { settings }: Project, say: Say, language: Language): string {
  const time = { triple: [wait[0], null, wait[1]], basis: 'work', source: 'measured' } as const
  const words = rangeLabel(time, language, settings.workdayMinutes)
  return say(lacksTime ? 'system.derived.atLeast' : 'system.derived.wait', { time: words })
}
