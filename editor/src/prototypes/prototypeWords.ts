import type { Prototype, PrototypeDecision } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'

export const decisionWords = (say: Say, decision: PrototypeDecision | null): string =>
  say(`prototypes.decisions.${decision ?? 'open'}`)

/** «Было 14, стало 6,5 мин» of a trial run that was timed on both sides; else nothing. */
export function minutesWords(say: Say, { before, after }: Prototype, language: Language): string {
  if (before === null || after === null) return ''
  const figured = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 })
  return say('prototypes.minutes', { before: figured(before), after: figured(after) })
}
