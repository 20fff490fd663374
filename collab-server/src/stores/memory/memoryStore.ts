import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { batchOf, type Queued, settle } from '../batch.ts'
import { replay } from '../replay.ts'
import { Committer } from '../sqlite/committer.ts'
import { mendingOf, tellDamage } from '../sqlite/damage.ts'
import { compacted, loaded, type Read, readKept, tailSize } from '../sqlite/reading.ts'
import { prepareTables } from '../sqlite/schema.ts'
import type { Damage, JournalEntry, LoadedDocument, StorageState, Store, Value, Write } from '../store.ts'

/** The same tables without a disk and without a thread: what is committed lives as long as the process. */
export class MemoryStore implements Store {
  position = 0
  waitingBytes = 0
  written = 0
  readonly #database: DatabaseSync
  readonly #committer: Committer
  readonly #run = randomUUID()
  #queue: Queued[] = []
  #batches = 0
  #committed = 0
  #waiting: { position: number; done: () => void }[] = []
  #turn: NodeJS.Immediate | null = null

  private constructor(database: DatabaseSync) {
    this.#database = database
    this.#committer = new Committer(database)
  }

  static open(): MemoryStore {
    const database = new DatabaseSync(':memory:')
    database.exec('PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
    prepareTables(database)
    return new MemoryStore(database)
  }

  /** Another store over the same content, as after a restart. */
  again(): MemoryStore {
    return new MemoryStore(this.#database)
  }

  append(entry: JournalEntry): number {
    this.waitingBytes += entry.bytes.length
    return this.#queued({ entry, at: Date.now() })
  }

  write(...group: readonly Write[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#queued({ group, done, failed })
    })
  }

  whenCommitted(position: number, done: () => void): void {
    if (position <= this.#committed) done()
    else this.#waiting.push({ position, done })
  }

  committed(position = this.position): Promise<void> {
    return new Promise((done) => this.whenCommitted(position, done))
  }

  async load(document: string, epoch: number): Promise<LoadedDocument> {
    await this.committed()
    const found = loaded(readKept(this.#read, document, epoch))
    await this.#mend(found.damage)
    return found
  }

  async tailSize(document: string, epoch: number): Promise<{ rows: number; bytes: number }> {
    return tailSize(this.#read, document, epoch)
  }

  async compact(document: string, epoch: number): Promise<readonly Damage[]> {
    await this.committed()
    const { bases, tail, damage } = readKept(this.#read, document, epoch)
    await this.#mend(damage)
    const made = damage.length > 0 ? null : replay(document, bases, tail)
    if (made) await this.write(...compacted(document, epoch, made))
    return damage
  }

  read<T>(sql: string, ...values: Value[]): T[] {
    return this.#database.prepare(sql).all(...values) as T[]
  }

  forget(): Promise<void> {
    return this.committed()
  }

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
    return { state: 'ok' }
  }

  onStorage(): () => void {
    return () => {}
  }

  close(): Promise<void> {
    return this.committed()
  }

  readonly #read: Read = (sql, ...values) => this.read(sql, ...values)

  async #mend(damage: readonly Damage[]): Promise<void> {
    tellDamage(damage)
    if (damage.length > 0) await this.write(...mendingOf(damage))
  }

  #queued(item: Queued): number {
    this.#queue.push(item)
    this.#turn ??= setImmediate(() => this.#commit())
    return ++this.position
  }

  #commit(): void {
    this.#turn = null
    const items = this.#queue.splice(0)
    const wrong = this.#committer.commit(this.#run, batchOf(++this.#batches, items))
    this.#committed = this.position
    this.waitingBytes = 0
    this.written += items.filter((item) => 'group' in item).length
    settle(items, wrong)
    const ready = this.#waiting.filter(({ position }) => position <= this.#committed)
    this.#waiting = this.#waiting.filter(({ position }) => position > this.#committed)
    for (const { done } of ready) done()
  }
}
