import { type Packed, packed, type Timed } from './packed.ts'
import type { ShutReason, StorageReason, Write } from './store.ts'

/** What travels to the writer thread: one group, committed whole or not at all. */
export interface Batch {
  readonly number: number
  readonly entries: Packed
  readonly groups: readonly (readonly Write[])[]
  /** Edits and groups in the order they were queued: a number of `entries`, or of `groups` below zero (-1 is the first). */
  readonly order: readonly number[]
}

export type Queued =
  | Timed
  | { readonly group: readonly Write[]; readonly done: () => void; readonly failed: (error: Error) => void }

export function batchOf(number: number, items: readonly Queued[]): Batch {
  const entries: Timed[] = []
  const groups: (readonly Write[])[] = []
  const order = items.map((item) => ('entry' in item ? entries.push(item) - 1 : -groups.push(item.group)))
  return { number, entries: packed(entries), groups, order }
}

/** Tells each group of a committed batch how it ended. */
export function settle(items: readonly Queued[], wrong: readonly (readonly [number, string])[]): void {
  const reasons = new Map(wrong)
  let group = 0
  for (const item of items) {
    if ('entry' in item) continue
    const reason = reasons.get(group++)
    if (reason === undefined) item.done()
    else item.failed(new Error(`A statement was refused: ${reason}`))
  }
}

/** How a group ended. */
export interface Committed {
  /** Groups of statements that were refused, by their number. */
  readonly wrong: readonly (readonly [number, string])[]
  /** Projects that are another server's by now: their edits were not taken. */
  readonly fenced?: readonly string[]
}

export type ToWriter =
  | { readonly ask: 'commit'; readonly batch: Batch }
  | { readonly ask: 'settings' }
  | { readonly ask: 'forget' }
  | { readonly ask: 'fresh' }
  | { readonly ask: 'most-pages'; readonly pages: number }
  | { readonly ask: 'close' }

export type FromWriter =
  | { readonly told: 'open' }
  | { readonly told: 'shut'; readonly reason: ShutReason; readonly message: string }
  | ({ readonly told: 'committed'; readonly number: number } & Committed)
  | { readonly told: 'failed'; readonly number: number; readonly reason: StorageReason; readonly message: string }
  | { readonly told: 'forgot' }
  /** A group takes longer than anybody should be kept in the belief that all is well. */
  | { readonly told: 'slow'; readonly number: number }
  /** Rows of these tables were changed by another server. */
  | { readonly told: 'changed'; readonly tables: readonly string[] }
  | { readonly told: 'fresh' }
  | { readonly told: 'stale'; readonly message: string }
  | { readonly told: 'settings'; readonly journalMode: string; readonly synchronous: number }
