import { formatMinutes, type Settings, type Time } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'

/** «15–45 мин», «1–5 р. д.»: one unit where both ends share it. */
export function rangeWords(min: number, max: number, settings: Settings, locale: Language): string {
  const [from, to] = [minutesWords(min, settings, locale), minutesWords(max, settings, locale)]
  if (min === max) return from
  const unit = /^([\d\s.,]+)(\D+)$/u
  const [a, b] = [unit.exec(from), unit.exec(to)]
  if (a && b && a[2] === b[2]) return `${a[1]?.trim()}–${to}`
  return `${from} – ${to}`
}

export function minutesWords(minutes: number, settings: Settings, locale: Language): string {
  return formatMinutes(minutes, { locale, workdayMinutes: settings.workdayMinutes })
}

/** As it can be typed again: a time read back from its own words is the same time. */
export function timeWords(time: Time, settings: Settings, { say, language }: { say: Say; language: Language }): string {
  const [min, , max] = time.triple
  if (time.basis === 'work') return rangeWords(min, max, settings, language)
  const days = (minutes: number) =>
    (minutes / settings.workdayMinutes).toLocaleString(language, { maximumFractionDigits: 2 })
  return say('map.calendarDays', { days: min === max ? days(min) : `${days(min)}–${days(max)}` })
}

export function percentWords(share: number, locale: Language, digits = 1): string {
  return `${(share * 100).toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })} %`
}

export function wholeWords(value: number, locale: Language): string {
  return Math.round(value).toLocaleString(locale)
}
