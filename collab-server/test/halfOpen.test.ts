import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { SOCKET_LIMITS } from '../src/protocols/alive.ts'
import { addNote, closeTabs, type House, newProject, openHouse, openTab, until } from './people.ts'

const LIMITS = { ...SOCKET_LIMITS, pingMs: 150, signInMs: 600, most: 4 }

let house: House
let project: string
beforeEach(async () => {
  house = await openHouse({ sockets: LIMITS })
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const wsAddress = () => house.address.replace('http', 'ws')
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function plain(options: { autoPong?: boolean } = {}): Promise<{ socket: WebSocket; ended(): number | null }> {
  const { said } = await house.administrator.ask('POST', `/projects/${project}/tickets`, {})
  const socket = new WebSocket(`${wsAddress()}/yjs/project/${project}?ticket=${said.ticket}`, options)
  let code: number | null = null
  socket.on('close', (number) => {
    code = number
  })
  socket.on('error', () => {})
  await until(() => socket.readyState === WebSocket.OPEN, 'open')
  return { socket, ended: () => code }
}

it('a socket whose other side is gone without a word is ended after three pings, one that answers stays', async () => {
  const [silent, there] = [await plain({ autoPong: false }), await plain()]
  const anna = openTab(house.address, house.administrator, project)
  await anna.synced()
  await until(() => silent.ended() !== null, 'ended')
  await pause(5 * LIMITS.pingMs)
  expect(there.ended()).toBeNull()
  addNote(anna.doc, 'note')
  await anna.saved()
  expect(anna.closes).toEqual([])
})

it('a socket on which nobody signs in is ended with the code for it', async () => {
  const socket = new WebSocket(`${wsAddress()}/collab`, { headers: { origin: house.address } })
  let code = 0
  socket.on('close', (number) => {
    code = number
  })
  await until(() => code !== 0, 'ended')
  expect(code).toBe(4401)
})

it('more sockets than the server may hold are turned away at the door, and those inside work on', async () => {
  const inside = [await plain(), await plain(), await plain(), await plain()]
  const late = new WebSocket(`${wsAddress()}/collab`, { headers: { origin: house.address } })
  const status = await new Promise<number | undefined>((done) => {
    late.on('unexpected-response', (_, response) => done(response.statusCode))
    late.on('error', () => {})
  })
  expect(status).toBe(503)
  expect(inside.map(({ ended }) => ended())).toEqual([null, null, null, null])
  // A workshop of sixty with five tabs each never meets the real limit.
  expect(SOCKET_LIMITS.most).toBeGreaterThan(60 * 5 * 10)
})
