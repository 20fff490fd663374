import type { Id } from '../ids.ts'

const MENTION = /@\[([\w.:-]{1,64})\]/g

/** As a mention of a person stands in the text of a message. */
export const mentionOf = (person: Id): string => `@[${person}]`

/** Who is mentioned in a message, each once. */
export const mentionsIn = (text: string): Id[] => [...new Set([...text.matchAll(MENTION)].map(([, person]) => person!))]

/** A message in pieces, as it is shown: words, and people who are mentioned. */
export type Piece = { readonly words: string } | { readonly person: Id }

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const found of text.matchAll(MENTION)) {
    if (found.index > done) pieces.push({ words: text.slice(done, found.index) })
    pieces.push({ person: found[1]! })
    done = found.index + found[0].length
  }
  if (done < text.length) pieces.push({ words: text.slice(done) })
  return pieces
}
