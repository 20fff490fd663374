import type { StorageReason, Write } from '../store.ts'
import { type Packed, packed, type Timed } from './packed.ts'

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

export type ToWriter =
  | { readonly ask: 'commit'; readonly batch: Batch }
  | { readonly ask: 'settings' }
  | { readonly ask: 'forget' }
  | { readonly ask: 'most-pages'; readonly pages: number }
  | { readonly ask: 'close' }

export type FromWriter =
  | { readonly told: 'open' }
  | { readonly told: 'shut'; readonly reason: StorageReason | 'in-use' | 'newer'; readonly message: string }
  | { readonly told: 'committed'; readonly number: number; readonly wrong: readonly (readonly [number, string])[] }
  | { readonly told: 'failed'; readonly number: number; readonly reason: StorageReason; readonly message: string }
  | { readonly told: 'forgot' }
  | { readonly told: 'settings'; readonly journalMode: string; readonly synchronous: number }

export interface WriterPlace {
  readonly file: string
  readonly lock: string
  /** Names this opening of the store, so that a group sent twice is committed once. */
  readonly run: string
}

const CONSTRAINT = 19
const GENERIC = 1

/** SQLite's result code in its lowest byte, our word for it. */
export function reasonOf(error: unknown): StorageReason {
  const code = codeOf(error)
  if (code === 13) return 'disk-full'
  if (code === 5 || code === 6) return 'busy'
  if (code === 11 || code === 26) return 'damaged'
  return 'unwritable'
}

/** A statement that can never succeed, as opposed to a disk that may recover. */
export function isWrongStatement(error: unknown): boolean {
  const code = codeOf(error)
  return code === null || code === CONSTRAINT || code === GENERIC || code >= 20
}

function codeOf(error: unknown): number | null {
  const code = (error as { errcode?: unknown }).errcode
  return typeof code === 'number' ? code & 0xff : null
}
