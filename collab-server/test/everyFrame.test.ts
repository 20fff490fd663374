import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageType } from '@hocuspocus/server'
import * as decoding from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString } from 'lib0/encoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as protocol from 'y-protocols/sync'
import * as plain from 'y-websocket'
import * as Y from 'yjs'
import { newFirstLink } from '../src/access/firstLink.ts'
import { ROLES } from '../src/access/roles.ts'
import { newTicket } from '../src/access/tickets.ts'
import { SOCKET_LIMITS } from '../src/protocols/alive.ts'
import { FRAME, frameOf, openedBy, STEP } from '../src/protocols/hocuspocus/frames.ts'
import { TOLD } from '../src/protocols/hocuspocus/tell.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../src/protocols/visitor.ts'
import { ATTEMPTS, type Attempt, hasRecord, leave, stepOne, token } from './attempts.ts'
import {
  type Browser,
  closeTabs,
  enterBy,
  guestWith,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  type Tab,
  until,
} from './people.ts'

/** Whoever is turned away at the door, and in which words. */
const OUTSIDE = {
  nobody: '4401 ticket.invalid',
  late: '4401 ticket.invalid',
  ended: '4401 session.ended',
  'of another project': '4401 ticket.invalid',
  waiting: '4403 right.none',
  withdrawn: '4403 right.none',
} as const
const INSIDE = [
  'viewer',
  'guest',
  'commenter',
  'approver',
  'editor',
  'guest who edits',
  'facilitator',
  'administrator',
] as const
type Caller = keyof typeof OUTSIDE | (typeof INSIDE)[number]
const CALLERS: readonly Caller[] = [...(Object.keys(OUTSIDE) as (keyof typeof OUTSIDE)[]), ...INSIDE]
const isOutside = (caller: Caller): caller is keyof typeof OUTSIDE => Object.hasOwn(OUTSIDE, caller)

const EDITORS: readonly Caller[] = ['editor', 'guest who edits', 'facilitator', 'administrator']
/** The one table of who writes what by a socket. */
const WRITERS: Record<DocumentKind, readonly Caller[]> = {
  project: EDITORS,
  comments: ['commenter', 'approver', ...EDITORS],
  boards: EDITORS,
}
const READ_ONLY: Record<DocumentKind, (caller: Caller) => string> = {
  project: (caller) => (WRITERS.comments.includes(caller) ? 'right.comment-only' : 'right.read-only'),
  comments: () => 'right.read-only',
  boards: (caller) => (WRITERS.comments.includes(caller) ? 'right.comment-only' : 'right.read-only'),
}

const PATHS = ['/collab', '/yjs'] as const
type Path = (typeof PATHS)[number]
const KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[]

interface Outcome {
  /** `stays`, `leaves`, or the number and code with which the socket was ended. */
  readonly answer: string
  readonly isSeen: boolean
  readonly isKept: boolean
  /** What somebody heard who may not hear anything of the document. */
  readonly leaked: readonly number[]
}

function expected(path: Path, kind: DocumentKind, attempt: Attempt, caller: Caller): Outcome {
  const nothing = (answer: string) => ({ answer, isSeen: false, isKept: false, leaked: [] })
  const isSound = attempt.isSound[path]
  // By the plain protocol the ticket comes before any frame.
  if (isOutside(caller)) return nothing(isSound || path === '/yjs' ? OUTSIDE[caller] : '4422')
  if (!isSound) return nothing('4422')
  if (attempt.parts) return nothing('leaves')
  if (attempt.leaves !== 'edit')
    return { answer: 'stays', isSeen: attempt.leaves === 'presence', isKept: false, leaked: [] }
  if (!WRITERS[kind].includes(caller)) return nothing(`4403 ${READ_ONLY[kind](caller)}`)
  return { answer: 'stays', isSeen: true, isKept: true, leaked: [] }
}

interface Entry {
  readonly person: string
  readonly ticket: string
}

