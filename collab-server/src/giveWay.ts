import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/**
 * What has time lets whoever edits go first: it has the lowest priority and, on Linux, keeps to one processor, so that whoever wakes
 * finds another one free. Linux knows each thread by itself; those that begin later inherit both. What is not allowed here is left.
 */
export function giveWay(): void {
  const isLinux = process.platform === 'linux'
  try {
    const threads = isLinux ? readdirSync('/proc/self/task').map(Number) : [process.pid]
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_LOW)
    const last = isLinux && /^Cpus_allowed_list:.*?(\d+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (last) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', last, String(process.pid)])
  } catch {
    // Not allowed here: then it takes its share.
  }
}
