import { type Id, type Seen, type TalkPlace, type Thread, unreadIn } from '@potok/model'
import type { StoreApi } from 'zustand/vanilla'
import type { Talker } from '../api/talk.ts'
import type { SaveState } from '../session/save.ts'

/** What is said about a project, as this person sees it now. */
export interface TalkState {
  /** Whether the threads are here. */
  readonly isOpen: boolean
  readonly threads: readonly Thread[]
  /** `noun/id` → the threads about it and its parts. */
  readonly byRecord: ReadonlyMap<string, readonly Thread[]>
  readonly people: ReadonlyMap<Id, Talker>
  readonly seen: Seen
  readonly mayWrite: boolean
  readonly save: SaveState
  /** What the server did not take, kept for the person. */
  readonly aside: string | null
}

export interface Talk {
  readonly me: Id
  readonly state: StoreApi<TalkState>
  begin(place: TalkPlace, name: string, text: string): void
  answer(thread: Thread, text: string): void
  rewrite(message: Id, text: string): void
  remove(message: Id): void
  settle(thread: Thread): void
  reopen(thread: Thread): void
  /** Whatever stands in it now, this person has seen. */
  see(thread: Thread): void
  /** Asks once more who is here. */
  ask(): void
  dropAside(): void
  close(): void
}

export const atFirst: TalkState = {
  isOpen: false,
  threads: [],
  byRecord: new Map(),
  people: new Map(),
  seen: {},
  mayWrite: false,
  save: { name: 'opening' },
  aside: null,
}

export const recordKey = ({ noun, id }: Pick<TalkPlace, 'noun' | 'id'>): string => `${noun}/${id}`

const NONE: readonly Thread[] = []

/** The threads about a place; where no part is named, about all its parts. */
export function threadsAbout({ byRecord }: TalkState, place: TalkPlace): readonly Thread[] {
  const about = byRecord.get(recordKey(place)) ?? NONE
  return place.part === '' ? about : about.filter((thread) => thread.place.part === place.part)
}

/** How many open threads there are, and how many messages of others that this person has not seen. */
export interface TalkCount {
  readonly open: number
  readonly unread: number
}

export function countOf(threads: readonly Thread[], me: Id, seen: Seen): TalkCount {
  let [open, unread] = [0, 0]
  for (const thread of threads) {
    if (!thread.settled) open++
    unread += unreadIn(thread, me, seen)
  }
  return { open, unread }
}