let house: House
let project: string
let callers: Record<Caller, Entry>
const heard: string[] = []
const witness = {} as Record<DocumentKind, Tab>
const speaker = {} as Record<DocumentKind, Tab>

beforeAll(async () => {
  const dataFolder = newFolder()
  house = await openHouse({ dataFolder })
  project = await newProject(house.administrator)
  callers = await everybody(readFileSync(join(dataFolder, 'secret'), 'utf8'))
  for (const kind of KINDS) {
    witness[kind] = openTab(house.address, house.administrator, project, kind)
    speaker[kind] = openTab(house.address, house.administrator, project, kind)
    await Promise.all([witness[kind].synced(), speaker[kind].synced()])
    const { awareness } = witness[kind].provider
    awareness!.on('change', () => heard.push(JSON.stringify([...awareness!.getStates().values()])))
  }
})
afterAll(async () => {
  closeTabs()
  await house.server.close()
})

/** Every ticket says «facilitator»: what somebody may do is read from the tables. */
async function everybody(secret: string): Promise<Record<Caller, Entry>> {
  const { address, administrator, server } = house
  const sign = ({ id }: Browser, now?: number): Entry => {
    const [session] = server.store.read<{ id: string }>('SELECT id FROM session WHERE person=?', id)
    const claims = { project, person: id, session: session!.id, role: 'facilitator', epoch: 1 } as const
    return { person: id, ticket: newTicket(secret, claims, now) }
  }
  const member = async (name: string, role: string | null) => {
    const { said } = await administrator.ask('POST', '/people', { name })
    const browser = await enterBy(address, '/first', said.token, name)
    if (role) await administrator.ask('POST', `/projects/${project}/members`, { person: browser.id, role })
    return browser
  }
  const [gone, withdrawn, other] = [
    await member('Ушедший', 'facilitator'),
    await member('Бывший', 'facilitator'),
    await member('Чужой', null),
  ]
  const entries = { ended: sign(gone), withdrawn: sign(withdrawn) }
  await gone.ask('POST', '/sign-out', {})
  await administrator.ask('DELETE', `/projects/${project}/members/${withdrawn.id}`)
  const own = await newProject(other)
  return {
    nobody: { person: 'nobody', ticket: '' },
    late: sign(await member('Опоздавший', 'facilitator'), Date.now() - 600_000),
    ...entries,
    'of another project': {
      person: other.id,
      ticket: (await other.ask('POST', `/projects/${own}/tickets`, {})).said.ticket,
    },
    waiting: sign(await guestWith(house, project, 'facilitator', 'Ждущий', { lobby: true })),
    viewer: sign(await member('Зритель', 'viewer')),
    guest: sign(await guestWith(house, project, 'viewer')),
    commenter: sign(await member('Рецензент', 'commenter')),
    approver: sign(await member('Утверждающий', 'approver')),
    editor: sign(await member('Редактор', 'editor')),
    'guest who edits': sign(await guestWith(house, project, 'editor', 'Ещё гость')),
    facilitator: sign(await member('Ведущий', 'facilitator')),
    administrator: sign(await enterBy(address, '/first', await newFirstLink(server.store), 'Борис')),
  }
}

interface Line {
  send(body: Uint8Array): void
  /** How often it was told what it lacks. */
  answers(): number
  readonly kinds: number[]
  isLet(): boolean
  ended(): string | null
  leave(): void
}

