import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { program } from './program.ts'

const LONGEST_MS = 30_000
const started: ChildProcess[] = []

export interface Serving {
  readonly child: ChildProcess
  readonly address: string
  /** What it wrote so far, on standard output and beside it. */
  said(): string
  logged(): string
}

/** A whole `potok serve` of its own, on a free port. */
export async function serving(env: Record<string, string>, ...flags: string[]): Promise<Serving> {
  const all = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'ru_RU.UTF-8', POTOK_PORT: '0', ...env }
  const child = spawn(process.execPath, [program, 'serve', ...flags], { env: all })
  started.push(child)
  let said = ''
  let logged = ''
  child.stderr.on('data', (part) => {
    logged += part
  })
  const address = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (part) => {
      said += part
      const url = /https?:\S+/.exec(said)
      if (url) found(url[0])
    })
    child.once('exit', (code) => failed(new Error(`The server ended with ${code} before it spoke: ${said}${logged}`)))
  })
  return { child, address, said: () => said, logged: () => logged }
}

/** One command line, to its end. */
export function potok(args: readonly string[], env: Record<string, string> = {}) {
  const all = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'ru_RU.UTF-8', POTOK_PORT: '0', ...env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: all,
    encoding: 'utf8',
    timeout: LONGEST_MS,
  })
  return { status, stdout, stderr }
}

export function endProcesses(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL')
}
