import { readDay } from './days.ts'

/** Words as they are compared: spaces that do not break, line ends and a decimal comma make no difference. */
export function sameWords(left: string, right: string, as: 'text' | 'number' | 'day'): boolean {
  return clean(left, as) === clean(right, as)
}

function clean(words: string, as: 'text' | 'number' | 'day'): string {
  const plain = words
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/\r\n?/gu, '\n')
    .trim()
  if (as === 'text') return plain
  if (as === 'number') return plain.replace(/ /gu, '').replace(',', '.')
  const day = readDay(plain)
  return day.ok ? (day.value ?? '') : plain
}
