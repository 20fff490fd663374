import { handwritten, textOf } from './source.ts'

const MODULE = 'editor/src/address.ts'
const LOOKED_AT = /^editor\/src\/.*\.(tsx?|css)$/
const TEST = /\.test\.tsx?$/

const QUOTE = '[\'"`]'
/** What only holds where Potok has the whole host. What is handed to `ours` or `whole` is an address as Potok knows it. */
const ABSOLUTE = [
  new RegExp(`(?<!\\b(ours|whole)\\()${QUOTE}/(api|assets|collab|yjs)\\b`),
  new RegExp(`\\b(href|src|action|poster)=\\{?${QUOTE}/`),
  new RegExp(`\\b(fetch|open|assign|replace|sendBeacon|new (WebSocket|EventSource|Worker|URL))\\(${QUOTE}/`),
  /\burl\(['"]?\//,
  new RegExp(`\\b(push|replace)State\\(((?!ours\\()[^)])*${QUOTE}/`),
  /\blocation\.(pathname|search|hash|href|host|hostname|origin|protocol|port)\b/,
  /[(=] *(window\.|globalThis\.)?location *[),;]?$|[(,] *(window\.|globalThis\.)?location *[),]/m,
]

/** Places of the editor that take Potok for the whole of its host: one build stands under any path of a proxy. */
export function absoluteAddresses(root: string): string[] {
  return handwritten(root)
    .filter((path) => LOOKED_AT.test(path) && !TEST.test(path) && path !== MODULE)
    .flatMap((path) =>
      textOf(root, path)
        .split('\n')
        .map((line, at) => ({ line, place: `${path}:${at + 1}` }))
        .filter(({ line }) => ABSOLUTE.some((one) => one.test(line)))
        .map(({ place }) => place),
    )
}
