import { type Lang, textsOf } from '../texts/texts.ts'

/** `2026-07-01` → «1 июля 2026 г.», "1 July 2026". */
export function longDate(day: string | null, lang: Lang): string {
  if (!day) return ''
  const [year, month, date] = day.split('-').map(Number)
  return `${date}\u00a0${textsOf(lang).months[month! - 1]} ${year}${lang === 'ru' ? '\u00a0г.' : ''}`
}

/** For notes: «01.07.2026»; English has one long form. */
export function noteDate(day: string, lang: Lang): string {
  if (lang === 'en') return longDate(day, lang)
  return day.split('-').reverse().join('.')
}

/** For tables: «01.07», "1 Jul"; with the year where a plan spans two: «01.07.26», "1 Jul 26". */
export function shortDate(day: string | null, lang: Lang, withYear: boolean): string {
  if (!day) return ''
  const [year, month, date] = day.split('-')
  const last = year!.slice(2)
  if (lang === 'ru') return withYear ? `${date}.${month}.${last}` : `${date}.${month}`
  const name = textsOf(lang).months[Number(month) - 1]!.slice(0, 3)
  return `${Number(date)}\u00a0${name}${withYear ? `\u00a0${last}` : ''}`
}

/** The day of a time stamp; today when there is none. */
export const dayOf = (at: Date = new Date()): string => at.toISOString().slice(0, 10)
