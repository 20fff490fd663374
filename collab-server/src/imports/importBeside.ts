import { Worker } from 'node:worker_threads'
import type { Understood } from '@potok/importers'
import { type Result, refuse } from '@potok/model'
import type { ImportJob } from './importJob.ts'

const DEADLINE_MS = 30_000
const MOST_MEMORY_MB = 700
const MOST_AT_ONCE = 2
const MOST_WAITING = 20

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a file in a thread of its own, which ends with it: whatever it holds, everybody else is served. Refused: what its
 * reader refuses, `import-unknown`, `import-too-long`, `import-broken`, `imports-busy`.
 */
export async function readBeside(job: ImportJob, deadline = DEADLINE_MS): Promise<Result<Understood>> {
  if (waiting.length >= MOST_WAITING)
    return refuse('imports-busy', 'Too many files are being read. Try again in a minute.')
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    return await read(job, deadline)
  } finally {
    running--
    waiting.shift()?.()
  }
}

function read(job: ImportJob, deadline: number): Promise<Result<Understood>> {
  return new Promise((resolve) => {
    const source = new URL(`./imports.worker${import.meta.url.slice(-3)}`, import.meta.url)
    const worker = new Worker(source, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
    const settle = (answer: Result<Understood>) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.on('error', () => {})
      void worker.terminate()
      resolve(answer)
    }
    const broken = (trouble: string): Result<never> =>
      refuse('import-broken', `The file could not be read: ${trouble}.`, [], { trouble })
    const seconds = Math.round(deadline / 1000)
    const timer = setTimeout(
      () => settle(refuse('import-too-long', `The file was not read within ${seconds} s.`, [], { seconds })),
      deadline,
    )
    worker
      .on('message', settle)
      .on('error', (error: Error) => settle(broken(error.message)))
      .on('exit', () => settle(broken('its thread ended')))
  })
}
