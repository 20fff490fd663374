/** «5,7 – 50,4», "5.7-50.4" and «5,70–50,4» are one figure. */
export const figureIn = (words: string): string =>
  words
    .replace(/\s/g, '')
    .replace(/[–—−]/g, '-')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\d+\.\d+/g, (digits) => String(Number(digits)))

/** A name without its signs and case: «ВПП, мин – макс» and «впп мин–макс» are one. */
export const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, '')

/** The least and the greatest number of a written figure; null: it is no number or a range of them. */
export function rangeIn(words: string): readonly [least: number, most: number] | null {
  const found = /^(-?\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?%?$/.exec(figureIn(words))
  if (!found) return null
  const least = Number(found[1])
  return [least, found[2] === undefined ? least : Number(found[2])]
}
