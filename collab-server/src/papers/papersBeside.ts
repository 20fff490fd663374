import { Worker } from 'node:worker_threads'
import type { Exported } from '@potok/exporters/node'
import { type Result, refuse } from '@potok/model'
import type { Check, Checked, Job } from './job.ts'

/** Longer than Typst alone may take, so that its own word is heard first. */
const DEADLINE_MS = 60_000
const MOST_WAITING = 40
const MOST_MEMORY_MB = 700

export interface Papers {
  /** Makes it in a thread of its own, one after another: meanwhile everybody else is served. Refused: what the paper itself refuses, `paper-not-wanted` when nobody waits for it any more, `paper-too-long`, `paper-not-set`, `papers-busy`. */
  make(job: Job, isWanted?: () => boolean): Promise<Result<Exported>>
  /** Reads a file of an organisation there too. Refused: what the reader refuses, and as above. */
  check(asked: Check): Promise<Result<Checked>>
  close(): Promise<void>
}

/** The thread starts with the first paper; one that takes too long or too much ends with its thread, and the next starts another. */
export function openPapers(deadline = DEADLINE_MS): Papers {
  let worker: Worker | null = null
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  const drop = async () => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const start = () => {
    const source = new URL(`./papers.worker${import.meta.url.slice(-3)}`, import.meta.url)
    const started = new Worker(source, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
    started.unref()
    return started
  }
  const run = <Answer>(job: Job | Check): Promise<Result<Answer>> =>
    new Promise((resolve) => {
      worker ??= start()
      const at = worker
      const settle = (answer: Result<Answer>, keep: boolean) => {
        clearTimeout(timer)
        at.off('message', heard).off('error', broken).off('exit', ended)
        if (!keep) {
          at.on('error', () => {})
          if (worker === at) worker = null
          void at.terminate()
        }
        resolve(answer)
      }
      const heard = (made: Result<Answer>) => settle(made, true)
      const broken = (error: Error) => settle(notSet(error.message), false)
      const ended = () => settle(notSet('its thread ended'), false)
      const timer = setTimeout(() => settle(tooLong(deadline), false), deadline)
      at.on('message', heard).on('error', broken).on('exit', ended)
      at.postMessage(job)
    })

  const inTurn = async <Answer>(job: Job | Check, isWanted = () => true): Promise<Result<Answer>> => {
    if (waiting >= MOST_WAITING) return refuse('papers-busy', 'Too many papers are being made. Try again in a minute.')
    waiting++
    const made = turn.then(() => (isWanted() ? run<Answer>(job) : refuse('paper-not-wanted', 'Nobody waits for it.')))
    turn = made
    try {
      return await made
    } finally {
      waiting--
    }
  }

  return {
    make: (job, isWanted) => inTurn(job, isWanted),
    check: (asked) => inTurn(asked),
    close: drop,
  }
}

function tooLong(deadline: number): Result<never> {
  const seconds = Math.round(deadline / 1000)
  return refuse('paper-too-long', `The paper was not ready within ${seconds} s and was stopped.`, [], { seconds })
}

const notSet = (trouble: string): Result<never> =>
  refuse('paper-not-set', `The paper could not be made: ${trouble}.`, [], { trouble })
