import type { Lang } from '../texts/texts.ts'

const NBSP = '\u00a0'
const NO_BREAK_HYPHEN = '\u2011'
// «чек-лист»: a first part of up to three letters does not part from its word.
const SHORT_FIRST = /(?<=(?:^|[\s(«„])[а-яё]{1,3})-(?=[а-яё]{3,})/giu
const RU = [
  // A short word never ends a line; the next word must be longer, so that a chain of short words still breaks.
  /(?<=(?:^|[\s(«„"–-])(?:\p{L}{1,2}|для|без|при)) (?=\p{L}{3,}(?<!для|без|при)(?:[^\p{L}]|$))/giu,
  /(?<=(?:^|[\s(])(?:№|п\.|ст\.|г\.)) (?=[\p{L}\d])/gu,
  /(?<=\d) (?=(?:г\.|мин|ч|р\.|к\.|чел|тыс|млн|₽|%|шт)(?![\p{L}]))/gu,
]
const EVERY = [
  / (?=[–—] )/gu,
  /(?<=\p{Lu}\.) (?=\p{Lu}\.\s\p{Lu})/gu,
  /(?<=(?:^|[\s\u00a0.])\p{Lu}\.) (?=\p{Lu}\p{Ll})/gu,
]
const EN = [/(?<=(?:^|\s)No\.) (?=[\p{L}\d])/gu, /(?<=\d) (?=(?:min|h|wd|RUB|%)(?!\p{L}))/gu]

/** No-break spaces and hyphens where a line must not end. Nothing else changes: codes and links hold none of these. */
export function typeset<T>(given: T, lang: Lang): T {
  if (typeof given === 'string') {
    const rules = lang === 'ru' ? [...RU, ...EVERY] : [...EN, ...EVERY]
    const bound = rules.reduce<string>((text, rule) => text.replace(rule, NBSP), given)
    return bound.replace(SHORT_FIRST, NO_BREAK_HYPHEN) as T
  }
  if (Array.isArray(given)) return given.map((one) => typeset(one, lang)) as T
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, typeset(value, lang)])) as T
}

/** «И.О. Фамилия» → «И. О. Фамилия», never broken. */
export const initials = (name: string): string => name.replace(/(\p{Lu}\.)\s*(?=\p{Lu}[.\p{Ll}])/gu, `$1${NBSP}`)
