import { addChain, addMap, openProject, perform } from '@potok/model'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

// Adds ten steps to the first map of a project and ends only when they are committed.
//   node collab-server/examples/addSteps.ts http://127.0.0.1:8080/join#TOKEN
// The link is as people are given it: it may stand under a path, https://portal.gorod.ru/potok/join#TOKEN.
// The token is that of an invitation link that allows editing («Поделиться» / "Share").

const link = new URL(process.argv[2] ?? '')
/** Where Potok is: the link without its last word. */
const potok = new URL('.', link)

async function ask<T>(path: string, body: unknown, cookie = ''): Promise<{ said: T; cookie: string }> {
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await fetch(new URL(path, potok), { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  const given = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return { said: (await answer.json()) as T, cookie: given.join('; ') }
}

const { said: joined, cookie } = await ask<{ project: string; me: { id: string } }>('api/join', {
  token: link.hash.slice(1),
  name: 'Скрипт',
})
const { said: entry } = await ask<{ ticket: string }>(`api/projects/${joined.project}/tickets`, {}, cookie)

const doc = new Y.Doc()
const address = new URL('yjs', potok).href.replace(/^http/, 'ws')
const provider = new WebsocketProvider(address, `project/${joined.project}`, doc, {
  params: { ticket: entry.ticket },
  disableBc: true,
})
provider.on('connection-close', (event) => {
  if (event) throw new Error(`The server closed the connection: ${event.code} ${event.reason}`)
})

/** The server answers a sync step 1 only after everything it received before is committed. */
function answered(): Promise<void> {
  return new Promise((done) => {
    provider.synced = false
    provider.once('sync', () => done())
    const frame = createEncoder()
    writeVarUint(frame, 0)
    writeSyncStep1(frame, doc)
    provider.ws?.send(toUint8Array(frame))
  })
}

await new Promise<void>((done) => provider.once('sync', () => done()))
const project = openProject(doc)
const by = { who: 'participant', person: joined.me.id } as const
const [known] = project.project().maps.keys()
const made = known ? null : perform(project, addMap, { name: 'Карта скрипта', state: 'current' }, by)
if (made && !made.ok) throw new Error(made.message)
const map = known ?? made!.value[0]!
const links = Array.from({ length: 10 }, (_, at) => ({
  fields: { text: `Шаг ${at + 1} из скрипта` },
  at: [200 + at * 240, 80] as const,
}))
const done = perform(project, addChain, { map, lane: null, participantName: 'Скрипт', links }, by)
if (!done.ok) throw new Error(done.message)
await answered()
console.log(`Committed ${done.value.length} steps`)
provider.destroy()
doc.destroy()
