import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { log, traceOf } from '../../log.ts'
import { tellDamage } from '../sqlite/damage.ts'
import type { Damage, JournalEntry, LoadedDocument, StorageState, Store, Value, Write } from '../store.ts'
import { Writer } from '../writer.ts'
import { type KeepingPlace, mend, replaceJournal } from './keeping.ts'
import { Owners } from './owners.ts'
import { Ownership } from './ownership.ts'
import type { PostgresPlace } from './place.ts'
import { Reader } from './reader.ts'

/** How long somebody waits for the newest of what other servers wrote; after that it is read as it was last. */
const FRESH_MS = 1000
/** What others wrote is seen so soon even when nobody calls. */
const LOOK_MS = 500

export interface PostgresWhere {
  readonly url: string
  /** The folder of this server alone, where the mirror lies. */
  readonly folder: string
  /** How the other servers of the house reach this one; null: it owns nothing, it only reads and writes tables. */
  readonly address: string | null
}

/** The same tables in PostgreSQL, for several servers: edits of projects that this one owns, rows of everybody. */
export class PostgresStore implements Store {
  readonly writer: Writer
  readonly owners: Owners
  readonly ownership: Ownership
  readonly #place: KeepingPlace
  readonly #file: string
  readonly #documents: Reader
  readonly #statements = new Map<string, StatementSync>()
  readonly #last = new Map<string, number>()
  readonly #lost = new Set<(projects: readonly string[]) => void>()
  #reader: DatabaseSync | null = null
  #looking: NodeJS.Timeout | null = null

  private constructor({ url, folder, address }: PostgresWhere) {
    // A server that begins anew owns nothing yet: what it held before is free when its lease ends, or was left.
    const server = randomUUID()
    this.#place = { url, server }
    this.#file = join(folder, 'mirror.sqlite')
    this.#documents = new Reader(url)
    const thread = new URL(`./postgresWriter.worker${import.meta.url.slice(-3)}`, import.meta.url)
    this.writer = new Writer(
      thread,
      (run): PostgresPlace => ({ url, mirror: this.#file, lock: join(folder, 'lock.sqlite'), server, run }),
    )
    this.owners = new Owners(url, { id: server, address: address ?? '' })
    this.ownership = new Ownership(
      this.owners,
      (projects) => {
        for (const listener of this.#lost) listener(projects)
      },
      () => this.committed(),
    )
    this.writer.onFenced((projects) => this.ownership.lose(projects))
  }

  static async open(where: PostgresWhere): Promise<PostgresStore> {
    const store = new PostgresStore(where)
    await store.writer.open()
    if (where.address !== null) await store.ownership.begin()
    store.#reader = new DatabaseSync(store.#file, { readOnly: true })
    store.#looking = setInterval(() => void store.writer.fresh(), LOOK_MS).unref()
    return store
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
    const found = await this.#documents.load(document, epoch)
    this.#mend(found.damage)
    return found
  }

  tailSize(document: string, epoch: number): Promise<{ rows: number; bytes: number }> {
    return this.#documents.size(document, epoch)
  }

  async compact(document: string, epoch: number): Promise<readonly Damage[]> {
    await this.committed()
    const { damage, made } = await this.#documents.compact(document, epoch)
    this.#mend(damage)
    if (made) await replaceJournal(this.#place, document, epoch, made)
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

  fresh(): Promise<void> {
    const asked = this.writer.fresh()
    return new Promise((done) => {
      const late = setTimeout(done, FRESH_MS)
      void asked.then(() => {
        clearTimeout(late)
        done()
      })
    })
  }

  onChanged(listener: (tables: readonly string[]) => void): () => void {
    return this.writer.onChanged(listener)
  }

  onFenced(listener: (projects: readonly string[]) => void): () => void {
    this.#lost.add(listener)
    return () => this.#lost.delete(listener)
  }

  own(project: string): Promise<string | null> {
    return this.ownership.own(project)
  }

  disown(project: string): Promise<void> {
    return this.ownership.leave(project)
  }

  async missed(address: string): Promise<void> {
    await this.ownership.missed(address).catch((error) => log.warn(traceOf(error), 'a silent owner was not given up'))
  }

  storage(): StorageState {
    return this.writer.state()
  }

  onStorage(listener: (state: StorageState) => void): () => void {
    return this.writer.onState(listener)
  }

  async close(): Promise<void> {
    if (this.#looking) clearInterval(this.#looking)
    await this.writer.close()
    await this.ownership.stop()
    await this.#documents.close()
    this.#statements.clear()
    this.#reader?.close()
    this.#reader = null
  }

  /** Said at once; put aside when it can be, and found again should that never come. */
  #mend(damage: readonly Damage[]): void {
    if (damage.length === 0) return
    tellDamage(damage)
    mend(this.#place, damage, (...writes) => this.write(...writes)).catch((error) =>
      log.error(traceOf(error), 'a damaged row could not be put aside'),
    )
  }
}
