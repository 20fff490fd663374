import { Worker } from 'node:worker_threads'
import type { Result } from '@potok/model'
import { type Content, contentOf } from './content.ts'

/** A file of fewer bytes is read sooner than a thread starts. */
const LONG = 200_000

/** `contentOf`, of a long file in a thread of its own: meanwhile everybody else is served. */
export function contentBeside(given: unknown, bytes: number): Promise<Result<Content>> {
  if (bytes < LONG) return Promise.resolve(contentOf(given))
  return new Promise((done, failed) => {
    const source = new URL(`./content.worker${import.meta.url.slice(-3)}`, import.meta.url)
    const worker = new Worker(source, { workerData: given })
    worker.once('message', done)
    worker.once('error', failed)
    worker.once('exit', (code) => failed(new Error(`The reading of a file ended with ${code} before it answered`)))
  })
}
