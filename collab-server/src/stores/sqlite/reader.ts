import { Worker } from 'node:worker_threads'
import type { Compacted } from '../replay.ts'
import type { Damage, LoadedDocument } from '../store.ts'

export interface ReaderJob {
  readonly file: string
  readonly document: string
  readonly epoch: number
  readonly work: 'load' | 'compact'
}

export type FromReader =
  | { readonly loaded: LoadedDocument }
  | { readonly damage: readonly Damage[]; readonly made: Compacted | null }

/** One long reading in a thread of its own: meanwhile everybody else is served. */
function ask(job: ReaderJob): Promise<FromReader> {
  return new Promise((done, failed) => {
    const source = new URL(`./reader.worker${import.meta.url.slice(-3)}`, import.meta.url)
    const worker = new Worker(source, { workerData: job })
    worker.once('message', done)
    worker.once('error', failed)
    worker.once('exit', (code) => failed(new Error(`The reader ended with ${code} before it answered`)))
  })
}

export async function loadBeside(file: string, document: string, epoch: number): Promise<LoadedDocument> {
  return ((await ask({ file, document, epoch, work: 'load' })) as { loaded: LoadedDocument }).loaded
}

export async function compactBeside(file: string, document: string, epoch: number) {
  return (await ask({ file, document, epoch, work: 'compact' })) as Extract<FromReader, { made: unknown }>
}
