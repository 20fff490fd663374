import { readingsOf } from '../finding/readings.ts'
import { stemOf, wordsOf } from '../finding/words.ts'

/** How well the typed words, on either layout, fit a name and its other names: 0 is not at all. */
export function likeness(typed: string, name: string, otherNames = ''): number {
  const [words, others] = [wordsOf(name), wordsOf(otherNames)]
  const marks = readingsOf(typed).map((reading, place) => fit(wordsOf(reading), words, others) - place * WRONG_LAYOUT)
  return Math.max(0, ...marks)
}

const WRONG_LAYOUT = 0.1
const OTHER_NAME = 0.5

function fit(asked: readonly string[], words: readonly string[], others: readonly string[]): number {
  if (asked.length === 0) return 0
  let sum = 0
  for (const one of asked) {
    const mark = Math.max(
      0,
      ...words.map((word, place) => likenessOfWords(one, word) + (place === 0 ? FIRST : 0)),
      ...others.map((word) => likenessOfWords(one, word) - OTHER_NAME),
    )
    if (mark < LEAST) return 0
    sum += mark
  }
  return sum / asked.length
}

const FIRST = 0.2
const LEAST = 1

function likenessOfWords(asked: string, word: string): number {
  if (word === asked) return 5
  if (word.startsWith(asked)) return 4
  if (word.startsWith(stemOf(asked))) return 3
  if (asked.length >= 3 && word.includes(asked)) return 2
  return asked.length >= 4 && isOneSlipFrom(asked, word) ? 1.6 : -1
}

/** The beginning of the word with one letter changed, missing, added, or two of them swapped. */
function isOneSlipFrom(asked: string, word: string): boolean {
  let same = 0
  while (same < asked.length && asked[same] === word[same]) same += 1
  const [rest, other] = [asked.slice(same), word.slice(same)]
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`
  return (
    other.slice(1).startsWith(rest.slice(1)) ||
    other.slice(1).startsWith(rest) ||
    other.startsWith(rest.slice(1)) ||
    other.startsWith(swapped)
  )
}
