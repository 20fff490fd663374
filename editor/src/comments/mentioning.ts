import { type Id, mentionOf, piecesOf } from '@potok/model'
import type { Talker } from '../api/talk.ts'

const LONGEST = 40
const likeness = (words: string): string => words.toLowerCase().replaceAll('ё', 'е')

/** A mention that is being typed: from the sign to the caret. */
export interface Typed {
  readonly start: number
  readonly words: string
}

/** Null: nobody is being mentioned where the caret stands. */
export function typedMention(text: string, caret: number): Typed | null {
  const start = text.lastIndexOf('@', caret - 1)
  if (start < 0 || caret - start > LONGEST) return null
  if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1]!)) return null
  const words = text.slice(start + 1, caret)
  return /\n/.test(words) || words.startsWith(' ') ? null : { start, words }
}

/** Who may be meant: each word of what is typed begins a word of the name. */
export function matching(people: Iterable<Talker>, words: string): Talker[] {
  const asked = likeness(words).split(/\s+/).filter(Boolean)
  return [...people]
    .filter(({ name }) => {
      const parts = likeness(name).split(/[\s.-]+/)
      return name !== '' && asked.every((one) => parts.some((part) => part.startsWith(one)))
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'ru'))
}

/** Names in a draft, the longest first, so that nobody is taken for somebody whose name begins alike. */
function namesFound(draft: string, people: Iterable<Talker>): { start: number; end: number; person: Talker }[] {
  const byName = [...people].filter(({ name }) => name !== '').sort((one, other) => other.name.length - one.name.length)
  const found: { start: number; end: number; person: Talker }[] = []
  for (let at = draft.indexOf('@'); at >= 0; at = draft.indexOf('@', at + 1)) {
    const person = byName.find(({ name }) => {
      const after = draft[at + 1 + name.length] ?? ''
      return likeness(draft.slice(at + 1, at + 1 + name.length)) === likeness(name) && !/[\p{L}\p{N}]/u.test(after)
    })
    if (person) found.push({ start: at, end: at + 1 + person.name.length, person })
  }
  return found
}

/**
 * A draft as it is kept: names after the sign become mentions of people who are here. Of several who are called alike
 * `chosen` says who was meant.
 */
export function asKept(draft: string, people: ReadonlyMap<Id, Talker>, chosen: ReadonlyMap<string, Id>): string {
  const here = [...people.values()].filter((one) => one.here)
  let kept = ''
  let done = 0
  for (const { start, end, person } of namesFound(draft, here)) {
    kept += draft.slice(done, start) + mentionOf(chosen.get(person.name) ?? person.id)
    done = end
  }
  // The gap that choosing a name leaves behind it.
  return (kept + draft.slice(done)).replace(/(@\[[\w.:-]+\]) (?=[,.!?:;)…])/g, '$1')
}

/** A kept text as it is written anew. */
export const asDraft = (kept: string, people: ReadonlyMap<Id, Talker>): string =>
  piecesOf(kept)
    .map((piece) => ('words' in piece ? piece.words : `@${people.get(piece.person)?.name ?? piece.person}`))
    .join('')

/** Whom a draft names who left the project: they are not called by it. */
export function leftInDraft(draft: string, people: ReadonlyMap<Id, Talker>): Talker[] {
  const all = [...people.values()]
  const here = new Set(all.filter((one) => one.here).map(({ name }) => likeness(name)))
  const gone = all.filter((one) => !one.here && !here.has(likeness(one.name)))
  // Somebody who is here may have a longer name that begins like it.
  const found = namesFound(draft, [...all.filter((one) => one.here), ...gone])
  return [...new Set(found.map(({ person }) => person))].filter((person) => !person.here)
}
