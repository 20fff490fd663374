import { isPlaceThere, type Noun, type Project, type TalkPlace, type Thread } from '@potok/model'
import { fieldWords } from '../approval/fieldWords.ts'
import type { TextKey, useTexts } from '../ui/texts/texts.ts'

type Texts = Pick<ReturnType<typeof useTexts>, 'say' | 'has' | 'language'>
type NameOf = (noun: string, id: string) => string

/** What a thread is about, as it is read. */
export interface PlaceWords {
  /** «Шаг». */
  readonly noun: string
  /** Empty: it has no name. */
  readonly name: string
  /** The field, column or section; empty: the whole of it. */
  readonly part: string
}

export function placeWords({ noun, id, part }: TalkPlace, nameOf: NameOf, texts: Texts): PlaceWords {
  const { say, has } = texts
  if (noun === 'card')
    return { noun: say('project.card'), name: '', part: has(`card.${id}`) ? say(`card.${id}` as TextKey) : '' }
  const key = `history.nouns.${noun.replace(/s$/, '')}`
  return {
    noun: capital(has(`${key}_one`) ? say(key as TextKey, { count: 1 }) : say('comments.thing')),
    name: nameOf(noun satisfies Noun, id)
      .replace(/\s+/g, ' ')
      .trim(),
    part: part === '' ? '' : partWords(noun, part, texts),
  }
}

/** Of a thread whose place is gone the name that it had. */
export function threadWords(
  { place, name }: Thread,
  project: Project,
  nameOf: NameOf,
  texts: Texts,
): PlaceWords & { isGone: boolean } {
  const words = placeWords(place, nameOf, texts)
  return { ...words, name: words.name || name, isGone: !isPlaceThere(project, place) }
}

/** `Шаг «Приём заявления» · время`. */
export function placeLine({ noun, name, part }: PlaceWords, { say }: Pick<Texts, 'say'>): string {
  const whole = name === '' ? noun : `${noun} ${say('history.quoted', { name })}`
  return part === '' ? whole : `${whole} · ${part}`
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** A column of the table where a step is meant, else a field of its page. */
function partWords(noun: string, part: string, texts: Texts): string {
  const head = `table.heads.${part}`
  return noun === 'steps' && texts.has(head) ? texts.say(head as TextKey) : fieldWords(noun, part, texts)
}
