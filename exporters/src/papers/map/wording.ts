const SHORT = /(^|[\s(«“])(\p{L}{1,2}|для|без|при|под|the|and|for) (?=\S)/giu

/** Short words keep to the word after them, a dash to the word before it; codes and numbers stay as they are. */
export function bound(text: string): string {
  return text
    .replace(SHORT, '$1$2\u00a0')
    .replace(SHORT, '$1$2\u00a0')
    .replace(/ ([–—]) /g, '\u00a0$1 ')
    .replace(/№ (?=\d)/g, '№\u00a0')
}

const VOWEL = /[аеёиоуыэюяaeiouy]/i
const LETTER = /\p{L}/u

/** A word that no line holds is divided after a vowel, with three letters at least on either side. */
export function divided(text: string, fits: (piece: string) => boolean): string {
  return text
    .split(/( |\n)/)
    .map((word) => (fits(word) || word.trim() === '' ? word : divide(word, fits)))
    .join('')
}

function divide(word: string, fits: (piece: string) => boolean): string {
  const parts: string[] = []
  let rest = [...word]
  while (rest.length > 0 && !fits(rest.join(''))) {
    let cut = 0
    for (let at = 3; at <= rest.length - 3; at++) {
      const [before, next] = [rest[at - 1]!, rest[at]!]
      const may = VOWEL.test(before) && LETTER.test(next) && !VOWEL.test(next) && !/[ьъй]/i.test(rest[at]!)
      if (may && fits(`${rest.slice(0, at).join('')}-`)) cut = at
    }
    if (cut === 0) break
    parts.push(`${rest.slice(0, cut).join('')}-`)
    rest = rest.slice(cut)
  }
  return [...parts, rest.join('')].join(' ')
}

/** A sentence with its `{name}`s replaced by their values. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
