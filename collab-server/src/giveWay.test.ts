import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const own = fileURLToPath(new URL('./giveWay.ts', import.meta.url))

/** How every thread of a process is scheduled that gave way and then began one more: policy (5: idle) and nice value. */
function scheduled(path: string): string[] {
  const script = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { Worker } from 'node:worker_threads'
    const { giveWay } = await import(${JSON.stringify(own)})
    giveWay()
    const worker = new Worker('setInterval(() => {}, 1000)', { eval: true })
    await new Promise((begun) => worker.once('online', begun))
    for (const thread of readdirSync('/proc/self/task')) {
      const said = readFileSync('/proc/self/task/' + thread + '/stat', 'utf8')
      const fields = said.slice(said.lastIndexOf(')') + 2).split(' ')
      console.log(fields[38] + ' ' + fields[16])
    }
    process.exit(0)`
  const env = { ...process.env, PATH: path }
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' })
  return [...new Set(said.trim().split('\n'))]
}

const isLinux = process.platform === 'linux'
const hasTool = isLinux && spawnSync('chrt', ['--version']).status === 0

it.runIf(hasTool)('a backup runs when nobody else wants to, with all its threads, those that begin later too', () => {
  expect(scheduled(process.env.PATH ?? '')).toEqual(['5 0'])
})

it.runIf(isLinux)('where there is no tool to say so, all its threads take the lowest priority', () => {
  const empty = mkdtempSync(join(tmpdir(), 'potok-no-tool-'))
  expect(scheduled(empty)).toEqual(['0 19'])
  rmSync(empty, { recursive: true })
})
