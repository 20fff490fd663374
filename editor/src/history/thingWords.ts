import type { Say, TextKey } from '../ui/texts/texts.ts'
import { partWords, quoted } from './deedWords.ts'

interface Speech {
  readonly say: Say
  readonly language: 'ru' | 'en'
  has(key: string): boolean
}

/** One thing of a list of changes: `шаг «Приём»`, or the part of the project that it is. */
export function thingWords(
  { noun, name, nameEn }: { readonly noun: string; readonly name: string; readonly nameEn: string },
  speech: Speech,
): string {
  const { say, language, has } = speech
  const one = noun.replace(/s$/, '')
  const thing = has(`history.nouns.${one}_one`)
    ? say(`history.nouns.${one}` as TextKey, { count: 1 })
    : partWords(noun, speech)
  return [thing, ...quoted((language === 'en' && nameEn) || name, speech)].join(' ')
}
