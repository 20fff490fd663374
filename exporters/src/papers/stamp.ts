import { type Lang, textsOf } from '../texts/texts.ts'
import { run } from './cells.ts'
import { longDate } from './dates.ts'
import type { Stamp } from './description.ts'
import { initials } from './typeset.ts'

export function stampOf(
  word: string,
  { post, name, on, year }: { post: string; name: string; on: string | null; year: string },
  lang: Lang,
): Stamp {
  return {
    word,
    post: post ? run(post) : run(textsOf(lang).postMissing, 'missing'),
    name: initials(name),
    date: longDate(on, lang),
    year,
    instead: '',
  }
}
