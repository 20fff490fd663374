import * as decoding from 'lib0/decoding'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readEdit } from '../src/moments/edit.ts'
import { frameOf } from '../src/protocols/hocuspocus/frames.ts'
import { Enemy } from './enemy.ts'
import { keptBy, SWEPT } from './keeps.ts'
import { mutated, realFrame, seeded, stepOne } from './mutant.ts'
import {
  addNote,
  type Browser,
  browserAt,
  closeTabs,
  enterBy,
  newFolder,
  newProject,
  openTab,
  until,
} from './people.ts'
import { endProcesses, serving } from './serving.ts'

const FRAMES = Number(process.env.POTOK_SEEDS ?? 4) * 500
const SEED = Number(process.env.POTOK_SEED ?? Date.now() % 1_000_000)
const LONGEST_MS = 60_000 + FRAMES * 60
const LEAST_PASSING = 0.1
const MOST_GROWTH_KB = 50 << 10
const LEAVES = 7
const PER_STRANGER = 2
const PER_ENEMY = 20
/** A document that takes every tenth of them for ever grows by right: each so many frames have one of their own. */
const FRESH_EVERY = 5000

afterEach(() => {
  closeTabs()
  endProcesses()
})

/** The update in a frame that may be answered by an acknowledgement. */
function updateIn(frame: Uint8Array, document: string): Uint8Array | null {
  try {
    const read = frameOf(frame)
    if (read?.document !== document || ![0, 4].includes(read.kind) || decoding.readVarUint(read.rest) === 0) return null
    return decoding.readVarUint8Array(read.rest)
  } catch {
    return null
  }
}

interface Count {
  sent: number
  passed: number
  acknowledged: number
}

/** So many frames at one document. Answers with what of it was acknowledged. */
async function attack(
  address: string,
  by: Browser,
  project: string,
  frames: number,
  count: Count,
): Promise<Uint8Array[]> {
  const document = `project/${project}`
  const ticketOf = async () => (await by.ask('POST', `/projects/${project}/tickets`, {})).said.ticket as string
  const end = count.sent + frames
  const owed: Uint8Array[] = []
  let ticket = await ticketOf()
  let fetched = Date.now()
  const frame = () => {
    count.sent++
    return mutated(random, realFrame(random, document), document)
  }
  while (count.sent < end) {
    const stranger = new Enemy(address)
    await stranger.connected()
    for (let at = 0; at < PER_STRANGER && stranger.isOpen; at++) stranger.socket.send(frame())
    stranger.socket.close()

    if (Date.now() - fetched > 120_000) {
      ticket = await ticketOf()
      fetched = Date.now()
    }
    const enemy = new Enemy(address)
    await enemy.signIn(document, ticket)
    const updates: Uint8Array[] = []
    for (let at = 0; at < PER_ENEMY && enemy.isOpen; at++) {
      const sent = frame()
      const update = updateIn(sent, document)
      if (update) updates.push(update)
      const before = enemy.answers
      enemy.socket.send(sent)
      // Having left the document, it is a stranger again.
      if (frameOf(sent)?.kind === LEAVES) break
      enemy.socket.send(stepOne(document))
      await enemy.settled(() => enemy.answers > before)
      if (enemy.isOpen) count.passed++
    }
    owed.push(...updates.slice(0, enemy.acknowledged))
    count.acknowledged += enemy.acknowledged
    enemy.socket.close()
  }
  return owed
}

const random = seeded(SEED)

it(
  `${FRAMES} mutated frames before and after sign-in: the process lives, prints no stack, acknowledges only what it has, and grows by less than 50 MB`,
  async () => {
    const env = { POTOK_DATA_DIR: newFolder(), NODE_OPTIONS: SWEPT }
    const server = await serving(env)
    await until(() => /first#\S+/.test(server.said()), 'told the first link')
    let cookie = ''
    const anna = await enterBy(server.address, '/first', /first#(\S+)/.exec(server.said())![1]!, 'Анна', (given) => {
      cookie = given
    })
    const count: Count = { sent: 0, passed: 0, acknowledged: 0 }
    const attacked: { project: string; owed: Uint8Array[] }[] = []
    const kept: number[] = []
    while (count.sent < FRAMES) {
      const project = await newProject(anna)
      const honest = openTab(server.address, anna, project)
      await honest.saved()
      if (kept.length === 0) kept.push(await keptBy(server.child.pid!, server.said))
      const frames = Math.min(FRESH_EVERY, FRAMES - count.sent)
      attacked.push({ project, owed: await attack(server.address, anna, project, frames, count) })
      addNote(honest.doc, 'last', { text: 'Честная правка' })
      await honest.saved()
      closeTabs()
      kept.push(await keptBy(server.child.pid!, server.said))
    }
    const grown = kept.at(-1)! - kept[0]!
    console.log(
      `figure: seed ${SEED}, ${count.passed} passed the first checks, ${count.acknowledged} acknowledged, keeps ${Math.max(...kept)} kB at most, ${grown} kB more at the end`,
    )
    expect(server.child.exitCode).toBe(null)
    const stacks = server
      .logged()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{"level":'))
    expect({ seed: SEED, stacks: stacks.slice(0, 5) }).toEqual({ seed: SEED, stacks: [] })
    expect(grown).toBeLessThan(MOST_GROWTH_KB)
    expect(count.passed / count.sent).toBeGreaterThan(LEAST_PASSING)
    const ended = new Promise((done) => server.child.once('exit', done))
    server.child.kill('SIGKILL')
    await ended

    const restarted = await serving(env)
    for (const { project, owed } of attacked) {
      const after = openTab(restarted.address, browserAt(restarted.address, cookie, anna.id), project)
      await after.synced()
      expect(after.doc.getMap('evidence').has('last')).toBe(true)
      const lacking = owed.filter((update) =>
        [...(readEdit(update)?.ends ?? [])].some(([client, end]) => Y.getState(after.doc.store, client) < end),
      )
      expect({ seed: SEED, project, lacking: lacking.length }).toEqual({ seed: SEED, project, lacking: 0 })
      closeTabs()
    }
  },
  LONGEST_MS,
)
