import type { Settings } from '@potok/model'
import { minutesWords } from '../figures/words.ts'
import type { Language, Say } from '../ui/texts/texts.ts'

const SHORT = 120

/** Up to two hours with the parts of a minute that a watch gives, longer ones as everywhere. */
export function timingWords(
  minutes: number,
  settings: Settings,
  { say, language }: { say: Say; language: Language },
): string {
  if (minutes > SHORT) return minutesWords(minutes, settings, language)
  return say('timings.minutes', { count: minutes.toLocaleString(language, { maximumFractionDigits: 1 }) })
}

export const dateWords = (day: string, language: Language): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })

/** «24 нояб. 2026 г.», or from the first day to the last. */
export function datesWords(days: readonly string[], language: Language): string {
  const sorted = [...days].sort()
  const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  return format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
}

/** Today where the person is, as a day is kept. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
