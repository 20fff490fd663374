import { textsOf } from '../texts/texts.ts'

/** `2026-07-01` → «1 июля 2026 г.», "1 July 2026". */
export function longDate(day: string | null, lang: 'ru' | 'en'): string {
  if (!day) return ''
  const [year, month, date] = day.split('-').map(Number)
  return `${date}\u00a0${textsOf(lang).months[month! - 1]} ${year}${lang === 'ru' ? '\u00a0г.' : ''}`
}

/** `2026-07-01` → «01.07», with the year where a plan spans two: «01.07.26». */
export function shortDate(day: string | null, withYear: boolean): string {
  if (!day) return ''
  const [year, month, date] = day.split('-')
  return withYear ? `${date}.${month}.${year!.slice(2)}` : `${date}.${month}`
}
