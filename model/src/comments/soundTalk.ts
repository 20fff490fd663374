import { isId } from '../ids.ts'
import { isPart, isPlaceNoun } from './talkPlace.ts'

/** The containers of `comments/<project>`, each a map of records (SPEC H1). */
export const TALK = ['threads', 'messages', 'settlements', 'reopenings'] as const
export type TalkNoun = (typeof TALK)[number]

/** What the comments of a project hold at most. */
export const MOST_TALK: Readonly<Record<TalkNoun, number>> = {
  threads: 5000,
  messages: 20_000,
  settlements: 20_000,
  reopenings: 20_000,
}
export const LONGEST_MESSAGE = 10_000
export const LONGEST_PLACE_NAME = 300
const LATEST = 8.64e15

type Accepts = (value: unknown) => boolean
const moment: Accepts = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LATEST
const text =
  (longest: number): Accepts =>
  (value) =>
    typeof value === 'string' && value.length <= longest

const FIELDS: Readonly<Record<TalkNoun, Readonly<Record<string, Accepts>>>> = {
  threads: { author: isId, at: moment, noun: isPlaceNoun, id: isId, part: isPart, name: text(LONGEST_PLACE_NAME) },
  messages: {
    author: isId,
    at: moment,
    thread: isId,
    text: text(LONGEST_MESSAGE),
    changedAt: moment,
    deletedAt: moment,
  },
  settlements: { author: isId, at: moment, thread: isId },
  reopenings: { author: isId, at: moment, settlement: isId },
}

/** What its author may still write once a record stands. */
const LATER: Readonly<Partial<Record<TalkNoun, readonly string[]>>> = { messages: ['text', 'changedAt', 'deletedAt'] }

export const isTalkNoun = (container: string): container is TalkNoun => TALK.some((noun) => noun === container)

/** Whether this field of such a record may hold this value. */
export const isSoundTalk = (noun: TalkNoun, field: string, value: unknown): boolean =>
  Object.hasOwn(FIELDS[noun], field) && FIELDS[noun][field]!(value)

export const mayChangeLater = (noun: TalkNoun, field: string): boolean => LATER[noun]?.includes(field) ?? false
