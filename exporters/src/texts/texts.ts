import { en } from './en.ts'
import { ru } from './ru.ts'

export type Lang = 'ru' | 'en'
export type Texts = typeof ru

export const TEXTS: Record<Lang, Texts> = { ru, en }

export const textsOf = (lang: Lang): Texts => TEXTS[lang]
