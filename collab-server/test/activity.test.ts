import { addRecord, openProject, perform } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type * as Y from 'yjs'
import {
  addNote,
  browserAt,
  closeTabs,
  guestWith,
  type House,
  newProject,
  openHouse,
  openTab,
  until,
} from './people.ts'

let house: House
let project: string
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const history = async (query = '') =>
  (await house.administrator.ask('GET', `/projects/${project}/activity${query}`)).said

it('who did what to which records stands in the history, with the server’s own work by its name, newest first', async () => {
  const { administrator, address } = house
  const boris = await guestWith(house, project, 'editor', 'Борис')
  const tab = openTab(address, boris, project)
  await tab.synced()
  const document = openProject(tab.doc)
  const by = { who: 'participant', person: boris.id } as const
  const done = perform(document, addRecord as never, { noun: 'problems', fields: { text: 'Долго' } } as never, by)
  const [id] = done.ok ? (done.value as string[]) : []
  await until(() => document.project().problems.get(id!)?.number === 1, 'numbered')
  await administrator.ask('PATCH', `/projects/${project}`, { title: 'Новое имя' })
  const { activity, before } = await history()
  expect(activity.map(({ person, command, about }: Record<string, unknown>) => [person, command, about])).toEqual([
    [administrator.id, 'project.renamed', ['about']],
    ['server', 'numbers.given', [id]],
    [boris.id, 'problem.added', [id]],
    [administrator.id, 'project.created', []],
  ])
  expect(before).toBe(null)
})

it('it comes in pages, outlives compaction, and is told to members only', async () => {
  const { administrator, address, server } = house
  const tab = openTab(address, administrator, project)
  await tab.synced()
  for (const id of ['a', 'b', 'c', 'd']) {
    addNote(tab.doc, id)
    await tab.saved()
  }
  await server.store.compact(`project/${project}`, 1)
  expect((await server.store.load(`project/${project}`, 1)).tailRows).toBe(0)
  const first = await history('?limit=3')
  const second = await history(`?limit=3&before=${first.before}`)
  const about = ({ activity }: { activity: { about: string[] }[] }) => activity.flatMap((one) => one.about)
  expect([about(first), about(second), second.before]).toEqual([['d', 'c', 'b'], ['a'], null])
  const viewer = await guestWith(house, project, 'viewer')
  expect((await viewer.ask('GET', `/projects/${project}/activity`)).status).toBe(200)
  const stranger = await guestWith(house, await newProject(administrator), 'editor')
  expect((await stranger.ask('GET', `/projects/${project}/activity`)).status).toBe(404)
  expect((await browserAt(address).ask('GET', `/projects/${project}/activity`)).status).toBe(401)
  expect((await administrator.ask('GET', `/projects/${project}/activity?limit=9999`)).status).toBe(400)
})

it('of one thing it says who made it and who did what to it last, in pages; an id of another is none of it', async () => {
  const { administrator, address } = house
  const boris = await guestWith(house, project, 'editor', 'Борис')
  const tab = openTab(address, administrator, project)
  await tab.synced()
  for (const id of ['one_1', 'oneX1', 'one_1more']) addNote(tab.doc, id)
  await tab.saved()
  const his = openTab(address, boris, project)
  await his.synced()
  await until(() => his.doc.getMap('evidence').has('one_1'), 'here')
  his.doc.transact(() => (his.doc.getMap('evidence').get('one_1') as Y.Map<unknown>).set('method', 'gemba'))
  await his.saved()
  const { activity, first, people, before } = await history('?about=one_1&limit=1')
  const told = ({ person, command }: { person: string; command: string }) => [person, command]
  expect([activity.map(told), told(first), before !== null]).toEqual([
    [[boris.id, 'evidence.changed']],
    [administrator.id, 'evidence.added'],
    true,
  ])
  expect(people).toEqual({ [boris.id]: 'Борис', [administrator.id]: 'Анна' })
  expect((await history('?about=one_1&limit=9')).activity).toHaveLength(2)
  expect(await history('?about=nobody')).toMatchObject({ activity: [], first: null, before: null })
  expect((await administrator.ask('GET', `/projects/${project}/activity?about=%22`)).status).toBe(400)
})
