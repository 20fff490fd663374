/** XML cannot hold control characters: a file with one of them does not open. Signs without a glyph stay, the reader's program has its own fonts. */
export function kept<T>(given: T): T {
  if (typeof given === 'string') return given.replace(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ') as T
  if (Array.isArray(given)) return given.map(kept) as T
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, kept(value)])) as T
}
