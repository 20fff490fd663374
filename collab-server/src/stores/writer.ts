import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { byItself } from '../byItself.ts'
import { log, traceOf } from '../log.ts'
import { type Batch, batchOf, type Committed, type FromWriter, type Queued, settle, type ToWriter } from './batch.ts'
import { type JournalEntry, type StorageReason, type StorageState, StoreClosed, type Write } from './store.ts'

const MOST_IN_A_BATCH = 2000
const MOST_BYTES_IN_A_BATCH = 8 << 20
/** While edits come without pause, so far apart are two groups of them: each costs the disk as much, however large it is. */
const APART_MS = 8
const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 2000
const LAST_COMMIT_MS = 5000

/** The queue in front of the writer thread. One group is under way at a time; what arrives meanwhile is the next group. */
export class Writer {
  position = 0
  waitingBytes = 0
  written = 0
  readonly #thread: URL
  readonly #place: unknown
  #worker: Worker | null = null
  #queue: Queued[] = []
  #underway: { batch: Batch; items: Queued[]; upTo: number } | null = null
  #committed = 0
  #waiting: { position: number; done: () => void }[] = []
  #batches = 0
  #turn: NodeJS.Immediate | null = null
  #pause: NodeJS.Timeout | null = null
  #sentAt = Number.NEGATIVE_INFINITY
  /** Somebody waits for statements that are queued. */
  #isAwaited = false
  #retryMs = FIRST_RETRY_MS
  #retry: NodeJS.Timeout | null = null
  #state: StorageState = { state: 'ok' }
  #listeners = new Set<(state: StorageState) => void>()
  #settings: ((settings: { journalMode: string; synchronous: number }) => void)[] = []
  #forgetting: (() => void)[] = []
  #refreshing: (() => void)[] = []
  #looking: Promise<void> | null = null
  #lookNext: Promise<void> | null = null
  #heardWritten = new Set<() => void>()
  #changed = new Set<(tables: readonly string[]) => void>()
  #fenced = new Set<(projects: readonly string[]) => void>()
  #closing = false

  /** `thread` is the file of the writing thread; `placeOf` says what it is told, and names this opening of the store. */
  constructor(thread: URL, placeOf: (run: string) => unknown) {
    this.#thread = thread
    this.#place = placeOf(randomUUID())
  }

