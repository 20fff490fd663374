import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const FORWARDED = ['SIGTERM', 'SIGHUP', 'SIGINT']

/**
 * Runs a program to its end, hands signals on to it and returns the exit code that the caller should keep. `heard` is
 * called with what it writes, which is written on all the same.
 */
export function run(program, args, { heard, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: heard ? ['inherit', 'pipe', 'inherit'] : 'inherit', ...options })
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text)
      heard?.(text)
    })
    const handlers = FORWARDED.map((signal) => {
      // A terminal sends Ctrl+C to the whole group: sending it once more would run the child's handler twice.
      const alreadySent = signal === 'SIGINT' && process.stdin.isTTY
      const handler = () => {
        if (!alreadySent) child.kill(signal)
      }
      process.on(signal, handler)
      return [signal, handler]
    })
    const release = () => {
      for (const [signal, handler] of handlers) process.off(signal, handler)
    }
    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('close', (code, signal) => {
      release()
      resolve(signal ? 128 + constants.signals[signal] : code)
    })
  })
}
