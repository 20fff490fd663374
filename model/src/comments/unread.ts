import type { Id } from '../ids.ts'
import { mentionsIn } from './mentions.ts'
import type { Thread } from './talk.ts'

/** Thread → how many messages of others somebody has seen in it. A count, not a moment: what was written offline arrives late. */
export type Seen = Readonly<Record<Id, number>>

export const othersIn = ({ messages }: Thread, me: Id): number => messages.filter(({ author }) => author !== me).length

/** How many messages of others this person has not seen. */
export const unreadIn = (thread: Thread, me: Id, seen: Seen): number =>
  Math.max(0, othersIn(thread, me) - (seen[thread.id] ?? 0))

/** Whether the talk is this person's: begun by them, spoken in, or with a mention of them. */
export const concerns = ({ messages }: Thread, me: Id): boolean =>
  messages.some(({ author, text }) => author === me || mentionsIn(text).includes(me))

export const mentions = ({ messages }: Thread, me: Id): boolean =>
  messages.some(({ text }) => mentionsIn(text).includes(me))
