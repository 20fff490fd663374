import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { newFirstLink } from '../src/access/firstLink.ts'
import { createServer, type Place, type PotokServer } from '../src/createServer.ts'

export const newFolder = () => mkdtempSync(join(tmpdir(), 'potok-'))

/** Someone with a cookie, as a browser would be. */
export interface Browser {
  readonly id: string
  readonly cookie: string
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: what the server says is what the tests are about
  readonly said: any
}

export interface House {
  readonly server: PotokServer
  readonly address: string
  readonly administrator: Browser
}

export async function openHouse({ port = 0, ...place }: Partial<Place> & { port?: number } = {}): Promise<House> {
  const server = await createServer({ dataFolder: newFolder(), editorFolder: '/nowhere', ...place })
  const address = await server.app.listen({ host: '127.0.0.1', port })
  const administrator = await enterBy(address, '/first', await newFirstLink(server.store), 'Анна')
  return { server, address, administrator }
}

export function browserAt(address: string, cookie = '', id = ''): Browser {
  return {
    id,
    cookie,
    async ask(method, path, body, headers = {}) {
      const isRaw = body instanceof Uint8Array
      const answer = await fetch(`${address}/api${path}`, {
        method,
        headers: {
          cookie,
          origin: address,
          ...(body === undefined ? {} : { 'content-type': isRaw ? 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        body: body === undefined ? undefined : isRaw ? new Uint8Array(body) : JSON.stringify(body),
      })
      return { status: answer.status, said: await answer.json() }
    },
  }
}

export async function enterBy(
  address: string,
  path: '/first' | '/join',
  token: string,
  name: string,
  keep: (cookie: string) => void = () => {},
): Promise<Browser> {
  const answer = await fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`)
  const said = (await answer.json()) as { id?: string; me?: { id: string } }
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  keep(cookie)
  return browserAt(address, cookie, said.id ?? said.me!.id)
}

export const newProject = async (by: Browser, title = 'Проект'): Promise<string> =>
  (await by.ask('POST', '/projects', { title })).said.id

/** A guest with this role, who came by a link. */
export async function guestWith(
  house: House,
  project: string,
  role: string,
  name = 'Гость',
  more: object = {},
): Promise<Browser> {
  const { said } = await house.administrator.ask('POST', `/projects/${project}/links`, { role, days: 1, ...more })
  return await enterBy(house.address, '/join', said.token, name)
}

export interface Tab {
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  readonly told: Record<string, unknown>[]
  readonly closes: number[]
  /** What was said with them. */
  readonly reasons: string[]
  readonly denials: string[]
  synced(): Promise<void>
  saved(): Promise<void>
  leave(): void
}

const tabs: Tab[] = []
export function closeTabs(): void {
  for (const tab of tabs.splice(0)) tab.leave()
}

/** How a socket ends over a frame that is too large. */
const TOO_LARGE = 1009

/** The real provider on a real socket, with a ticket of this person. */
export function openTab(address: string, who: Browser, project: string, kind = 'project', doc = new Y.Doc()): Tab {
  const socket = new HocuspocusProviderWebsocket({
    url: `${address.replace('http', 'ws')}/collab?project=${project}`,
    delay: 200,
    minDelay: 100,
    maxDelay: 500,
  })
  const told: Record<string, unknown>[] = []
  const closes: number[] = []
  const reasons: string[] = []
  const denials: string[] = []
  let isTooMuch = false
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `${kind}/${project}`,
    document: doc,
    token: async () => {
      const { said } = await who.ask('POST', `/projects/${project}/tickets`, {})
      // As the editor does: what no frame holds goes by itself.
      const path = `/projects/${project}/updates?epoch=${said.epoch}&document=${kind}`
      if (isTooMuch && (await who.ask('POST', path, Y.encodeStateAsUpdate(doc))).status === 200) isTooMuch = false
      return said.ticket ?? 'none'
    },
    onStateless: ({ payload }) => told.push(JSON.parse(payload)),
    onClose: ({ event }) => {
      closes.push(event.code)
      isTooMuch ||= event.code === TOO_LARGE
      reasons.push(event.reason)
    },
    onAuthenticationFailed: ({ reason }) => denials.push(reason),
  })
  provider.attach()
  const tab: Tab = {
    doc,
    provider,
    told,
    closes,
    reasons,
    denials,
    synced: () => until(() => provider.isSynced, 'synced'),
    saved: () => until(() => provider.isSynced && provider.unsyncedChanges === 0, 'saved'),
    leave() {
      provider.destroy()
      socket.destroy()
    },
  }
  tabs.push(tab)
  return tab
}

export async function until(isSo: () => boolean, what: string, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Not ${what} within ${withinMs} ms`)
    await new Promise((done) => setTimeout(done, 10))
  }
}

/** A record born whole, as a command would make it. */
export function addNote(doc: Y.Doc, id: string, fields: Record<string, unknown> = {}): void {
  doc.transact(() => doc.getMap('evidence').set(id, new Y.Map(Object.entries(fields))))
}
