import { calledIn, type Id, type Project } from '@potok/model'
import { type Lang, textsOf } from '../texts/texts.ts'

/** What the project is called, in the quotes of the language; else its map's name. */
export function titleWords({ about, maps }: Project, map: Id, lang: Lang): string {
  const t = textsOf(lang)
  const record = maps.get(map)
  const named = record && calledIn(record, lang)
  const title = (lang === 'en' && about.titleEn) || about.title || named || t.untitled
  return `${t.quoteOpen}${title}${t.quoteClose}`
}
