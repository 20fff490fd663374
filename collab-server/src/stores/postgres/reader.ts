import { Worker } from 'node:worker_threads'
import { log, traceOf } from '../../log.ts'
import type { Compacted } from '../replay.ts'
import type { Damage, LoadedDocument } from '../store.ts'

export interface ToReader {
  readonly number: number
  readonly work: 'load' | 'compact' | 'size' | 'close'
  readonly document: string
  readonly epoch: number
}

export type FromReader = { readonly number: number } & (
  | { readonly loaded: LoadedDocument }
  | { readonly damage: readonly Damage[]; readonly made: Compacted | null }
  | { readonly size: { readonly rows: number; readonly bytes: number } }
  | { readonly failed: string }
)

/** The thread that reads documents, with a connection of its own: a long one is added up there. */
export class Reader {
  readonly #url: string
  #worker: Worker | null = null
  #asked = 0
  readonly #waiting = new Map<number, { done: (answer: FromReader) => void; failed: (error: Error) => void }>()
  #isClosing = false

  constructor(url: string) {
    this.#url = url
  }

  async load(document: string, epoch: number): Promise<LoadedDocument> {
    return ((await this.#ask('load', document, epoch)) as { loaded: LoadedDocument }).loaded
  }

  async compact(document: string, epoch: number) {
    return (await this.#ask('compact', document, epoch)) as { damage: readonly Damage[]; made: Compacted | null }
  }

  async size(document: string, epoch: number) {
    return ((await this.#ask('size', document, epoch)) as { size: { rows: number; bytes: number } }).size
  }

  async close(): Promise<void> {
    this.#isClosing = true
    const worker = this.#worker
    if (!worker) return
    const ended = new Promise((done) => worker.once('exit', done))
    worker.postMessage({ number: 0, work: 'close', document: '', epoch: 0 } satisfies ToReader)
    await ended
  }

  #ask(work: ToReader['work'], document: string, epoch: number): Promise<FromReader> {
    return new Promise((done, failed) => {
      const number = ++this.#asked
      this.#waiting.set(number, { done, failed })
      this.#thread().postMessage({ number, work, document, epoch } satisfies ToReader)
    })
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    const source = new URL(`./postgresReader.worker${import.meta.url.slice(-3)}`, import.meta.url)
    const worker = new Worker(source, { workerData: { url: this.#url } })
    worker.on('message', (answer: FromReader) => {
      const waiting = this.#waiting.get(answer.number)
      this.#waiting.delete(answer.number)
      if ('failed' in answer) waiting?.failed(new Error(answer.failed))
      else waiting?.done(answer)
    })
    worker.on('error', (error) => log.error(traceOf(error), 'the reader thread failed'))
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
      if (this.#isClosing) return
      for (const { failed } of this.#waiting.values()) failed(new Error('The reader thread ended before it answered'))
      this.#waiting.clear()
    })
    this.#worker = worker
    return worker
  }
}
