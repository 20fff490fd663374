const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё'

const between = (from: string, to: string) => new Map([...from].map((sign, place) => [sign, to[place] as string]))
const TO_LATIN = between(RUSSIAN, LATIN)
const TO_RUSSIAN = between(LATIN, RUSSIAN)

const typedOn = (layout: ReadonlyMap<string, string>, text: string) =>
  [...text.toLowerCase()].map((sign) => layout.get(sign) ?? sign).join('')

/** What was typed, and the same keys on the other layout: «ырфзу» is «shape». The words as typed come first. */
export function readingsOf(typed: string): string[] {
  return [...new Set([typed.toLowerCase(), typedOn(TO_LATIN, typed), typedOn(TO_RUSSIAN, typed)])]
}
