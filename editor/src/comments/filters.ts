import { concerns, type Id, mentions, type Seen, type Thread, unreadIn } from '@potok/model'

export const TALK_FILTERS = ['open', 'unread', 'mentions', 'mine', 'settled', 'gone', 'all'] as const
export type TalkFilter = (typeof TALK_FILTERS)[number]

/** What the filters ask of a thread. */
export interface Asked {
  readonly me: Id
  readonly seen: Seen
  isGone(thread: Thread): boolean
}

/** Whether a thread is among those that are shown. */
export function passes(thread: Thread, filter: TalkFilter, { me, seen, isGone }: Asked): boolean {
  switch (filter) {
    case 'open':
      return thread.settled === null
    case 'unread':
      return unreadIn(thread, me, seen) > 0
    case 'mentions':
      return mentions(thread, me)
    case 'mine':
      return concerns(thread, me)
    case 'settled':
      return thread.settled !== null
    case 'gone':
      return isGone(thread)
    case 'all':
      return true
  }
}

const lastAt = ({ messages, at }: Thread): number => messages.at(-1)?.at ?? at

/** Where somebody spoke last comes first. */
export const latestFirst = (threads: readonly Thread[]): Thread[] =>
  [...threads].sort((one, other) => lastAt(other) - lastAt(one) || (one.id < other.id ? -1 : 1))
