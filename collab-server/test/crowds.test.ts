import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { SOCKET_LIMITS } from '../src/protocols/alive.ts'
import { settingsFrom } from '../src/settings.ts'
import { stepOne } from './attempts.ts'
import {
  addNote,
  type Browser,
  closeTabs,
  guestWith,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  until,
} from './people.ts'

let house: House
let project: string
const open = async (sockets: Partial<typeof SOCKET_LIMITS>, publicUrl: string | null = null) => {
  house = await openHouse({ sockets: { ...SOCKET_LIMITS, ...sockets }, publicUrl })
  project = await newProject(house.administrator)
}
afterEach(async () => {
  closeTabs()
  await house?.server.close()
})

interface Plain {
  readonly socket: WebSocket
  /** The number that it was closed with, or the answer at the door. */
  ended(): number | null
}

async function plain(who: Browser, headers: Record<string, string> = {}): Promise<Plain> {
  const { said } = await who.ask('POST', `/projects/${project}/tickets`, {})
  const address = `${house.address.replace('http', 'ws')}/yjs/project/${project}?ticket=${said.ticket}`
  const socket = new WebSocket(address, { headers })
  let ended: number | null = null
  let isIn = false
  socket.on('open', () => socket.send(stepOne()))
  socket.on('message', () => {
    isIn = true
  })
  socket.on('close', (code) => {
    ended ??= code
  })
  socket.on('unexpected-response', (_, { statusCode }) => {
    ended = statusCode!
    socket.terminate()
  })
  socket.on('error', () => {})
  await until(() => isIn || ended !== null, 'let in or not')
  return { socket, ended: () => ended }
}

const left = async ({ socket, ended }: Plain) => {
  socket.close()
  await until(() => ended() !== null, 'left')
}

it('a workshop of sixty with five tabs each comes in by one address, as one more than the address may have does not', async () => {
  await open({ perAddress: 301 })
  const people: Browser[] = []
  for (let at = 0; at < 60; at++) people.push(await guestWith(house, project, 'viewer', `Гость ${at + 1}`))
  const inside: Plain[] = []
  for (const who of people) inside.push(...(await Promise.all(Array.from({ length: 5 }, () => plain(who)))))
  const last = await plain(house.administrator)
  expect((await plain(house.administrator)).ended()).toBe(429)
  expect([...inside, last].filter((one) => one.ended() !== null)).toEqual([])
  await left(inside[0]!)
  await until(() => house.server.collab.hocuspocus.getConnectionsCount() === 300, 'one less')
  const next = await plain(people[0]!)
  expect(next.ended()).toBeNull()
  expect(SOCKET_LIMITS.perAddress).toBeGreaterThanOrEqual(60 * 5 * 5)
  for (const { socket } of [...inside, last, next]) socket.terminate()
}, 60_000)

it('behind a proxy on this machine every address counts for itself, and nobody outside of it chooses theirs', async () => {
  await open({ perAddress: 2 }, 'http://potok.example')
  const from = (addresses: string) => plain(house.administrator, { 'x-forwarded-for': addresses })
  expect([(await from('10.0.0.1')).ended(), (await from('10.0.0.1')).ended()]).toEqual([null, null])
  // What a client itself says stands before what the proxy adds.
  expect((await from('10.9.9.9, 10.0.0.1')).ended()).toBe(429)
  expect((await from('10.0.0.2')).ended()).toBeNull()
  await house.server.close()
  await open({ perAddress: 1 })
  expect([(await from('10.0.0.1')).ended(), (await from('10.0.0.2')).ended()]).toEqual([null, 429])
})

it('one person has so many sockets over all documents and both protocols; the next ends with 4429, and comes in when one has left', async () => {
  await open({ perPerson: 3 })
  const boris = await guestWith(house, project, 'editor', 'Борис')
  const [one, comments] = [openTab(house.address, boris, project), openTab(house.address, boris, project, 'comments')]
  await Promise.all([one.synced(), comments.synced()])
  const script = await plain(boris)
  const late = openTab(house.address, boris, project)
  await until(() => late.closes.includes(4429), 'ended')
  expect([late.denials[0], late.doc.store.clients.size]).toEqual(['sockets.too-many', 0])
  expect((await plain(boris)).ended()).toBe(4429)
  // A colleague comes in, and who is inside works on.
  const anna = openTab(house.address, house.administrator, project)
  await anna.synced()
  addNote(one.doc, 'note')
  await one.saved()
  expect([one.closes, comments.closes, script.ended()]).toEqual([[], [], null])
  await left(script)
  await late.synced()
})

it('both numbers are settings, and nonsense is one sentence', () => {
  const env = { POTOK_DATA_DIR: newFolder() }
  expect(settingsFrom(env).sockets).toEqual(SOCKET_LIMITS)
  const set = { ...env, POTOK_SOCKETS_PER_ADDRESS: '3000', POTOK_SOCKETS_PER_PERSON: '10' }
  expect(settingsFrom(set).sockets).toEqual({ ...SOCKET_LIMITS, perAddress: 3000, perPerson: 10 })
  for (const wrong of ['0', '-1', '2.5', 'много', '1e9']) {
    expect(() => settingsFrom({ ...env, POTOK_SOCKETS_PER_PERSON: wrong })).toThrow('POTOK_SOCKETS_PER_PERSON')
  }
})

it('who sends without end is read at a pace: all of it arrives, and a colleague is heard meanwhile', async () => {
  await open({ framesASecond: 100 })
  const [flood, calm] = [house.administrator, await guestWith(house, project, 'editor', 'Тимур')].map((who) =>
    openTab(house.address, who, project),
  ) as [ReturnType<typeof openTab>, ReturnType<typeof openTab>]
  await flood.synced()
  await calm.synced()
  const [began, title] = [Date.now(), 'и так далее, '.repeat(80)]
  for (let at = 0; at < 900; at++) addNote(flood.doc, `note-${at}`, { title })
  await until(() => calm.doc.getMap('evidence').size > 300, 'some of it seen')
  addNote(calm.doc, 'mine')
  await calm.saved()
  expect(flood.provider.unsyncedChanges).toBeGreaterThan(0)
  await flood.saved()
  expect(Date.now() - began).toBeGreaterThan(4000)
  await until(() => calm.doc.getMap('evidence').size === 901, 'all of it seen')
  expect([flood.closes, flood.denials]).toEqual([[], []])
})

it('the pace is one that nobody at work keeps: the rows of a pasted table are one edit, a script is answered thousands of times a second', () => {
  expect(SOCKET_LIMITS.framesASecond).toBeGreaterThanOrEqual(2000)
  expect(SOCKET_LIMITS.bytesASecond).toBeGreaterThanOrEqual(8 << 20)
})
