import type { Id, Project } from '@potok/model'
import { type Lang, textsOf } from '../texts/texts.ts'

/** What the project is called, in the quotes of the language; else its map's name. */
export function titleWords({ about, maps }: Project, map: Id, lang: Lang): string {
  const t = textsOf(lang)
  const title = (lang === 'en' && about.titleEn) || about.title || maps.get(map)?.name || t.untitled
  return `${t.quoteOpen}${title}${t.quoteClose}`
}
