import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, enterBy, newFolder, newProject, until } from '../test/people.ts'
import { endProcesses, serving } from '../test/serving.ts'
import { atMost, type Figure, median, tell } from './sync/figure.ts'
import { press } from './sync/load.ts'
import type { Place } from './sync/server.ts'

// `npm run bench -- backup [--megabytes 1024] [--seconds 5]`: a server with so many megabytes, a tenth of them journal and the rest
// pictures, is backed up while 20 people make 200 edits a second; then the backup is verified and restored.
const MOST_TIMES = 1.5
const RESTORE_S = 300
const PICTURE = 4 << 20
const ROW = 2000
const PRESSURE = { senders: 20, edits: { perSecond: 10 } } as const
const WINDOWS = 5
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '1024' }, seconds: { type: 'string', default: '5' } },
})
const bytes = Number(values.megabytes) * (1 << 20)
const seconds = Number(values.seconds)
const folder = newFolder()

const serve = () =>
  serving({ POTOK_DATA_DIR: folder, POTOK_SOCKETS_PER_ADDRESS: '1000', POTOK_SOCKETS_PER_PERSON: '1000' })
const first = await serve()
await until(() => first.said().includes('/first#'), 'the first link')
const anna = await enterBy(first.address, '/first', /first#(\S+)/.exec(first.said())![1]!, 'Анна')
const full = await newProject(anna)
first.child.kill('SIGTERM')
await once(first.child, 'exit')
fill()
const server = await serve()
const { cookie, id } = anna
const same: Browser = { ...anna, cookie, id, ask: askAt(server.address, cookie) }

function askAt(address: string, cookie: string): Browser['ask'] {
  return async (method, path, body) => {
    const answer = await fetch(`${address}/api${path}`, {
      method,
      headers: { cookie, origin: address, 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    })
    return { status: answer.status, said: await answer.json() }
  }
}

/** Pictures do not become smaller by packing; neither do these bytes. */
function fill(): void {
  const database = new DatabaseSync(join(folder, 'potok.sqlite'))
  database.exec('PRAGMA synchronous = OFF; BEGIN')
  const picture = database.prepare(
    `INSERT INTO attachment(id, project, media_type, size, at, person, bytes, hash) VALUES(?,?,'image/jpeg',?,1,'bench',?,?)`,
  )
  const row = database.prepare(
    `INSERT INTO journal(project, document, epoch, at, person, tab, bytes, hash) VALUES(?,?,1,1,'bench','bench',?,?)`,
  )
  const hash = (of: Uint8Array) => createHash('sha256').update(of).digest()
  for (let at = 0; at < (bytes * 0.9) / PICTURE; at++) {
    const one = randomBytes(PICTURE)
    picture.run(`picture-${at}`, full, one.length, one, hash(one))
  }
  // Of an epoch that is over, so that nobody loads what is no edit.
  for (let at = 0; at < (bytes * 0.1) / ROW; at++) {
    const one = randomBytes(ROW)
    row.run(full, `board/bench-${at % 50}`, one, hash(one))
  }
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

async function newPlace(): Promise<Place> {
  const project = await newProject(same)
  const { ticket } = (await same.ask('POST', `/projects/${project}/tickets`, {})).said
  return {
    url: `${server.address.replace('http', 'ws')}/collab`,
    document: `project/${project}`,
    token: ticket,
    isPlain: false,
  }
}

const pressed = async () => press([await newPlace()], server.child.pid!, PRESSURE, seconds)
const p95 = async () => (await pressed()).p95

await p95()
const before: number[] = []
for (let at = 0; at < WINDOWS; at++) before.push(await p95())

const file = join(newFolder(), 'all.backup')
const begun = performance.now()
const child = spawn(process.execPath, [main, 'backup', file], {
  env: { ...process.env, POTOK_DATA_DIR: folder, POTOK_PORT: '0' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
let isOver = false
let tookS = Number.NaN
const ended = once(child, 'exit').then(([code]) => {
  isOver = true
  tookS = (performance.now() - begun) / 1000
  if (code !== 0) throw new Error(`The backup ended with ${code}`)
})
const during: number[] = []
while (!isOver) during.push(await p95())
await ended
const after: number[] = []
for (let at = 0; at < WINDOWS; at++) after.push(await p95())
server.child.kill('SIGTERM')
await once(server.child, 'exit')
await pause(500)

async function restored(...flags: string[]): Promise<number> {
  const into = newFolder()
  const at = performance.now()
  const one = spawn(process.execPath, [main, 'restore', file, ...flags], {
    env: { ...process.env, POTOK_DATA_DIR: into, POTOK_PORT: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(one, 'exit')
  if (code !== 0) throw new Error(`restore ${flags} ended with ${code}`)
  rmSync(into, { recursive: true, force: true })
  return (performance.now() - at) / 1000
}
const [verifyS, restoreS] = [await restored('--verify'), await restored()]
const size = (statSync(file).size / 2 ** 20).toFixed(0)
const round = (all: readonly number[]) => all.map((one) => one.toFixed(1)).join(', ')
console.log(
  `${values.megabytes} MB: backed up in ${tookS.toFixed(1)} s as ${size} MB, verified in ${verifyS.toFixed(1)} s`,
)
console.log(
  `seen by others p95, ms, in windows of ${seconds} s: before ${round(before)}; during ${round(during)}; after ${round(after)}`,
)
const figures: Figure[] = [
  atMost(
    'seen by others p95 during the backup to before and after',
    median(during) / median([...before, ...after]),
    MOST_TIMES,
    'times',
  ),
  atMost('restore', restoreS, RESTORE_S, 's'),
]
for (const figure of figures) tell(figure)
rmSync(folder, { recursive: true, force: true })
rmSync(join(file, '..'), { recursive: true, force: true })
endProcesses()
process.exit(figures.every(({ isKept }) => isKept) ? 0 : 1)
