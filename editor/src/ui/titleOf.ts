import type { About, MapRecord } from '@potok/model'
import type { Language } from './texts/texts.ts'

/** The project's title in the reader's language, where somebody gave one; it may be empty. */
export const titleOf = (about: About, language: Language): string => (language === 'en' && about.titleEn) || about.title

/** A map that is called like its project is called so in every language. */
export const mapTitleOf = (map: MapRecord, about: About, language: Language): string =>
  map.name === about.title ? titleOf(about, language) : map.name
