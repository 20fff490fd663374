import type { Time } from '../records/time.ts'
import type { Locale, TimeLabel } from './shapes.ts'

const UNITS = {
  ru: { minute: 'мин', hour: 'ч', work: 'р.\u00a0д.', calendar: 'к.\u00a0д.', missing: 'время?' },
  en: { minute: 'min', hour: 'h', work: 'wd', calendar: 'cd', missing: 'time?' },
} as const

/** `15–45 мин`, `1 ч – 1 р. д.`: one unit when both ends share it. «≈» stands before a time that nobody measured or ruled. */
export function timeLabel(time: Time | null, locale: Locale, workdayMinutes: number): TimeLabel {
  if (!time) return { text: UNITS[locale].missing, state: 'missing' }
  const text = rangeLabel(time, locale, workdayMinutes)
  return time.source === 'guess' ? { text: `≈${text}`, state: 'guess' } : { text, state: 'measured' }
}

export function rangeLabel(time: Time, locale: Locale, workdayMinutes: number): string {
  const [min, , max] = time.triple
  const words = UNITS[locale]
  const day = time.basis === 'calendar' ? 1440 : workdayMinutes
  const unitOf = (minutes: number, other: number): [number, string] => {
    if (minutes >= day) return [day, words[time.basis]]
    if (minutes > 120 || (minutes >= 60 && other > 120)) return [60, words.hour]
    return [1, words.minute]
  }
  const [low, lowUnit] = unitOf(min, max)
  const [high, highUnit] = unitOf(max, min)
  const say = (minutes: number, unit: number) => {
    const figure = String(Math.round((minutes / unit) * 10) / 10)
    return locale === 'ru' ? figure.replace('.', ',') : figure
  }
  if (min === max) return `${say(max, high)}\u00a0${highUnit}`
  if (lowUnit === highUnit) return `${say(min, low)}–${say(max, high)}\u00a0${highUnit}`
  return `${say(min, low)}\u00a0${lowUnit} –\u00a0${say(max, high)}\u00a0${highUnit}`
}