/** A bare socket of either protocol on one document. */
function lineTo(path: Path, kind: DocumentKind, ticket: string, address = house.address): Line {
  const document = `${kind}/${project}`
  const door = path === '/collab' ? path : `${path}/${document}?ticket=${ticket}`
  const socket = new WebSocket(`${address.replace('http', 'ws')}${door}`, { headers: { origin: address } })
  const head = createEncoder()
  if (path === '/collab') writeVarString(head, document)
  const early: Uint8Array[] = []
  const kinds: number[] = []
  let answers = 0
  let isLet = path === '/yjs'
  let ended: string | null = null
  socket.on('open', () => {
    for (const one of early) socket.send(one)
  })
  socket.on('message', (data: Buffer) => {
    const bytes = path === '/collab' ? data : Buffer.concat([Uint8Array.of(0), data])
    const frame = frameOf(bytes)!
    kinds.push(frame.kind)
    if (openedBy(bytes) !== null) isLet = true
    if (frame.kind === FRAME.sync || frame.kind === FRAME.syncReply) {
      if (decoding.readVarUint(frame.rest) === STEP.two) answers++
    }
  })
  socket.on('close', (code, reason) => {
    const words = /"code":"([\w.-]+)"/.exec(String(reason))?.[1]
    ended = words ? `${code} ${words}` : String(code)
  })
  socket.on('error', () => {})
  return {
    kinds,
    answers: () => answers,
    isLet: () => isLet,
    ended: () => ended,
    send(body) {
      const bytes = Buffer.concat([toUint8Array(head), body])
      if (socket.readyState === WebSocket.CONNECTING) early.push(bytes)
      else socket.send(bytes)
    },
    leave: () => socket.close(),
  }
}

/** Sends it as this caller, and says how it went for them. */
async function tried(path: Path, kind: DocumentKind, attempt: Attempt, caller: Caller, text: string) {
  const { person, ticket } = callers[caller]
  const line = lineTo(path, kind, ticket)
  // With a ticket that is overheard anybody comes in as its owner: that is another matter.
  const betterTicket = isOutside(caller) ? ticket : callers.facilitator.ticket
  const bodies = attempt.bodies({ text, author: person, kind, betterTicket })
  const enter = () => path === '/collab' && line.send(token(ticket))
  if (isOutside(caller)) {
    for (const one of bodies) line.send(one)
    enter()
  } else {
    enter()
    await until(() => line.isLet(), `let in as ${caller}`)
    for (const one of [...bodies, stepOne()]) line.send(one)
  }
  const wanted = attempt.asks ? 2 : 1
  const hasLeft = () => attempt.parts === true && line.kinds.includes(FRAME.close)
  await until(() => line.ended() !== null || line.answers() >= wanted || hasLeft(), `answered as ${caller}`)
  const answer = line.ended() ?? (hasLeft() ? 'leaves' : 'stays')
  line.leave()
  return { answer, leaked: isOutside(caller) ? line.kinds.filter((one) => one !== FRAME.auth) : [] }
}

/** All that was sent before is where it will ever be: with the witness, and in the journal. */
async function caughtUp(kind: DocumentKind, text: string): Promise<Y.Doc> {
  leave(speaker[kind].doc, { kind, text, author: house.administrator.id })
  speaker[kind].provider.setAwarenessField('doing', { screen: text })
  await speaker[kind].saved()
  await until(() => hasRecord(witness[kind].doc, kind, text), 'seen by the witness')
  await until(() => heard.some((states) => states.includes(text)), 'heard by the witness')
  const kept = new Y.Doc()
  for (const update of (await house.server.store.load(`${kind}/${project}`, 1)).updates) Y.applyUpdate(kept, update)
  return kept
}

const ROWS = PATHS.flatMap((path) =>
  KINDS.flatMap((kind) => Object.entries(ATTEMPTS).map(([name, attempt]) => ({ path, kind, name, attempt }))),
)

