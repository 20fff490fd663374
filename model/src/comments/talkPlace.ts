import { type Id, isId } from '../ids.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'

/** What may be talked about besides records: the project's own card. */
const SINGLE = ['card'] as const

/** What a thread is about: a record of the project, or a part of one (a field, a column, a section of a paper). */
export interface TalkPlace {
  readonly noun: Noun | (typeof SINGLE)[number]
  readonly id: Id
  /** Empty: the whole of it. */
  readonly part: string
}

export const talkPlace = (noun: TalkPlace['noun'], id: Id, part = ''): TalkPlace => ({ noun, id, part })

/** One word for a place, by which threads are gathered. */
export const placeKey = ({ noun, id, part }: TalkPlace): string => `${noun}/${id}/${part}`

/** Null: nothing is called so. */
export function readTalkPlace(noun: unknown, id: unknown, part: unknown): TalkPlace | null {
  if (!isPlaceNoun(noun) || !isId(id) || !isPart(part ?? '')) return null
  return talkPlace(noun, id, (part ?? '') as string)
}

export const isPlaceNoun = (noun: unknown): noun is TalkPlace['noun'] =>
  typeof noun === 'string' && (SINGLE.some((one) => one === noun) || Object.hasOwn(NOUNS, noun))

export const isPart = (part: unknown): part is string =>
  typeof part === 'string' && (part === '' || /^[\w.:-]{1,80}$/.test(part))
