import type { Look } from '../records/step.ts'
import type { Locale } from '../scene/shapes.ts'

/** What the table calls steps that have no number on the map: a letter of their kind, then their ordinal among that kind. */
const LETTERS: Readonly<Record<Locale, Partial<Record<Look, string>>>> = {
  ru: { start: 'Н', end: 'К', xor: 'В', or: 'И', and: 'П', join: 'С', wait: 'О' },
  en: { start: 'S', end: 'E', xor: 'Q', or: 'A', and: 'P', join: 'J', wait: 'W' },
}

export const codeOf = (look: Look, ordinal: number, locale: Locale): string =>
  `${LETTERS[locale][look] ?? ''}${ordinal}`

const CODE = /^([А-ЯA-Z])(\d+)$/u

/** The kind and ordinal of a code, in either language and with letters that only look alike; null: it is none. */
export function readCode(text: string): { readonly look: Look; readonly ordinal: number } | null {
  const [, letter, ordinal] = CODE.exec(text.trim().toUpperCase()) ?? []
  if (!letter || !ordinal) return null
  for (const letters of [LETTERS.ru, LETTERS.en])
    for (const [look, own] of Object.entries(letters))
      if (own === letter || alike(own) === alike(letter)) return { look: look as Look, ordinal: Number(ordinal) }
  return null
}

/** Pairs of the Latin and the Russian keyboard that nobody tells apart on paper. */
const ALIKE: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
}

const alike = (letter: string): string => ALIKE[letter] ?? letter