it.each(ROWS)('$path, $kind, $name: whoever may succeeds, everybody else is refused', async (row) => {
  const { path, kind, name, attempt } = row
  const markOf = (caller: Caller) => `${path} ${kind} ${name} ${caller}`
  const answers = await Promise.all(
    CALLERS.map(async (caller) => [caller, await tried(path, kind, attempt, caller, markOf(caller))] as const),
  )
  const kept = await caughtUp(kind, `${path} ${kind} ${name}, then`)
  const told = JSON.stringify(witness[kind].told)
  const outcomes = answers.map(([caller, { answer, leaked }]) => {
    const mark = markOf(caller)
    const isSeen =
      hasRecord(witness[kind].doc, kind, mark) ||
      heard.some((states) => states.includes(`"${mark}"`)) ||
      told.includes(mark)
    return [caller, { answer, isSeen, isKept: hasRecord(kept, kind, mark), leaked }]
  })
  expect(Object.fromEntries(outcomes)).toEqual(
    Object.fromEntries(CALLERS.map((caller) => [caller, expected(path, kind, attempt, caller)])),
  )
})

it('whoever sends frames and no ticket is told nothing, changes nothing, and is ended when the time to sign in is over', async () => {
  const hasty = await openHouse({ sockets: { ...SOCKET_LIMITS, signInMs: 300 } })
  const own = await newProject(hasty.administrator)
  const sent = Object.entries(ATTEMPTS).filter(([, { isSound, frame }]) => isSound['/collab'] && frame !== 'auth')
  const lines = sent.map(([text, attempt]) => {
    const line = lineTo('/collab', 'project', '', hasty.address)
    for (const one of attempt.bodies({ text, author: 'nobody', kind: 'project', betterTicket: '' })) line.send(one)
    return line
  })
  await until(() => lines.every((line) => line.ended() !== null), 'ended')
  expect(lines.map((line) => [line.ended(), line.kinds])).toEqual(lines.map(() => ['4401', []]))
  expect(hasty.server.collab.hocuspocus.documents.size).toBe(0)
  expect(hasty.server.store.read('SELECT 1 FROM journal WHERE project=?', own).length).toBe(1)
  await hasty.server.close()
})

const snake = (name: string) => name[0]!.toLowerCase() + name.slice(1)

it('every kind of frame that the libraries know, and every role, stands in the table', () => {
  const known = Object.entries(MessageType).filter(
    ([name, number]) => typeof number === 'number' && number >= 0 && name,
  )
  expect(Object.entries(FRAME).map(([name, number]) => [name, number])).toEqual(
    known.map(([name, number]) => [name === 'CLOSE' ? 'close' : snake(name), number]),
  )
  expect(STEP).toEqual({
    one: protocol.messageYjsSyncStep1,
    two: protocol.messageYjsSyncStep2,
    update: protocol.messageYjsUpdate,
  })
  const ofPlain = Object.entries(plain).filter(([name]) => name.startsWith('message'))
  expect(Object.fromEntries(ofPlain.map(([name, number]) => [snake(name.replace('message', '')), number]))).toEqual({
    sync: FRAME.sync,
    awareness: FRAME.awareness,
    auth: FRAME.auth,
    queryAwareness: FRAME.queryAwareness,
  })
  const tried = new Set(Object.values(ATTEMPTS).map(({ frame }) => frame))
  expect([...Object.keys(FRAME), 'unknown'].filter((frame) => !tried.has(frame as Attempt['frame']))).toEqual([])
  expect(ROLES.filter((role) => !(INSIDE as readonly string[]).includes(role))).toEqual([])
  expect(Object.keys(WRITERS)).toEqual(KINDS)
})

it('what the server says beside the document is said in one place, and the editor hears every word of it', () => {
  const here = fileURLToPath(new URL('..', import.meta.url))
  const sources = globSync('src/**/*.ts', { cwd: here }).filter((file) => !file.endsWith('.test.ts'))
  const saying = sources.filter((file) => /[sS]tateless\(/.test(readFileSync(`${here}${file}`, 'utf8')))
  expect(saying).toEqual(['src/protocols/hocuspocus/tell.ts'])
  const editor = readFileSync(`${here}../editor/src/session/openSession.ts`, 'utf8')
  const understood = [...editor.matchAll(/said\.type === '(\w+)'/g)].map(([, name]) => name)
  expect([...new Set(understood)].sort()).toEqual([...TOLD].sort())
})
