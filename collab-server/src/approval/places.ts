import { NOUNS, type Project } from '@potok/model'

const FEWEST_SIGNS = 4
const FIXED = ['about', 'card'] as const

/** The thing of the project whose words stand at a place of its paper, `[noun, id]`: whoever shares the longest run of words; null: nobody. */
export function placeOf(project: Project, said: string): readonly [string, string] | null {
  const sought = wordsOf(said)
  let best: readonly [string, string] | null = null
  let most = FEWEST_SIGNS - 1
  let spare = Infinity
  const look = (noun: string, id: string, record: object) => {
    for (const value of Object.values(record)) {
      if (typeof value !== 'string') continue
      const words = wordsOf(value)
      const shared = longestRun(sought, words)
      const isCloser = shared > most || (shared === most && shared >= FEWEST_SIGNS && words.length < spare)
      if (isCloser) [best, most, spare] = [[noun, id], shared, words.length]
    }
  }
  for (const noun of Object.keys(NOUNS) as (keyof typeof NOUNS)[])
    for (const [id, record] of project[noun]) look(noun, id, record)
  for (const name of FIXED) look(name, name, project[name])
  return best
}

/** As a reader compares: without breaks of words and quotation marks, ё like е, small letters. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/ё/gi, 'е')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** How many signs the longest run of words has that stands in both. */
function longestRun(one: readonly string[], other: readonly string[]): number {
  let longest = 0
  let before: number[] = []
  for (const word of one) {
    const here = other.map((same, at) => (same === word ? word.length + (before[at - 1] ?? 0) : 0))
    for (const length of here) longest = Math.max(longest, length)
    before = here
  }
  return longest
}
