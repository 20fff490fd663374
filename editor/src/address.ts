/** Of the page alone: a worker asks for nothing, and tests of addresses run without a page. */
const page = 'document' in globalThis ? document : null

/** The path under which a proxy shows Potok, as the server wrote it into the page; '' where it has the whole host. */
const told = page?.querySelector<HTMLMetaElement>('meta[name="potok-prefix"]')?.content ?? ''
// While the editor is worked on, its page comes from Vite with the word that the server would have replaced.
const prefix = told.startsWith('/') ? told : ''

/** An address of Potok as the browser needs it, from the one that Potok knows. */
export const ours = (path: string): string => prefix + path

/** The same for whoever is to type, scan or be sent it. */
export const whole = (path: string): string => location.origin + ours(path)

/** It names the project, so that a proxy leads everybody of a project to one server; without one it is only looked whether sockets pass. */
export const socketAddress = (project?: string): string =>
  whole(project ? `/collab?project=${encodeURIComponent(project)}` : '/collab').replace(/^http/, 'ws')

/** What stands in front of everything that this Potok keeps in a browser that it may share with another one of the same host. */
export const keptAs = (name: string): string => `potok${prefix}.${name}`

/** Where this page is, as Potok knows it: the other way round from `ours`. */
export function here(): { pathname: string; search: string; hash: string } {
  const { pathname, search, hash } = location
  return { pathname: pathname.slice(prefix.length) || '/', search, hash }
}

/** The same in one word. */
export function placeHere(): string {
  const { pathname, search, hash } = here()
  return pathname + search + hash
}
