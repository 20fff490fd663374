import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkout, dropFolders, emptyFolder } from './place.ts'

afterAll(dropFolders)

/** A server whose other threads have much to let go of when it ends. */
const SERVER = `
  const { Worker } = require('node:worker_threads')
  const thread = "globalThis.held = Array.from({ length: 40 }, () => new Uint8Array(4e6).fill(1)); setInterval(() => { const began = Date.now(); while (Date.now() - began < 50); }, 1); require('node:worker_threads').parentPort.postMessage(0)"
  let up = 0
  for (let n = 0; n < 3; n++) new Worker(thread, { eval: true }).on('message', () => { if (++up === 3) console.log('up') })
  process.on('SIGTERM', () => process.exit(0))
`
const threads = (id: number) => {
  try {
    return readdirSync(`/proc/${id}/task`).length
  } catch {
    return 0
  }
}

it('a server counts as stopped only when none of its threads holds a file any more', async () => {
  const folder = emptyFolder()
  const pidFile = join(folder, 'server.pid')
  const left: number[] = []
  for (let round = 0; round < 8; round++) {
    const server = spawn(process.execPath, ['-e', SERVER], { stdio: ['ignore', 'pipe', 'inherit'] })
    const id = server.pid as number
    await new Promise((done) => server.stdout.once('data', done))
    writeFileSync(pidFile, `${id}\n`)
    process.kill(id, 'SIGTERM')
    spawnSync(
      'sh',
      ['-euc', `root=/x pidfile=${pidFile}; . ${checkout}/deploy/bundle/steps.sh; while is_running; do :; done`],
      { stdio: 'inherit' },
    )
    left.push(threads(id))
    await new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done(0)))
  }
  expect(left.filter((count) => count > 1)).toEqual([])
})
