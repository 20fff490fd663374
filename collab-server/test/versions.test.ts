import { addRecord, difference, openProject, perform, remove, SCHEMA, setFixed } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createServer } from '../src/createServer.ts'
import { readVersion } from '../src/projects/versions.ts'
import { hashOf } from '../src/stores/sqlite/reading.ts'
import {
  type Browser,
  browserAt,
  closeTabs,
  guestWith,
  type House,
  newFolder,
  openHouse,
  openTab,
  until,
} from './people.ts'

let house: House
let folder: string
let project: string
beforeEach(async () => {
  folder = newFolder()
  house = await openHouse({ dataFolder: folder })
  const { administrator } = house
  const { said } = await administrator.ask('POST', '/projects', { title: 'Выдача разрешения' })
  project = said.id
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const at = (path = '') => `/projects/${project}/versions${path}`
const as = (person: string) => ({ who: 'participant', person }) as const
const open = (who: Browser) => openTab(house.address, who, project)
const facts = (doc: Y.Doc) => openProject(doc).project()
const problem = (doc: Y.Doc, text: string, who: Browser) => {
  const done = perform(
    openProject(doc),
    addRecord as never,
    { noun: 'problems', fields: { text } } as never,
    as(who.id),
  )
  return done.ok ? (done.value as string[])[0]! : ''
}

async function restart(): Promise<void> {
  closeTabs()
  await house.server.close()
  const server = await createServer({ dataFolder: folder, editorFolder: '/nowhere' })
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const { cookie, id } = house.administrator
  house = { server, address, administrator: browserAt(address, cookie, id) }
}

it('a version is named, outlives a restart, says what changed since, and comes back before everybody’s eyes; that too is taken back', async () => {
  const { administrator } = house
  const anna = open(administrator)
  await anna.saved()
  const stays = problem(anna.doc, 'Долго', administrator)
  perform(openProject(anna.doc), setFixed, { name: 'card', fields: { leader: 'Ветрова' } }, as(administrator.id))
  await until(() => facts(anna.doc).problems.get(stays)?.number === 1, 'numbered')
  await anna.saved()
  const named = await administrator.ask('POST', at(), { name: 'До совещания' })
  expect(named.status).toBe(201)
  await restart()

  const [one, two] = [open(house.administrator), open(house.administrator)]
  await Promise.all([one.saved(), two.saved()])
  const late = problem(one.doc, 'Дорого', administrator)
  perform(openProject(one.doc), remove as never, { noun: 'problems', ids: [stays] } as never, as(administrator.id))
  perform(openProject(one.doc), setFixed, { name: 'card', fields: { leader: 'Иной' } }, as(administrator.id))
  await one.saved()
  const { said } = await house.administrator.ask('GET', at(`/${named.said.id}/changes`))
  expect(
    said.changes.map(({ what, noun, name, fields }: Record<string, unknown>) => [what, noun, name, fields]),
  ).toEqual([
    ['changed', 'card', '', ['leader']],
    ['added', 'problems', 'Дорого', []],
    ['removed', 'problems', 'Долго', []],
  ])

  const restored = await house.administrator.ask('POST', at(`/${named.said.id}/restore`), {})
  expect(restored).toMatchObject({ status: 200, said: { left: 0 } })
  await until(() => facts(two.doc).card.leader === 'Ветрова', 'seen by the other')
  const wanted = readVersion(house.server.store, project, named.said.id)
  await until(() => difference(facts(two.doc), wanted).length === 0, 'what the version was')
  expect([facts(one.doc).problems.has(stays), facts(one.doc).problems.has(late)]).toEqual([true, false])
  expect(two.closes).toEqual([])

  const { versions, people } = (await house.administrator.ask('GET', at())).said
  expect(versions.map(({ why, name }: Record<string, unknown>) => [why, name])).toEqual([
    ['before-restore', null],
    ['named', 'До совещания'],
  ])
  expect(people).toEqual({ [administrator.id]: 'Анна' })
  await house.administrator.ask('POST', at(`/${versions[0].id}/restore`), {})
  await until(() => facts(two.doc).card.leader === 'Иной', 'taken back')
  expect([facts(one.doc).problems.has(stays), facts(one.doc).problems.has(late)]).toEqual([false, true])

  const { activity } = (await house.administrator.ask('GET', `/projects/${project}/activity`)).said
  const told = activity.filter(({ command }: { command: string }) => command.startsWith('version.'))
  expect(told.map(({ command, about }: Record<string, unknown>) => [command, about])).toEqual([
    ['version.restored', [versions[0].id]],
    ['version.restored', [named.said.id]],
    ['version.named', [named.said.id]],
  ])
  await restart()
  const again = open(house.administrator)
  await again.synced()
  expect(facts(again.doc).card.leader).toBe('Иной')
})

it('a viewer reads versions and changes and neither names nor restores; another project’s version is none here', async () => {
  const { administrator } = house
  const { said } = await administrator.ask('POST', at(), { name: 'Первая' })
  const viewer = await guestWith(house, project, 'viewer')
  expect((await viewer.ask('GET', at())).said.versions.length).toBe(1)
  expect((await viewer.ask('GET', at(`/${said.id}/changes`))).said).toEqual({ changes: [] })
  expect((await viewer.ask('POST', at(), { name: 'Моя' })).status).toBe(403)
  expect((await viewer.ask('POST', at(`/${said.id}/restore`), {})).status).toBe(403)
  expect((await administrator.ask('POST', at(), { name: ' ' })).status).toBe(400)
  const other = (await administrator.ask('POST', '/projects', { title: 'Другой' })).said.id
  for (const [method, path] of [
    ['GET', `/projects/${other}/versions/${said.id}/changes`],
    ['POST', `/projects/${other}/versions/${said.id}/restore`],
  ] as const) {
    expect((await administrator.ask(method, path, method === 'POST' ? {} : undefined)).status).toBe(404)
  }
})

it('the same content is stored once; a damaged copy is refused in words', async () => {
  const { administrator, server } = house
  const first = await administrator.ask('POST', at(), { name: 'Первая' })
  const second = await administrator.ask('POST', at(), { name: 'Вторая' })
  expect(server.store.read('SELECT 1 FROM content').length).toBe(1)
  await server.store.write(['UPDATE content SET bytes = zeroblob(length(bytes))'])
  expect(await administrator.ask('POST', at(`/${first.said.id}/restore`), {})).toMatchObject({
    status: 409,
    said: { code: 'version.damaged', about: [first.said.id] },
  })
  expect((await administrator.ask('GET', at(`/${second.said.id}/changes`))).status).toBe(409)
})

it('a version is read whole by whoever sees the project; one of an older schema is migrated on reading, one of a newer is told, and both stay as they are', async () => {
  const { administrator, server, address } = house
  const anna = open(administrator)
  await anna.saved()
  const stays = problem(anna.doc, 'Долго', administrator)
  await anna.saved()
  const { said } = await administrator.ask('POST', at(), { name: 'Первая' })
  const viewer = await guestWith(house, project, 'viewer')
  const read = async (who: Browser) => {
    const answer = await fetch(`${address}/api${at(`/${said.id}`)}`, { headers: { cookie: who.cookie } })
    const doc = new Y.Doc()
    if (answer.ok) Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()))
    return { status: answer.status, doc, said: answer.ok ? null : await answer.json() }
  }
  expect(facts((await read(viewer)).doc).problems.get(stays)?.text).toBe('Долго')
  const stranger = await guestWith(
    house,
    (await administrator.ask('POST', '/projects', { title: 'Иной' })).said.id,
    'viewer',
  )
  expect((await read(stranger)).status).toBe(404)

  const rewrite = async (change: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    const [row] = server.store.read<{ bytes: Uint8Array }>('SELECT bytes FROM content')
    Y.applyUpdate(doc, row!.bytes)
    change(doc)
    const bytes = Y.encodeStateAsUpdate(doc)
    const hash = hashOf(bytes)
    await server.store.write(
      ['INSERT INTO content VALUES(?,?)', hash, bytes],
      ['UPDATE version SET content=?', hash],
      ['DELETE FROM content WHERE hash<>?', hash],
    )
    return bytes
  }
  await rewrite((doc) => doc.getMap('meta').delete('schema'))
  const old = await read(viewer)
  expect([old.status, old.doc.getMap('meta').get('schema')]).toEqual([200, SCHEMA])
  const newer = await rewrite((doc) => doc.getMap('meta').set('schema', SCHEMA + 1))
  const refused = { status: 409, said: { code: 'version.newer', about: [said.id] } }
  expect(await read(viewer)).toMatchObject(refused)
  expect(await administrator.ask('POST', at(`/${said.id}/restore`), {})).toMatchObject(refused)
  const [row] = server.store.read<{ bytes: Uint8Array }>('SELECT bytes FROM content')
  expect(Buffer.from(row!.bytes).equals(Buffer.from(newer))).toBe(true)
  expect(facts(anna.doc).problems.get(stays)?.text).toBe('Долго')
})
