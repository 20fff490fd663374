/** Names in one cell, apart by commas or semicolons; a comma within «» stays. Empty ones and repetitions are left out. */
export function namesIn(words: string): string[] {
  const found = new Map<string, string>()
  for (const one of words.split(/[;,\n](?![^«]*»)/u)) {
    const name = one.replace(/\s+/gu, ' ').trim()
    if (name && name !== '–' && name !== '-' && !found.has(keyOf(name))) found.set(keyOf(name), name)
  }
  return [...found.values()]
}

/** Names that differ only in case and spaces are of one thing. */
export const keyOf = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('ru')
