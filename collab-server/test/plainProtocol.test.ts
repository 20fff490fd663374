import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
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
const plain: WebsocketProvider[] = []
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
})
afterEach(async () => {
  for (const one of plain.splice(0)) one.destroy()
  closeTabs()
  await house.server.close()
})

const ticketOf = async (who: Browser): Promise<string> =>
  (await who.ask('POST', `/projects/${project}/tickets`, {})).said.ticket

interface Plain {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly closes: number[]
  synced(): Promise<void>
  /** The answer to a sync step 1: all before it is committed. */
  answered(): Promise<void>
}

function join(ticket: string, { kind = 'project', protocols }: { kind?: string; protocols?: string[] } = {}): Plain {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${house.address.replace('http', 'ws')}/yjs`, `${kind}/${project}`, doc, {
    disableBc: true,
    ...(protocols ? { protocols } : { params: { ticket } }),
  })
  plain.push(provider)
  const closes: number[] = []
  provider.on('connection-close', (event) => event && closes.push(event.code))
  return {
    doc,
    provider,
    closes,
    synced: () => until(() => provider.synced, 'synced'),
    async answered() {
      provider.synced = false
      const frame = createEncoder()
      writeVarUint(frame, 0)
      writeSyncStep1(frame, doc)
      provider.ws!.send(toUint8Array(frame))
      await until(() => provider.synced, 'answered')
    },
  }
}
function notesOnDisk(): number {
  const doc = new Y.Doc()
  const rows = house.server.store.read<{ bytes: Uint8Array }>(
    `SELECT bytes FROM journal WHERE document='project/${project}' ORDER BY seq`,
  )
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
  return doc.getMap('evidence').size
}
const committed = () => house.server.store.read(`SELECT 1 FROM journal WHERE document='project/${project}'`).length

it('a plain client and an editor see each other’s edits and each other, the server says who each is', async () => {
  const guest = await guestWith(house, project, 'editor', 'Гость')
  const tab = openTab(house.address, house.administrator, project)
  const script = join(await ticketOf(guest))
  await Promise.all([tab.synced(), script.synced()])
  addNote(script.doc, 'from-script', { text: 'x' })
  await until(() => tab.doc.getMap('evidence').has('from-script'), 'seen by the editor')
  addNote(tab.doc, 'from-editor', { text: 'x' })
  await until(() => script.doc.getMap('evidence').has('from-editor'), 'seen by the script')
  script.provider.awareness.setLocalState({ user: { id: 'somebody', name: 'Ведущий', role: 'facilitator' } })
  const seen = () => tab.provider.awareness!.getStates().get(script.doc.clientID)?.user
  await until(() => seen() !== undefined, 'present')
  expect(seen()).toMatchObject({ id: guest.id, name: 'Гость', role: 'editor' })
  await until(() => script.provider.awareness.getStates().size >= 1, 'present for the script')
})

it('a sync step 1 is answered only when everything before it is committed', async () => {
  const script = join(await ticketOf(house.administrator))
  await script.synced()
  for (let round = 0; round < 20; round++) {
    for (let at = 0; at < 5; at++) addNote(script.doc, `note-${round}-${at}`, { text: 'x' })
    await script.answered()
    expect(notesOnDisk()).toBe((round + 1) * 5)
  }
})

it.each(['viewer', 'commenter'] as const)(
  'the edit of a %s ends the connection with 4403 and is not kept',
  async (role) => {
    const script = join(await ticketOf(await guestWith(house, project, role)))
    await script.synced()
    expect(script.doc.store.clients.size).toBeGreaterThan(0)
    addNote(script.doc, 'forbidden', { text: 'x' })
    await until(() => script.closes.includes(4403), 'closed')
    expect(committed()).toBe(1)
  },
)

it('a ticket is needed, of this project, in the address or among the sub-protocols', async () => {
  const ticket = await ticketOf(house.administrator)
  const named = join('', { protocols: ['potok', `ticket.${ticket}`] })
  await named.synced()
  expect(named.provider.ws!.protocol).toBe('potok')
  for (const wrong of ['', 'x.y', `${ticket.slice(0, -2)}xx`]) {
    const script = join(wrong)
    await until(() => script.closes.includes(4401), 'closed with 4401')
    expect(script.doc.store.clients.size).toBe(0)
  }
  const own = project
  project = await newProject(house.administrator)
  const elsewhere = join(ticket)
  await until(() => elsewhere.closes.includes(4401), 'closed with 4401')
  project = own
})

it('a right withdrawn reaches a plain client within two seconds', async () => {
  const guest = await guestWith(house, project, 'editor')
  const script = join(await ticketOf(guest))
  await script.synced()
  await house.administrator.ask('DELETE', `/projects/${project}/members/${guest.id}`)
  await until(() => script.closes.includes(4403), 'closed', 2000)
})

it('frames of the other protocol, and frames of none, end a plain socket', async () => {
  for (const frame of [[5, 1, 120], [6, 1, 120], [2, 0, 1, 120], [99], [0, 2, 3, 1, 2, 3], []]) {
    const script = join(await ticketOf(house.administrator))
    await script.synced()
    script.provider.ws!.send(Uint8Array.from(frame))
    await until(() => script.closes.includes(4422), `closed after ${frame}`)
  }
  expect(committed()).toBe(1)
})

it('the ticket of the address stands in no line of the log', async () => {
  const { serving, endProcesses } = await import('./serving.ts')
  const { child, address, said, logged } = await serving({ POTOK_DATA_DIR: newFolder(), POTOK_LOG: 'trace' })
  const answer = await fetch(`${address}/yjs/project/none?ticket=canary-ticket`, {
    headers: { connection: 'upgrade', upgrade: 'websocket' },
  }).catch(() => null)
  await answer?.text()
  const socket = new WebSocket(`${address.replace('http', 'ws')}/yjs/project/none?ticket=canary-ticket`)
  await new Promise((done) => socket.addEventListener('close', done))
  expect(said() + logged()).not.toContain('canary-ticket')
  child.kill('SIGKILL')
  endProcesses()
})

it('the example of the README adds ten steps and ends when they are committed', async () => {
  const { said } = await house.administrator.ask('POST', `/projects/${project}/links`, { role: 'editor' })
  const tab = openTab(house.address, house.administrator, project)
  await tab.synced()
  const program = fileURLToPath(new URL('../examples/addSteps.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program, `${house.address}/join#${said.token}`])
  expect(stdout).toBe('Committed 10 steps\n')
  await until(() => tab.doc.getMap('steps').size >= 10, 'seen')
})
