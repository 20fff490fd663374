import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Result, refuse } from '@potok/model'
import { fontFiles } from './fonts.ts'

const DEADLINE = 20_000
/** The process keeps what it compiled: after so many papers a fresh one takes its place. */
const PAPERS_A_PROCESS = 200

interface Answer {
  pdf?: Uint8Array
  trouble?: string
}

/** A file inside the PDF, as the material that it was made of. */
interface Attached {
  readonly name: string
  readonly mediaType: string
  readonly about: string
  readonly text: string
}

export interface SetWith {
  readonly standard?: string
  readonly attached?: Attached
  readonly faces?: readonly Uint8Array[]
}

export interface Typst {
  /**
   * A standard («a-2a») makes the compiler refuse what it forbids, and writes its claim into the file. Faces are font files
   * besides the shipped ones.
   */
  compile(template: string, data: string, timestamp: number, more?: SetWith): Promise<Result<Uint8Array>>
  close(): void
}

/** Typst in a process of its own: one job at a time, killed at the deadline, the next job starts a new one. */
export function openTypst(deadline = DEADLINE): Typst {
  const workspace = mkdtempSync(join(tmpdir(), 'potok-paper-'))
  let child: ChildProcess | null = null
  let done = 0
  let turn: Promise<unknown> = Promise.resolve()

  /** A face is written once, under its hash. */
  const faceFile = (bytes: Uint8Array) => {
    const path = join(workspace, createHash('sha256').update(bytes).digest('hex'))
    if (!existsSync(path)) writeFileSync(path, bytes)
    return path
  }
  const drop = () => {
    child?.kill('SIGKILL')
    child = null
    done = 0
  }
  const start = () => {
    const file = new URL(`./typst.child${import.meta.url.slice(-3)}`, import.meta.url)
    const started = fork(file, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    })
    // An idle compiler must not keep a command line from ending.
    started.unref()
    started.channel?.unref()
    return started
  }
  const run = (job: object): Promise<Result<Uint8Array>> =>
    new Promise((resolve) => {
      child ??= start()
      const worker = child
      worker.channel?.ref()
      const settle = (result: Result<Uint8Array>, keep: boolean) => {
        clearTimeout(timer)
        worker.removeAllListeners()
        if (keep && ++done < PAPERS_A_PROCESS) worker.channel?.unref()
        else if (child === worker) drop()
        resolve(result)
      }
      const timer = setTimeout(() => settle(tooLong(deadline), false), deadline)
      worker.once('message', ({ pdf, trouble }: Answer) => {
        if (pdf) settle({ ok: true, value: new Uint8Array(pdf) }, true)
        else
          settle(
            refuse('paper-not-set', `The paper could not be set: ${trouble}`, [], { trouble: trouble ?? '' }),
            true,
          )
      })
      worker.once('exit', () =>
        settle(refuse('paper-not-set', 'The paper could not be set: the compiler ended.'), false),
      )
      worker.once('error', (error) =>
        settle(refuse('paper-not-set', `The paper could not be set: ${error.message}`), false),
      )
      worker.send(job)
    })

  return {
    compile(template, data, timestamp, { standard, attached, faces = [] } = {}) {
      const fonts = [...fontFiles(), ...faces.map(faceFile)]
      const job = {
        template,
        data,
        workspace,
        fonts,
        timestamp,
        standard: standard ?? null,
        attached: attached ?? null,
      }
      const result = turn.then(() => run(job))
      turn = result
      return result
    },
    close() {
      drop()
      rmSync(workspace, { recursive: true, force: true })
    },
  }
}

function tooLong(deadline: number): Result<Uint8Array> {
  const seconds = Math.round(deadline / 1000)
  return refuse('paper-too-long', `The paper was not ready within ${seconds} s and was stopped.`, [], { seconds })
}
