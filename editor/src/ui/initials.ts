/** «Ольга Ветрова» → ОВ; one word gives its first two letters. Counted in whole signs, so an emoji is not cut in half. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const signs = words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? '?')].slice(0, 2)
  return signs.join('').toUpperCase()
}
