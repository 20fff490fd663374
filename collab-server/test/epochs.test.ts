import { difference, openProject, perform, replay, setFixed, writeProjectFile } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createServer } from '../src/createServer.ts'
import {
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
let boris: Browser
const dataFolder = () => folder
let folder: string
beforeEach(async () => {
  folder = newFolder()
  house = await openHouse({ dataFolder: dataFolder() })
  project = await newProject(house.administrator, 'Выдача разрешения')
  boris = await guestWith(house, project, 'editor', 'Борис')
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const open = (who: Browser, kind = 'project', doc = new Y.Doc()) => openTab(house.address, who, project, kind, doc)
const title = (doc: Y.Doc) => openProject(doc).project().about.title
const by = (person: string) => ({ who: 'participant', person }) as const
const stored = async (epoch: number) => {
  const doc = new Y.Doc()
  for (const update of (await house.server.store.load(`project/${project}`, epoch)).updates) Y.applyUpdate(doc, update)
  return doc
}

it('a project restored from a file begins a new epoch: all are sent out with 4409 and find the file’s content, comments stay', async () => {
  const { administrator } = house
  const anna = open(administrator)
  await anna.saved()
  const file = JSON.parse(writeProjectFile(openProject(anna.doc).project()))
  perform(openProject(anna.doc), setFixed, { name: 'about', fields: { title: 'Испорчено' } }, by(administrator.id))
  await anna.saved()
  const comments = open(boris, 'comments')
  await comments.synced()
  const comment = new Y.Map(Object.entries({ author: boris.id, text: 'Верните как было' }))
  comments.doc.getMap('messages').set('one', comment)
  await comments.saved()

  expect((await boris.ask('POST', `/projects/${project}/restore`, file)).status).toBe(403)
  expect((await administrator.ask('POST', `/projects/${project}/restore`, { title: 1 })).status).toBe(422)
  expect(anna.closes).toEqual([])
  expect(await administrator.ask('POST', `/projects/${project}/restore`, file)).toEqual({
    status: 200,
    said: { epoch: 2 },
  })
  await until(() => anna.closes.includes(4409) && comments.closes.includes(4409), 'closed with 4409')
  expect(anna.told).toContainEqual(expect.objectContaining({ type: 'refused', code: 'epoch.other' }))
  closeTabs()

  const [again, thread] = [open(administrator), open(boris, 'comments')]
  await Promise.all([again.saved(), thread.saved()])
  expect([title(again.doc), thread.doc.getMap('messages').size]).toEqual(['Выдача разрешения', 1])
  expect(title(await stored(1))).toBe('Испорчено')
  const { activity } = (await administrator.ask('GET', `/projects/${project}/activity?limit=1`)).said
  expect(activity[0]).toMatchObject({ command: 'project.restored', person: administrator.id })
  const row = (await administrator.ask('GET', `/projects/${project}`)).said
  expect([row.title, row.epoch]).toEqual(['Выдача разрешения', 2])
})

it('who was offline meanwhile comes late: the old ticket opens nothing, and the edits are performed again on the new epoch', async () => {
  const { administrator, server } = house
  const late = open(boris)
  await late.saved()
  const { said: ticket } = await boris.ask('POST', `/projects/${project}/tickets`, {})
  late.leave()
  perform(openProject(late.doc), setFixed, { name: 'card', fields: { leader: 'Ветрова' } }, by(boris.id))
  const file = JSON.parse(writeProjectFile(openProject(await stored(1)).project()))
  file.about.title = 'Восстановлено'
  await administrator.ask('POST', `/projects/${project}/restore`, file)

  const old = open({ ...boris, ask: async () => ({ status: 200, said: ticket }) }, 'project', late.doc)
  await until(() => old.closes.includes(4409), 'closed with 4409')
  old.leave()
  expect((await boris.ask('POST', `/projects/${project}/updates?epoch=1`, Uint8Array.of(0, 0))).said.code).toBe(
    'epoch.other',
  )
  expect(openProject(await stored(2)).project().card.leader).toBe('')

  const fresh = open(boris)
  await fresh.saved()
  const changes = difference(openProject(await stored(1)).project(), openProject(late.doc).project())
  expect(replay(openProject(fresh.doc), changes, by(boris.id)).refused).toEqual([])
  await fresh.saved()
  const kept = openProject(await stored(2)).project()
  expect([kept.about.title, kept.card.leader]).toEqual(['Восстановлено', 'Ветрова'])

  closeTabs()
  await server.close()
  const restarted = await createServer({ dataFolder: dataFolder(), editorFolder: '/nowhere' })
  house = { ...house, server: restarted, address: await restarted.app.listen({ host: '127.0.0.1', port: 0 }) }
  expect(openProject(await stored(2)).project().card.leader).toBe('Ветрова')
})

it('an edit that arrives while the epoch changes is refused, never told saved and lost', async () => {
  const { administrator } = house
  const anna = open(administrator)
  await anna.saved()
  const file = JSON.parse(writeProjectFile(openProject(anna.doc).project()))
  let isMoving = true
  const made: string[] = []
  const moving = (async () => {
    while (isMoving) {
      const id = `note-${made.length}`
      anna.doc.getMap('evidence').set(id, 1)
      made.push(id)
      await new Promise((done) => setTimeout(done, 1))
    }
  })()
  await until(() => made.length > 50, 'edited')
  await administrator.ask('POST', `/projects/${project}/restore`, file)
  isMoving = false
  await moving
  const acknowledged = made.length - anna.provider.unsyncedChanges
  const before = (await stored(1)).getMap('evidence')
  expect(made.slice(0, acknowledged).filter((id) => !before.has(id))).toEqual([])
  expect((await stored(2)).getMap('evidence').size).toBe(0)
})
