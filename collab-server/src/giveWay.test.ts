import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const own = fileURLToPath(new URL('./giveWay.ts', import.meta.url))

/** Of every thread of a process that gave way and then began one more: its nice value and the processors that it may use. */
function threadsOf(path: string): string[] {
  const script = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { Worker } from 'node:worker_threads'
    const { giveWay } = await import(${JSON.stringify(own)})
    giveWay()
    const worker = new Worker('setInterval(() => {}, 1000)', { eval: true })
    await new Promise((begun) => worker.once('online', begun))
    for (const thread of readdirSync('/proc/self/task')) {
      const said = readFileSync('/proc/self/task/' + thread + '/stat', 'utf8')
      const nice = said.slice(said.lastIndexOf(')') + 2).split(' ')[16]
      const allowed = /Cpus_allowed_list:\\s*(\\S+)/.exec(readFileSync('/proc/self/task/' + thread + '/status', 'utf8'))[1]
      console.log('nice ' + nice + ', on ' + allowed)
    }
    process.exit(0)`
  const env = { ...process.env, PATH: path }
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' })
  return [...new Set(said.trim().split('\n'))]
}

const isLinux = process.platform === 'linux'
const allowed = isLinux ? /Cpus_allowed_list:\s*(\S+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]! : ''
const hasTool = isLinux && spawnSync('taskset', ['--version']).status === 0

it.runIf(hasTool)(
  'a backup has the lowest priority and keeps to the last processor, with all its threads, those that begin later too',
  () => {
    expect(threadsOf(process.env.PATH ?? '')).toEqual([`nice 19, on ${/\d+$/.exec(allowed)}`])
  },
)

it.runIf(isLinux)('where nothing keeps it to one processor, it has the lowest priority on all of them', () => {
  const empty = mkdtempSync(join(tmpdir(), 'potok-no-tool-'))
  expect(threadsOf(empty)).toEqual([`nice 19, on ${allowed}`])
  rmSync(empty, { recursive: true })
})
