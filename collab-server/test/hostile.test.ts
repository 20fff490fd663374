import { readFileSync } from 'node:fs'
import * as decoding from 'lib0/decoding'
import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { readEdit } from '../src/moments/edit.ts'
import { frameOf, isAcknowledgement, openedBy } from '../src/protocols/hocuspocus/frames.ts'
import { mutated, realFrame, seeded, stepOne, tokenFrame } from './mutant.ts'
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
import { endProcesses, type Serving, serving } from './serving.ts'

const FRAMES = Number(process.env.POTOK_SEEDS ?? 4) * 500
const SEED = Number(process.env.POTOK_SEED ?? Date.now() % 1_000_000)
const LONGEST_MS = 60_000 + FRAMES * 60
const LEAST_PASSING = 0.1
const MOST_GROWTH_KB = 50 << 10
const SYNC_STEP_TWO = 1
const LEAVES = 7
const PER_STRANGER = 2
const PER_ENEMY = 20
/** What is garbage is swept at once, so that what grows is what is kept. */
const SMALL_HEAP = '--max-old-space-size=96 --max-semi-space-size=2'

afterEach(() => {
  closeTabs()
  endProcesses()
})

/** What a server process holds in memory, in kB. */
const memoryOf = ({ child }: Serving) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0)

/** A client without manners: it sends what it wants and counts what it hears. */
class Enemy {
  readonly socket: WebSocket
  isOpen = true
  answers = 0
  acknowledged = 0
  #isLet = false

  constructor(address: string) {
    this.socket = new WebSocket(`${address.replace('http', 'ws')}/collab`, { headers: { origin: address } })
    this.socket.binaryType = 'arraybuffer'
    this.socket.on('close', () => {
      this.isOpen = false
    })
    this.socket.on('error', () => {
      this.isOpen = false
    })
    this.socket.on('message', (data: ArrayBuffer) => {
      const bytes = new Uint8Array(data)
      if (openedBy(bytes) !== null) this.#isLet = true
      if (isAcknowledgement(bytes)) this.acknowledged++
      const frame = frameOf(bytes)
      if (frame && [0, 4].includes(frame.kind) && decoding.readVarUint(frame.rest) === SYNC_STEP_TWO) this.answers++
    })
  }

  async connected(): Promise<void> {
    await until(() => this.socket.readyState !== WebSocket.CONNECTING, 'connected')
  }

  async signIn(document: string, ticket: string): Promise<void> {
    await this.connected()
    this.socket.send(tokenFrame(document, ticket))
    await this.settled(() => this.#isLet)
    if (!this.#isLet) throw new Error('The enemy was not let in')
  }

  /** Until this is so, or the server ended the socket. */
  async settled(isSo: () => boolean): Promise<void> {
    const end = Date.now() + 20_000
    while (!isSo() && this.isOpen) {
      if (Date.now() > end) throw new Error(`Seed ${SEED}: the server neither answered nor ended the socket`)
      await new Promise((done) => setImmediate(done))
    }
  }
}

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

it(
  `${FRAMES} mutated frames before and after sign-in: the process lives, prints no stack, acknowledges only what it has, and grows by less than 50 MB`,
  async () => {
    const folder = newFolder()
    const server = await serving({ POTOK_DATA_DIR: folder, NODE_OPTIONS: SMALL_HEAP })
    const random = seeded(SEED)
    let cookie = ''
    const token = /first#(\S+)/.exec(server.said())?.[1] ?? ''
    await until(() => /first#\S+/.test(server.said()), 'told the first link')
    const anna = await enterBy(
      server.address,
      '/first',
      token || /first#(\S+)/.exec(server.said())![1]!,
      'Анна',
      (given) => {
        cookie = given
      },
    )
    const project = await newProject(anna)
    const document = `project/${project}`
    const honest = openTab(server.address, anna, project)
    await honest.saved()
    const count = { sent: 0, passed: 0, acknowledged: 0 }
    const owed: Uint8Array[] = []
    const ticketOf = async (by: Browser) => (await by.ask('POST', `/projects/${project}/tickets`, {})).said.ticket
    let ticket = await ticketOf(anna)
    let fetched = Date.now()
    let memory = 0
    const frame = () => {
      count.sent++
      return mutated(random, realFrame(random, document), document)
    }

    while (count.sent < FRAMES) {
      if (memory === 0 && count.sent > Math.min(FRAMES / 4, 5000)) memory = memoryOf(server)
      const stranger = new Enemy(server.address)
      await stranger.connected()
      for (let at = 0; at < PER_STRANGER && stranger.isOpen; at++) stranger.socket.send(frame())
      stranger.socket.close()

      if (Date.now() - fetched > 120_000) {
        ticket = await ticketOf(anna)
        fetched = Date.now()
      }
      const enemy = new Enemy(server.address)
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
    addNote(honest.doc, 'last', { text: 'Честная правка' })
    await honest.saved()
    const grown = memoryOf(server) - memory
    expect(server.child.exitCode).toBe(null)
    const stacks = server
      .logged()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{"level":'))
    expect({ seed: SEED, stacks: stacks.slice(0, 5) }).toEqual({ seed: SEED, stacks: [] })
    expect(grown).toBeLessThan(MOST_GROWTH_KB)
    expect(count.passed / count.sent).toBeGreaterThan(LEAST_PASSING)
    closeTabs()
    const ended = new Promise((done) => server.child.once('exit', done))
    server.child.kill('SIGKILL')
    await ended

    const restarted = await serving({ POTOK_DATA_DIR: folder, NODE_OPTIONS: SMALL_HEAP })
    const after = openTab(restarted.address, browserAt(restarted.address, cookie, anna.id), project)
    await after.synced()
    expect(after.doc.getMap('evidence').has('last')).toBe(true)
    const lacking = owed.filter((update) =>
      [...(readEdit(update)?.ends ?? [])].some(([client, end]) => Y.getState(after.doc.store, client) < end),
    )
    console.log(
      `seed ${SEED}: ${count.sent} frames, ${count.passed} passed, ${count.acknowledged} acknowledged, grown by ${grown} kB`,
    )
    expect({ seed: SEED, lacking: lacking.length }).toEqual({ seed: SEED, lacking: 0 })
  },
  LONGEST_MS,
)
