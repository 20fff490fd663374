import type { About, MapRecord, Step } from '@potok/model'
import type { Language } from './texts/texts.ts'

/** The project's title in the reader's language, where somebody gave one; it may be empty. */
export const titleOf = (about: About, language: Language): string => (language === 'en' && about.titleEn) || about.title

/** A map's own English name, where somebody gave one; a map that is called like its project is called so in every language. */
export const mapTitleOf = (map: MapRecord, about: About, language: Language): string =>
  (language === 'en' && map.nameEn.trim()) || (map.name === about.title ? titleOf(about, language) : map.name)

/** What a step says in the reader's language; empty when nobody wrote anything, or it is gone. */
export const stepTitleOf = (step: Pick<Step, 'text' | 'textEn'> | undefined, language: Language): string =>
  (language === 'en' && step?.textEn) || step?.text || ''
