import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/**
 * What has time lets whoever edits go first. Linux has a word for that (SCHED_IDLE: it runs when nobody else wants to, and stands
 * aside at once), which only its own tool says; elsewhere, or without it, the lowest priority. Threads that begin later inherit it.
 */
export function giveWay(): void {
  if (process.platform === 'linux') {
    const { status } = spawnSync('chrt', ['--all-tasks', '--idle', '--pid', '0', String(process.pid)])
    if (status === 0) return
  }
  try {
    // Linux knows each thread by itself.
    const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_LOW)
  } catch {
    // Not allowed here: then it takes its share.
  }
}
