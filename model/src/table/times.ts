import type { Settings } from '../records/settings.ts'
import type { Time } from '../records/time.ts'
import { ok, type Result } from '../result.ts'
import type { Locale } from '../scene/shapes.ts'
import { formatMinutes } from '../time/minutes.ts'
import { readTime } from '../time/readTime.ts'
import { figureText } from './figures.ts'

const CALENDAR_DAY = { ru: 'к.\u00a0д.', en: 'cd' } as const

/** `15 мин – 1 ч`, `2–5–10 мин`, `1–2 к. д.`: as it is typed again. */
export function timeText(time: Time | null, settings: Settings, locale: Locale): string {
  if (!time) return ''
  const [min, typical, max] = time.triple
  const ends = min === max ? [max] : typical === null ? [min, max] : [min, typical, max]
  if (time.basis === 'calendar') {
    const days = ends.map((one) => figureText(one / settings.workdayMinutes, locale))
    return `${days.join('–')}\u00a0${CALENDAR_DAY[locale]}`
  }
  const words = ends.map((one) => minutesText(one, settings, locale))
  const parts = words.map((one) => /^(\S+)(\u00a0\D+)$/u.exec(one))
  const [unit] = parts.map((part) => part?.[2])
  if (unit && parts.every((part) => part?.[2] === unit)) return `${parts.map((part) => part![1]).join('–')}${unit}`
  return words.join(' – ')
}

function minutesText(minutes: number, { workdayMinutes }: Settings, locale: Locale): string {
  if (Number.isInteger(minutes)) return formatMinutes(minutes, { locale, workdayMinutes })
  return `${figureText(minutes, locale)}\u00a0${locale === 'ru' ? 'мин' : 'min'}`
}

/** A typed time over one of the regulation stays one of the regulation; a measured one becomes a guess (S12). A dash is no time. */
export function readTimeOver(words: string, before: Time | null, settings: Settings): Result<Time | null> {
  if (/^[-–—]$/u.test(words.trim())) return ok(null)
  const read = readTime(words.replace(/^[≈~]\s*/u, ''), settings.workdayMinutes)
  if (!read.ok || !read.value || before?.source !== 'regulation') return read
  return ok({ ...read.value, source: 'regulation' })
}
