export type Sortable = string | number | null

/** Rows by one value of each: figures by size, words by the alphabet of the language, numbers in them as numbers; what has none comes last either way. */
export function ordered<R>(
  rows: readonly R[],
  by: (one: R) => Sortable,
  { descends, language }: { descends: boolean; language: string },
): R[] {
  const words = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const isNone = (value: Sortable) => value === null || value === ''
  const turn = descends ? -1 : 1
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)]
    if (isNone(a) || isNone(b)) return Number(isNone(a)) - Number(isNone(b))
    return turn * (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b)))
  })
}
