/** One edit as it is kept. `person` is a pseudonymous id, `tab` the socket it came by. */
export interface JournalEntry {
  readonly project: string
  readonly document: string
  readonly epoch: number
  readonly person: string
  readonly tab: string
  readonly bytes: Uint8Array
  /** What of it the history shows, committed with it and kept when the journal becomes a snapshot. */
  readonly activity?: readonly Activity[]
}

/** What somebody did, and to which records. */
export interface Activity {
  readonly command: string
  readonly about: readonly string[]
}

export interface LoadedDocument {
  /** The compacted state, if there is one, and then every edit after it, in order. */
  readonly updates: readonly Uint8Array[]
  readonly seq: number
  readonly tailRows: number
  readonly tailBytes: number
  /** Rows that did not fit their hash: they are put aside and count no longer. */
  readonly damage: readonly Damage[]
}

export type KeptIn = 'journal' | 'snapshot' | 'snapshot_before'

/** A row whose bytes are not what was written. */
export interface Damage {
  readonly place: KeptIn
  readonly document: string
  readonly epoch: number
  readonly seq: number
}

export type StorageReason = 'disk-full' | 'unwritable' | 'busy' | 'damaged' | 'writer-lost'
export type StorageState = { readonly state: 'ok' } | { readonly state: 'refused'; readonly reason: StorageReason }

export type Value = string | number | null | Uint8Array
/** One statement of the server's own tables. */
export type Write = readonly [sql: string, ...values: Value[]]

/**
 * Where everything lasting lives. What is appended is committed in order, in groups; a failed commit is tried again
 * until it succeeds, nothing is skipped, and nobody is told «saved» meanwhile.
 */
export interface Store {
  /** Queues an edit and returns at once with its position. Never throws. */
  append(entry: JournalEntry): number
  /** The position of the last thing queued. */
  readonly position: number
  readonly waitingBytes: number
  /** How many groups of statements were committed: what was read of the tables is true until it grows. */
  readonly written: number
  /** Runs `done` once everything up to this position is committed, at once if it already is. */
  whenCommitted(position: number, done: () => void): void
  committed(position?: number): Promise<void>
  /**
   * Waits for what is queued of this document, then reads snapshot and tail, each row against its hash. A damaged row is
   * put aside and the document is what the sound ones add up to; a long tail is added up in a worker.
   */
  load(document: string, epoch: number): Promise<LoadedDocument>
  /** How much lies on top of the snapshot. */
  tailSize(document: string, epoch: number): Promise<{ readonly rows: number; readonly bytes: number }>
  /**
   * Replays the document in a worker and replaces its journal by a snapshot; the one before and what came after it stay
   * for the day when this one is damaged. Losing a compaction loses nothing. Damage is put aside, and then nothing is compacted.
   */
  compact(document: string, epoch: number): Promise<readonly Damage[]>
  read<T>(sql: string, ...values: Value[]): T[]
  /** All statements or none, in order with the edits around them. Rejects when a statement itself is wrong. */
  write(...writes: readonly Write[]): Promise<void>
  /** What was deleted before can be read in no file of the store any more. */
  forget(): Promise<void>
  /** What any server of this house committed before can be read afterwards; while the storage is away, what was there last. */
  fresh(): Promise<void>
  /** Another server changed rows of these tables. */
  onChanged(listener: (tables: readonly string[]) => void): () => void
  /** Null: this server owns the project from now on, so it may append to its journal; else the address of the server that does. */
  own(project: string): Promise<string | null>
  /** Nobody owns it any more, once everything is committed: the next who is asked does. */
  disown(project: string): Promise<void>
  /** Whoever should own projects at this address does not answer. */
  missed(address: string): Promise<void>
  /** These projects are another server's now: told before anything is told committed that was refused to this one. */
  onFenced(listener: (projects: readonly string[]) => void): () => void
  storage(): StorageState
  onStorage(listener: (state: StorageState) => void): () => void
  /** Commits what can be committed and lets the files go. */
  close(): Promise<void>
}

export type ShutReason = StorageReason | 'in-use' | 'newer' | 'not-empty'

/** The store cannot be opened; `reason` chooses the sentence that the administrator reads. */
export class StoreClosed extends Error {
  readonly reason: ShutReason
  constructor(reason: ShutReason, message: string) {
    super(message)
    this.reason = reason
  }
}
