import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sendPast } from './crafted.ts'
import { addNote, browserAt, closeTabs, enterBy, newFolder, newProject, openTab, until } from './people.ts'
import { endProcesses, serving } from './serving.ts'

afterEach(() => {
  closeTabs()
  endProcesses()
})

const CANARY = 'Канарейкин'

it('a refused edit is one line with its code and ids, and no word that somebody typed reaches the log', async () => {
  const { address, said, logged } = await serving({ POTOK_DATA_DIR: newFolder() })
  await until(() => said().includes('/first#'), 'the first link')
  const anna = await enterBy(address, '/first', /first#(\S+)/.exec(said())![1]!, CANARY)
  const project = await newProject(anna, CANARY)
  const { said: link } = await anna.ask('POST', `/projects/${project}/links`, { role: 'viewer', days: 1 })
  const viewer = await enterBy(address, '/join', link.token, `${CANARY} младший`)

  const looking = openTab(address, viewer, project)
  await looking.synced()
  addNote(looking.doc, CANARY, { text: CANARY })
  await until(() => looking.closes.includes(4403), 'refused')
  const writing = openTab(address, anna, project)
  await writing.synced()
  writing.provider.setAwarenessField('doing', { screen: CANARY })
  const doc = new Y.Doc()
  addNote(doc, CANARY, { text: CANARY.repeat(3) })
  sendPast(writing, `project/${project}`, Y.encodeStateAsUpdate(doc).slice(0, -3))
  await until(() => writing.closes.includes(4422), 'refused')
  for (const [path, body] of [
    [`/projects/${project}/updates?epoch=1`, new TextEncoder().encode(CANARY)],
    ['/projects', { title: CANARY.repeat(100) }],
    ['/projects/import', { title: CANARY, participants: [CANARY] }],
    [`/${encodeURIComponent(CANARY)}`, { [CANARY]: CANARY }],
  ] as const) {
    expect((await anna.ask('POST', path, body)).status).toBeGreaterThanOrEqual(400)
  }
  await browserAt(address, `potok.session=${encodeURIComponent(CANARY)}`).ask('GET', '/me')

  const lines = logged().trim().split('\n')
  const ended = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'connection ended')
  const time = expect.any(Number)
  expect(ended).toEqual([
    { level: 30, time, code: 'right.read-only', project, person: viewer.id, msg: 'connection ended' },
    { level: 30, time, code: 'update.malformed', project, person: anna.id, msg: 'connection ended' },
  ])
  expect(logged()).not.toMatch(/Канарейкин|%D0%9A/)
}, 30_000)
