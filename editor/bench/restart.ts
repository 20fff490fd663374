import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { HocuspocusProvider } from '@hocuspocus/provider'
import { exportPaper } from '@potok/exporters/node'
import * as Y from 'yjs'
import { atMost, type Figure, percentile, tell } from '../../collab-server/bench/sync/figure.ts'
import { processorMs } from '../../collab-server/bench/sync/usage.ts'
import { type Browser, browserAt, enterBy, newFolder, until } from '../../collab-server/test/people.ts'
import { endProcesses, type Serving, serving } from '../../collab-server/test/serving.ts'
import { grown } from '../../exporters/fixtures/grown.ts'
import { Socket } from '../src/session/socket.ts'

// `npm run bench -- restart`: 300 tabs on 30 projects of 200 steps, with the editor's own socket; their server is told to stop, and
// killed, and started again at once. When each is back with everything, how even that is, and what it costs the server.
const PROJECTS = 30
const TABS = 300
const BACK_MS = 10_000
const MOST_IN_A_SECOND = TABS / 3

const folder = newFolder()
let port = '0'
const serve = async (): Promise<Serving> => {
  const server = await serving({ POTOK_DATA_DIR: folder, POTOK_PORT: port })
  port = new URL(server.address).port
  return server
}

async function projectsOf(server: Serving): Promise<{ project: string; who: Browser }[]> {
  await until(() => server.said().includes('/first#'), 'the first link')
  const anna = await enterBy(server.address, '/first', /first#(\S+)/.exec(server.said())![1]!, 'Анна')
  const file = await exportPaper(grown(200, 5, 12), 'project', 'json')
  if (!file.ok) throw new Error(file.message)
  const content = JSON.parse(new TextDecoder().decode(file.value.bytes))
  const places = []
  for (let at = 0; at < PROJECTS; at++) {
    const { id } = (await anna.ask('POST', '/projects/import', content)).said
    const { token } = (await anna.ask('POST', `/projects/${id}/links`, { role: 'editor', days: 1 })).said
    places.push({ project: id as string, who: await enterBy(server.address, '/join', token, `Гость ${at}`) })
  }
  return places
}

interface Tab {
  readonly provider: HocuspocusProvider
  readonly doc: Y.Doc
  backAt: number
}

function openTab(address: string, { project, who }: { project: string; who: Browser }): Tab {
  const doc = new Y.Doc()
  const same = browserAt(address, who.cookie, who.id)
  const websocketProvider = new Socket({
    url: `${address.replace('http', 'ws')}/collab`,
    delay: 500,
    minDelay: 250,
    maxDelay: 10_000,
  })
  const tab: Tab = {
    doc,
    backAt: 0,
    provider: new HocuspocusProvider({
      websocketProvider,
      name: `project/${project}`,
      document: doc,
      token: async () => (await same.ask('POST', `/projects/${project}/tickets`, {})).said.ticket,
      onSynced: ({ state }) => {
        if (state) tab.backAt = performance.now()
      },
      onAuthenticationFailed: () => void setTimeout(() => websocketProvider.renew(), 2000),
    }),
  }
  tab.provider.attach()
  return tab
}

let server = await serve()
const places = await projectsOf(server)
const tabs = Array.from({ length: TABS }, (_, at) => openTab(server.address, places[at % PROJECTS]!))
await until(() => tabs.every(({ provider }) => provider.isSynced), 'in', 120_000)

async function restarted(signal: 'SIGTERM' | 'SIGKILL'): Promise<readonly Figure[]> {
  for (const tab of tabs) tab.backAt = 0
  const begun = performance.now()
  server.child.kill(signal)
  const [code] = await once(server.child, 'exit')
  const endedMs = performance.now() - begun
  server = await serve()
  const servedMs = performance.now() - begun
  const before = processorMs(server.child.pid!)
  await until(() => tabs.every(({ backAt }) => backAt > 0), 'back', 60_000)
  const serverMs = processorMs(server.child.pid!) - before
  for (const [at, { doc }] of tabs.entries())
    doc.transact(() => doc.getMap('evidence').set(`${signal}-${at}`, new Y.Map([['text', 'правка']])))
  await until(() => tabs.every(({ provider }) => provider.unsyncedChanges === 0), 'saved', 60_000)
  const back = tabs.map(({ backAt }) => backAt - begun)
  const seconds = new Map<number, number>()
  for (const ms of back) seconds.set(Math.floor(ms / 1000), (seconds.get(Math.floor(ms / 1000)) ?? 0) + 1)
  const busiest = Math.max(...seconds.values())
  const by = [...seconds].sort(([a], [b]) => a - b).map(([second, count]) => `${second}–${second + 1} s: ${count}`)
  console.log(
    `${signal}: ended with ${code} after ${Math.round(endedMs)} ms, served again after ${Math.round(servedMs)} ms`,
  )
  console.log(`  back: p50 ${Math.round(percentile(back, 0.5))} ms; ${by.join(', ')}`)
  console.log(`  processor time of the server meanwhile: ${serverMs} ms`)
  return [
    atMost(`${signal}: the last of ${TABS} is back`, Math.max(...back), BACK_MS, 'ms'),
    ...(signal === 'SIGTERM' ? [atMost('in the busiest second come back', busiest, MOST_IN_A_SECOND, 'tabs')] : []),
  ]
}

let isMissed = false
for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  for (const figure of await restarted(signal)) {
    tell(figure)
    isMissed ||= !figure.isKept
  }
  await pause(1000)
}
endProcesses()
process.exit(isMissed ? 1 : 0)
