import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** What has time lets whoever edits go first. Linux knows each thread by itself; those that begin later inherit it. */
export function giveWay(): void {
  try {
    const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_LOW)
  } catch {
    // Not allowed here: then it takes its share.
  }
}
