import { createInstance, type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en.ts'
import type { TextKey } from './read.ts'
import { ru } from './ru.ts'

export type { TextKey } from './read.ts'
export type Language = 'ru' | 'en'

export type Say = (key: TextKey, values?: Record<string, string | number>) => string

const KEPT = 'potok.language'

/** Kept per browser; the first time it follows the browser's own language, and any other language than English gets Russian. */
export function firstLanguage(kept: string | null, browser: readonly string[]): Language {
  if (kept === 'ru' || kept === 'en') return kept
  const known = browser.map((one) => one.slice(0, 2).toLowerCase()).find((one) => one === 'ru' || one === 'en')
  return known === 'en' ? 'en' : 'ru'
}

/** No fallback language: a missing text shows its key, and a test finds it before a person does. */
export function startTexts(language: Language): i18n {
  const texts = createInstance()
  texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { ru: { translation: ru }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  return texts
}

export function readKeptLanguage(): Language {
  return firstLanguage(read(), navigator.languages)
}

export function useTexts(): {
  say: Say
  language: Language
  /** In another language than the screen's: what is written into a paper speaks the project's. */
  sayIn(language: Language): Say
  speak(language: Language): void
  has(key: string): boolean
} {
  const { t, i18n } = useTranslation()
  return {
    say: t as unknown as Say,
    language: i18n.language as Language,
    sayIn: i18n.getFixedT as unknown as (language: Language) => Say,
    has: (key) => i18n.exists(key),
    speak: (language) => {
      void i18n.changeLanguage(language)
      nameDocument(i18n, language)
      keep(language)
    },
  }
}

/** The page's own name and language, as the browser's tab and screen readers tell them. */
export function nameDocument(texts: i18n, language: Language): void {
  document.documentElement.lang = language
  document.title = texts.getFixedT(language)('app.name')
}

function read(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null // storage is forbidden: the language lasts as long as the tab
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(KEPT, language)
  } catch {
    // As above.
  }
}
