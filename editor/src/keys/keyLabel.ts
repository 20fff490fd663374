const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Equal: '+',
  Minus: '–',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num –',
  BracketRight: ']',
  Slash: '/',
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
