import type { Measure, Metric, Settings } from '@potok/model'
import { minutesWords, percentWords } from '../../figures/words.ts'
import type { Language, Say } from '../../ui/texts/texts.ts'

/** A figure in words of its unit; «не менее …» where a time is missing, «н/д» where there is none (domain.md 3.1, 3.2). */
export function valueWords(
  { unit }: Metric,
  { value, missing }: Measure,
  settings: Settings,
  { say, language }: { say: Say; language: Language },
): string {
  if (value === null || !Number.isFinite(value)) return say('analysis.unknown')
  const number = (digits: number) => value.toLocaleString(language, { maximumFractionDigits: digits })
  const words = {
    minutes: () => minutesWords(value, settings, language),
    share: () => percentWords(value, language),
    count: () => number(2),
    personHours: () => say('map.figures.hours', { hours: number(1) }),
    roubles: () => `${number(0)} ₽`,
  }[unit]()
  return missing.some(({ what }) => what === 'time') ? `${say('map.lead.atLeast')} ${words}` : words
}
