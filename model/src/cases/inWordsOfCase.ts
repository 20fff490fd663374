import type { Id } from '../ids.ts'

/** The same value with a project's ids, as keys, as values and inside sentences, said as the case it came from says them. */
export function inWordsOfCase<T>(value: T, names: ReadonlyMap<Id, string>): T {
  if (names.size === 0) return value
  const pattern = new RegExp([...names.keys()].join('|'), 'g')
  const said = (text: string) => text.replace(pattern, (id) => names.get(id) ?? id)
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return said(one)
    if (Array.isArray(one)) return one.map(walk)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [said(key), walk(inner)]))
  }
  return walk(value) as T
}
