import type { Language } from '../ui/texts/texts.ts'

const localeOf = (language: Language) => (language === 'ru' ? 'ru-RU' : 'en-GB')

/** «28 ноября»; nothing for a line whose time is not known. */
export const dayWords = (at: number | null, language: Language): string =>
  at === null ? '' : new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long' }).format(at)
