import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { log, traceOf } from '../../log.ts'
import {
  type Damage,
  type JournalEntry,
  type LoadedDocument,
  type StorageState,
  type Store,
  StoreClosed,
  type Value,
  type Write,
} from '../store.ts'
import { Writer } from '../writer.ts'
import { mendingOf, tellDamage } from './damage.ts'
import { compactBeside, loadBeside } from './reader.ts'
import { compacted, loaded, type Read, readKept, tailSize } from './reading.ts'
import { reasonOf } from './resultCodes.ts'
import { staysAt } from './whereabouts.ts'
import type { WriterPlace } from './writerPlace.ts'

const LARGEST_LOOKED_THROUGH = 256 << 20
const LONG_ROWS = 500
const LONG_BYTES = 256 << 10

/** Opens for reading. A file that is not huge is looked through first: a damaged one is better not served than half-served. */
function soundIn(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    if (statSync(file).size > LARGEST_LOOKED_THROUGH) return database
    const found = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
    if (found.quick_check !== 'ok') throw new StoreClosed('damaged', found.quick_check)
    return database
  } catch (error) {
    database.close()
    throw error instanceof StoreClosed ? error : new StoreClosed(reasonOf(error), (error as Error).message)
  }
}

/** One folder, one file, one writing thread; reading happens here, beside it. */
export class SqliteStore implements Store {
  readonly writer: Writer
  readonly #file: string
  readonly #statements = new Map<string, StatementSync>()
  /** The last position queued of each document: reading one waits for no other. */
  readonly #last = new Map<string, number>()
  #reader: DatabaseSync | null = null
  #isThere = () => false

  private constructor(file: string, lock: string) {
    this.#file = file
    const thread = new URL(`./writer.worker${import.meta.url.slice(-3)}`, import.meta.url)
    this.writer = new Writer(thread, (run): WriterPlace => ({ file, lock, run }))
  }

  static async open(folder: string): Promise<SqliteStore> {
    const store = new SqliteStore(join(folder, 'potok.sqlite'), join(folder, 'lock.sqlite'))
    await store.writer.open()
    try {
      store.#reader = soundIn(store.#file)
      store.#isThere = staysAt(store.#file)
      return store
    } catch (error) {
      await store.close()
      throw error
    }
  }

  get position(): number {
    return this.writer.position
  }

  get waitingBytes(): number {
    return this.writer.waitingBytes
  }

  get written(): number {
    return this.writer.written
  }

  append(entry: JournalEntry): number {
    const position = this.writer.append(entry)
    this.#last.set(entry.document, position)
    return position
  }

  whenCommitted(position: number, done: () => void): void {
    this.writer.whenCommitted(position, done)
  }

  committed(position = this.position): Promise<void> {
    return new Promise((done) => this.whenCommitted(position, done))
  }

  async load(document: string, epoch: number): Promise<LoadedDocument> {
    await this.committed(this.#last.get(document) ?? 0)
    const { rows, bytes } = tailSize(this.#read, document, epoch)
    const isLong = rows > LONG_ROWS || bytes > LONG_BYTES
    // A thread would open the file anew: while it is not in its place, it is read here, slowly, from what is open.
    const isBeside = isLong && this.#isThere()
    const found = isBeside
      ? await loadBeside(this.#file, document, epoch)
      : loaded(readKept(this.#read, document, epoch))
    this.#mend(found.damage)
    return found
  }

  async tailSize(document: string, epoch: number): Promise<{ rows: number; bytes: number }> {
    return tailSize(this.#read, document, epoch)
  }

  async compact(document: string, epoch: number): Promise<readonly Damage[]> {
    await this.committed()
    if (!this.#isThere()) return []
    const { damage, made } = await compactBeside(this.#file, document, epoch)
    this.#mend(damage)
    if (made) await this.write(...compacted(document, epoch, made))
    return damage
  }

  read<T>(sql: string, ...values: Value[]): T[] {
    if (!this.#reader) throw new Error('The store is closed, so nothing can be read from it')
    const statement = this.#statements.get(sql) ?? this.#reader.prepare(sql)
    this.#statements.set(sql, statement)
    return statement.all(...values) as T[]
  }

  async forget(): Promise<void> {
    await this.committed()
    await this.writer.forget()
  }

  write(...writes: readonly Write[]): Promise<void> {
    return this.writer.write(writes)
  }

  /** There is no other server. */
  async fresh(): Promise<void> {}

  onChanged(): () => void {
    return () => {}
  }

  async own(): Promise<string | null> {
    return null
  }

  async disown(): Promise<void> {}

  async missed(): Promise<void> {}

  onFenced(): () => void {
    return () => {}
  }

  storage(): StorageState {
    return this.writer.state()
  }

  onStorage(listener: (state: StorageState) => void): () => void {
    return this.writer.onState(listener)
  }

  async close(): Promise<void> {
    await this.writer.close()
    this.#statements.clear()
    this.#reader?.close()
    this.#reader = null
  }

  readonly #read: Read = (sql, ...values) => this.read(sql, ...values)

  /** Said at once; written when it can be, and found again should that never come. */
  #mend(damage: readonly Damage[]): void {
    if (damage.length === 0) return
    tellDamage(damage)
    this.write(...mendingOf(damage)).catch((error) => log.error(traceOf(error), 'a damaged row could not be put aside'))
  }
}
