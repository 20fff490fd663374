const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Equal: '+',
  Minus: '–',
  BracketRight: ']',
  Slash: '/',
  Quote: "'",
  Escape: 'Esc',
  Delete: 'Del',
  Mod: 'Ctrl',
}

/** The Russian letter on the same key, so that «Ctrl+Z / Ctrl+Я» names the key that a person sees. */
const RUSSIAN: Record<string, string> = Object.fromEntries(
  [...'QWERTYUIOPASDFGHJKLZXCVBNM'].map((latin, place) => [latin, 'ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ'[place] ?? latin]),
)

export function keyLabel(chord: string, locale: string): string {
  return chord
    .split('+')
    .map((part) => {
      const letter = /^Key([A-Z])$/u.exec(part)?.[1]
      if (letter) return locale.startsWith('ru') ? `${letter} (${RUSSIAN[letter]})` : letter
      return SIGNS[part] ?? part.replace(/^(?:Digit|Numpad)/u, '')
    })
    .join('+')
}

const SHOWN = 2

/** The keys of an action as a help sheet shows them: two of them, without the second keypad, and nine in a row as «Alt+1 … 9». */
export function labelsOf(keys: readonly string[], locale: string): string[] {
  const labels = keys.filter((key) => !key.includes('Numpad')).map((key) => keyLabel(key, locale))
  const [first, last] = [labels[0], labels.at(-1)]
  if (labels.length > 4 && first && last) return [`${first} … ${last.split('+').at(-1)}`]
  return labels.slice(0, SHOWN)
}
