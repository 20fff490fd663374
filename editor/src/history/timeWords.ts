import type { Language } from '../ui/texts/texts.ts'

/** Days and times as the reader's language writes them, in the time zone of this device. */
export function timeWords(language: Language): {
  day(at: number): string
  minute(at: number): string
  both(at: number): string
} {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
  const minute = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const both = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  return { day: (at) => day.format(at), minute: (at) => minute.format(at), both: (at) => both.format(at) }
}
