import type { Language } from '../ui/texts/texts.ts'

/** `2026-11-28` → «28 ноября 2026 г.», whatever the time zone. */
export const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Whether a day is over here and now. */
export function isPast(day: string, now = new Date()): boolean {
  const two = (number: number) => String(number).padStart(2, '0')
  return day < `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
