import { createInstance, type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { TextKey } from './read.ts'

export type { TextKey } from './read.ts'
export type Language = 'ru' | 'en'
export const LANGUAGES: readonly Language[] = ['ru', 'en']

export type Say = (key: TextKey, values?: Record<string, string | number>) => string

const KEPT = 'potok.language'

/** Kept per browser; the first time it follows the browser's own language, and any other language than English gets Russian. */
export function firstLanguage(kept: string | null, browser: readonly string[]): Language {
  if (kept === 'ru' || kept === 'en') return kept
  const known = browser.map((one) => one.slice(0, 2).toLowerCase()).find((one) => one === 'ru' || one === 'en')
  return known === 'en' ? 'en' : 'ru'
}

type Fetch = () => Promise<object>

const AT_ONCE: Record<Language, Fetch> = {
  ru: async () => (await import('./ru/atOnce.ts')).atOnce,
  en: async () => (await import('./en/atOnce.ts')).atOnce,
}
const PAGES: Record<Language, Fetch> = {
  ru: async () => (await import('./ru/pages.ts')).pages,
  en: async () => (await import('./en/pages.ts')).pages,
}

const SESSION: Record<Language, Fetch> = {
  ru: async () => (await import('./ru/session.ts')).session,
  en: async () => (await import('./en/session.ts')).session,
}

const opened = Promise.withResolvers<i18n>()
const learnt = new WeakMap<i18n, Set<Language>>()

/** Starts with what is needed at once in one language; the rest is fetched when it is asked for, or the page has time. */
export async function openTexts(language: Language): Promise<i18n> {
  const texts = startTexts(language, { [language]: await AT_ONCE[language]() })
  opened.resolve(texts)
  return texts
}

/** Before a page is shown: all texts of the language that is spoken. */
export async function learnPages(): Promise<void> {
  const texts = await opened.promise
  await learn(texts, texts.language as Language)
}

/** Before a session is shown to a phone: its own words alone. */
export async function learnSession(): Promise<void> {
  const texts = await opened.promise
  const language = texts.language as Language
  if (!knows(texts, language)) texts.addResourceBundle(language, 'translation', await SESSION[language](), true, true)
}

/** From then on every text of this language is there. */
export async function learn(texts: i18n, language: Language): Promise<void> {
  if (knows(texts, language)) return
  const parts = await Promise.all([AT_ONCE[language](), PAGES[language]()])
  for (const part of parts) texts.addResourceBundle(language, 'translation', part, true, true)
  learnt.set(texts, new Set([...(learnt.get(texts) ?? []), language]))
}

export const knows = (texts: i18n, language: Language): boolean => learnt.get(texts)?.has(language) === true

/** No fallback language: a missing text shows its key, and a test finds it before a person does. */
export function startTexts(language: Language, known: Partial<Record<Language, object>>): i18n {
  const texts = createInstance()
  texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: Object.fromEntries(Object.entries(known).map(([name, translation]) => [name, { translation }])),
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
  speak(language: Language): void
  has(key: string): boolean
} {
  const { t, i18n } = useTranslation()
  return {
    say: t as unknown as Say,
    language: i18n.language as Language,
    has: (key) => i18n.exists(key),
    speak: (language) => {
      keep(language)
      void learn(i18n, language).then(async () => {
        await i18n.changeLanguage(language)
        nameDocument(i18n, language)
      })
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
