const OF_A_PROJECT = /^\/api\/projects\/([\w-]+)/
const PLAIN = /^\/yjs\/[a-z]+\/([\w-]+)/
const NO_PROJECT = 'import'

/** The project that an address is about, by the address alone; null where it names none. */
export function projectOf(url: string): string | null {
  const found = OF_A_PROJECT.exec(url)?.[1] ?? PLAIN.exec(url)?.[1]
  if (found) return found === NO_PROJECT ? null : found
  const { pathname, searchParams } = new URL(url, 'http://potok')
  return pathname === '/collab' ? searchParams.get('project') : null
}