  open(): Promise<void> {
    return new Promise((done, failed) => this.#start(done, failed))
  }

  append(entry: JournalEntry): number {
    this.waitingBytes += entry.bytes.length
    return this.#queued({ entry, at: Date.now() })
  }

  write(group: readonly Write[]): Promise<void> {
    this.#isAwaited = true
    return new Promise((done, failed) => {
      this.#queued({ group, done, failed })
    })
  }

  whenCommitted(position: number, done: () => void): void {
    if (position <= this.#committed) done()
    else this.#waiting.push({ position, done })
  }

  state(): StorageState {
    return this.#state
  }

  onState(listener: (state: StorageState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Read on the writing connection itself. */
  settings(): Promise<{ journalMode: string; synchronous: number }> {
    return new Promise((done) => {
      this.#settings.push(done)
      this.#ask({ ask: 'settings' })
    })
  }

  /** The log of what was written before is emptied into the file. */
  forget(): Promise<void> {
    if (!this.#worker) return Promise.resolve()
    return new Promise((done) => {
      this.#forgetting.push(done)
      this.#ask({ ask: 'forget' })
    })
  }

  /**
   * Until what other servers committed before can be read, or cannot be had now. Whoever asks while somebody looks waits for the next
   * look, all together: the one under way may not see what they know of.
   */
  fresh(): Promise<void> {
    if (!this.#looking) return this.#look()
    this.#lookNext ??= this.#looking.then(() => {
      this.#lookNext = null
      return this.#look()
    })
    return this.#lookNext
  }

  #look(): Promise<void> {
    if (!this.#worker) return Promise.resolve()
    const looking = new Promise<void>((done) => {
      this.#refreshing.push(done)
      this.#ask({ ask: 'fresh' })
    }).finally(() => {
      if (this.#looking === looking) this.#looking = null
    })
    this.#looking = looking
    return looking
  }

  onChanged(listener: (tables: readonly string[]) => void): () => void {
    this.#changed.add(listener)
    return () => this.#changed.delete(listener)
  }

  /** Statements were committed: others may want to read them. */
  onWritten(listener: () => void): () => void {
    this.#heardWritten.add(listener)
    return () => this.#heardWritten.delete(listener)
  }

  /** Told before anything of the same group is told committed: edits of these projects were not taken. */
  onFenced(listener: (projects: readonly string[]) => void): () => void {
    this.#fenced.add(listener)
    return () => this.#fenced.delete(listener)
  }

  /** A ceiling for the file, as a full disk would set it. */
  limitPages(pages: number): void {
    this.#ask({ ask: 'most-pages', pages })
  }

  /** Ends the thread as a crash would; the next one takes over what was under way. */
  breakThread(): void {
    void this.#worker?.terminate()
  }

  async close(): Promise<void> {
    await Promise.race([
      new Promise<void>((done) => this.whenCommitted(this.position, done)),
      new Promise<void>((done) => setTimeout(done, LAST_COMMIT_MS).unref()),
    ])
    this.#closing = true
    if (this.#retry) clearTimeout(this.#retry)
    const worker = this.#worker
    if (!worker) return
    const ended = new Promise((done) => worker.once('exit', done))
    this.#ask({ ask: 'close' })
    // A thread that waits for a database without an answer would keep the process for ever.
    const end = setTimeout(() => void worker.terminate(), LAST_COMMIT_MS)
    await ended
    clearTimeout(end)
  }

  #queued(item: Queued): number {
    this.#queue.push(item)
    this.position++
    this.#plan()
    return this.position
  }

  /** The first edit after a pause goes at once, and so do statements. */
  #plan(): void {
    const waitMs = this.#isAwaited ? 0 : this.#sentAt + APART_MS - performance.now()
    if (waitMs > 0) this.#pause ??= setTimeout(() => this.#send(), waitMs)
    else this.#turn ??= setImmediate(() => this.#send())
  }

  #send(): void {
    if (this.#turn) clearImmediate(this.#turn)
    if (this.#pause) clearTimeout(this.#pause)
    this.#turn = null
    this.#pause = null
    if (this.#underway || this.#queue.length === 0 || !this.#worker) return
    this.#sentAt = performance.now()
    this.#isAwaited = false
    let bytes = 0
    let count = 0
    for (const item of this.#queue) {
      if (count > 0 && (count === MOST_IN_A_BATCH || bytes > MOST_BYTES_IN_A_BATCH)) break
      if ('entry' in item) bytes += item.entry.bytes.length
      count++
    }
    const items = this.#queue.splice(0, count)
    this.#underway = { batch: batchOf(++this.#batches, items), items, upTo: this.position - this.#queue.length }
    this.#ask({ ask: 'commit', batch: this.#underway.batch })
  }

  #hear(message: FromWriter): void {
    if (message.told === 'forgot') this.#forgetting.shift()?.()
    if (message.told === 'settings') this.#settings.shift()?.(message)
    if (message.told === 'failed' && message.number === this.#underway?.batch.number) {
      this.#become({ state: 'refused', reason: message.reason })
      this.#retry = setTimeout(() => this.#again(), this.#retryMs)
      this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS)
    }
    if (message.told === 'slow' && message.number === this.#underway?.batch.number)
      this.#become({ state: 'refused', reason: 'busy' })
    if (message.told === 'fresh' || message.told === 'stale') this.#refreshing.shift()?.()
    if (message.told === 'changed') {
      this.written++
      for (const listener of this.#changed) byItself('a change was not heard', () => listener(message.tables))
    }
    if (message.told === 'committed' && message.number === this.#underway?.batch.number) this.#settle(message)
  }

  #settle({ wrong, fenced = [] }: Committed): void {
    const { items, upTo } = this.#underway!
    if (fenced.length > 0)
      for (const listener of this.#fenced) byItself('a lost project was not left', () => listener(fenced))
    this.#underway = null
    this.#committed = upTo
    this.#retryMs = FIRST_RETRY_MS
    const before = this.written
    for (const item of items) {
      if ('entry' in item) this.waitingBytes -= item.entry.bytes.length
      else this.written++
    }
    if (this.written > before) for (const listener of this.#heardWritten) byItself('others were not called', listener)
    settle(items, wrong)
    const ready = this.#waiting.filter(({ position }) => position <= upTo)
    this.#waiting = this.#waiting.filter(({ position }) => position > upTo)
    for (const { done } of ready) byItself('what waited for a commit failed', done)
    this.#become({ state: 'ok' })
    if (this.#queue.length > 0) this.#plan()
  }

  #again(): void {
    this.#retry = null
    if (this.#underway && this.#worker) this.#ask({ ask: 'commit', batch: this.#underway.batch })
  }

  #become(state: StorageState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return
    this.#state = state
    for (const listener of this.#listeners) listener(state)
  }

  #ask(message: ToWriter): void {
    this.#worker?.postMessage(message)
  }

  #start(done: () => void, failed: (error: Error) => void): void {
    for (const asked of [...this.#forgetting.splice(0), ...this.#refreshing.splice(0)]) asked()
    const worker = new Worker(this.#thread, { workerData: this.#place })
    worker.on('message', (message: FromWriter) => {
      if (message.told === 'open') {
        this.#worker = worker
        done()
        this.#again()
        this.#send()
      } else if (message.told === 'shut') failed(new StoreClosed(message.reason, message.message))
      else this.#hear(message)
    })
    worker.on('error', (error) => log.error(traceOf(error), 'the writer thread failed'))
    worker.on('exit', () => {
      const wasOpen = this.#worker === worker
      this.#worker = null
      if (this.#closing || !wasOpen) return
      this.#lost('writer-lost')
    })
  }

  /** The thread is gone; its group is sent again to the next one, which knows whether it was committed. */
  #lost(reason: StorageReason): void {
    this.#become({ state: 'refused', reason })
    setTimeout(() => {
      if (!this.#closing)
        this.#start(
          () => {},
          () => this.#lost(reason),
        )
    }, FIRST_RETRY_MS)
  }
}
