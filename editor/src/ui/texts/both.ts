import type { i18n } from 'i18next'
import { en } from './en.ts'
import { ru } from './ru.ts'
import { type Language, startTexts } from './texts.ts'

/** Both languages at once: for what has no page to fetch one. */
export const bothTexts = (language: Language): i18n => startTexts(language, { ru, en })
