import { openProject, perform, setFixed } from '@potok/model'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createServer } from '../src/createServer.ts'
import { BitFlipper } from './flip.ts'
import { closeTabs, guestWith, type House, newFolder, newProject, openHouse, openTab, until } from './people.ts'
import { potok } from './serving.ts'

/** Into a container that the model does not know: no hourly version holds it, so only the journal can bring it back. */
const put = (doc: Y.Doc, id: string, fields: Record<string, unknown>) =>
  doc.transact(() => doc.getMap('unheard').set(id, new Y.Map(Object.entries(fields))))

let house: House
let folder: string
afterEach(async () => {
  closeTabs()
  await house?.server.close()
})

async function restart(): Promise<void> {
  closeTabs()
  await house.server.close()
  const server = await createServer({ dataFolder: folder, editorFolder: '/nowhere' })
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const { administrator } = house
  const ask: typeof administrator.ask = async (method, path, body) => {
    const answer = await fetch(`${address}/api${path}`, {
      method,
      headers: { cookie: administrator.cookie, origin: address, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
    return { status: answer.status, said: await answer.json() }
  }
  house = { server, address, administrator: { ...administrator, ask } }
}

it('a damaged edit is put aside at the next opening, the administrator is told, other projects are untouched, and whoever still has it brings it back', async () => {
  folder = newFolder()
  house = await openHouse({ dataFolder: folder })
  const project = await newProject(house.administrator, 'Больной')
  const other = await newProject(house.administrator, 'Здоровый')
  const guest = await guestWith(house, other, 'editor')
  const anna = openTab(house.address, house.administrator, project)
  await anna.synced()
  for (let at = 0; at < 20; at++) {
    put(anna.doc, `note-${at}`, { text: 'правка' })
    await anna.saved()
  }
  const kept = anna.doc
  const epoch = 1
  await house.server.store.committed()
  expect(potok(['verify'], { POTOK_DATA_DIR: folder })).toMatchObject({ status: 0 })

  const flipper = new BitFlipper(folder, Math.random)
  const { seq } = house.server.store.read<{ seq: number }>(
    'SELECT seq FROM journal WHERE project=? ORDER BY seq LIMIT 1 OFFSET 11',
    project,
  )[0]!
  flipper.flip('journal', `seq=${seq}`)
  flipper.close()
  const verified = potok(['verify'], { POTOK_DATA_DIR: folder })
  expect({ status: verified.status, found: JSON.parse(verified.stdout) }).toEqual({
    status: 1,
    found: { place: 'journal', document: `project/${project}`, epoch, seq },
  })
  await restart()

  const fresh = openTab(house.address, house.administrator, project)
  await fresh.synced()
  expect(fresh.doc.getMap('unheard').size).toBe(10)
  const healthy = openTab(house.address, house.administrator, other)
  await healthy.synced()
  expect(openProject(healthy.doc).project().about.title).toBe('Здоровый')
  put(fresh.doc, 'another', {})
  await fresh.saved()
  const told = await house.administrator.ask('GET', '/storage')
  expect(told.said).toMatchObject({
    state: 'ok',
    damaged: [{ place: 'journal', project, title: 'Больной', seq, epoch }],
  })
  const forbidden = await fetch(`${house.address}/api/storage`, { headers: { cookie: guest.cookie } })
  expect(forbidden.status).toBe(403)

  const back = openTab(house.address, house.administrator, project, 'project', kept)
  await back.saved()
  await until(() => fresh.doc.getMap('unheard').size === 21, 'brought back')
  await restart()
  const later = openTab(house.address, house.administrator, project)
  await later.synced()
  expect(later.doc.getMap('unheard').size).toBe(21)
})

it('damage found while the project is open costs nothing: what is in memory is written again', async () => {
  folder = newFolder()
  house = await openHouse({ dataFolder: folder })
  const project = await newProject(house.administrator)
  const tab = openTab(house.address, house.administrator, project)
  await tab.synced()
  for (let at = 0; at < 300; at++) put(tab.doc, `note-${at}`, { text: 'x' })
  await tab.saved()
  const flipper = new BitFlipper(folder, Math.random)
  flipper.flip('journal', `seq=(SELECT max(seq) FROM journal WHERE document='project/${project}')`)
  flipper.close()
  for (let at = 300; at < 900; at++) {
    put(tab.doc, `note-${at}`, { text: 'x'.repeat(500) })
    if (at % 3 === 0) await tab.saved()
  }
  await tab.saved()
  const { store } = house.server
  await until(() => store.read('SELECT 1 FROM damaged').length > 0, 'found')
  await store.committed()
  tab.leave()
  await restart()
  const later = openTab(house.address, house.administrator, project)
  await later.synced()
  expect(later.doc.getMap('unheard').size).toBe(900)
}, 60_000)

it('a project whose beginning is lost opens for reading and is whole again once somebody who has it comes', async () => {
  folder = newFolder()
  house = await openHouse({ dataFolder: folder })
  const project = await newProject(house.administrator, 'Начало')
  const anna = openTab(house.address, house.administrator, project)
  await anna.saved()
  const by = { who: 'participant', person: house.administrator.id } as const
  perform(openProject(anna.doc), setFixed, { name: 'card', fields: { leader: 'Ветрова' } }, by)
  await anna.saved()
  const flipper = new BitFlipper(folder, Math.random)
  flipper.flip('journal', `seq=(SELECT min(seq) FROM journal WHERE document='project/${project}')`)
  flipper.close()
  await restart()
  const fresh = openTab(house.address, house.administrator, project, 'project', new Y.Doc())
  await fresh.synced()
  expect((await house.administrator.ask('GET', `/projects/${project}`)).said.title).toBe('Начало')
  const back = openTab(house.address, house.administrator, project, 'project', anna.doc)
  await back.saved()
  await until(() => openProject(fresh.doc).project().card.leader === 'Ветрова', 'whole again')
  expect(openProject(fresh.doc).project().about.title).toBe('Начало')
})
