/** Words as people look for them: without case, «ё» as «е». */
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

export const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

const ENDING =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|ием|иям|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ую|юю|ые|ие|ым|им|ых|их|ам|ям|ом|ем|ия|ии|ию|[аеиоуыэюяйь])$/u
const LEAST_STEM = 4

/** A word without its Russian ending, so that «заявления» finds «заявление»; a short word stays whole. */
export function stemOf(word: string): string {
  const stem = word.replace(ENDING, '')
  return stem.length >= LEAST_STEM ? stem : word
}

/** Every word of the query begins a word of the text, endings aside. */
export function says(text: string, query: readonly string[]): boolean {
  const words = wordsOf(text)
  return query.every((asked) => words.some((word) => word.startsWith(asked) || word.startsWith(stemOf(asked))))
}
