import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addNote, closeTabs, guestWith, type House, newProject, openHouse, openTab, until } from './people.ts'

let house: House
const open = async (place = {}) => {
  house = await openHouse(place)
  return house
}
afterEach(async () => {
  closeTabs()
  await house?.server.close()
})

const rowsOf = (project: string) =>
  house.server.store.read<{ person: string }>('SELECT person FROM journal WHERE project=? ORDER BY seq', project)

it('an edit reaches the other person, is journaled under its author, and is acknowledged', async () => {
  const { address, administrator } = await open()
  const project = await newProject(administrator)
  const boris = await guestWith(house, project, 'editor', 'Борис')
  const [one, two] = [openTab(address, administrator, project), openTab(address, boris, project)]
  await Promise.all([one.synced(), two.synced()])
  addNote(two.doc, 'note-1', { text: 'Здравствуйте' })
  await two.saved()
  await until(() => one.doc.getMap('evidence').has('note-1'), 'seen by the other')
  expect(rowsOf(project).map(({ person }) => person)).toEqual([administrator.id, boris.id])
})

it('a large catch-up goes by HTTP with the same checks, and the answer means committed', async () => {
  const { address, administrator, server } = await open()
  const project = await newProject(administrator)
  const viewer = await guestWith(house, project, 'viewer')
  const watcher = openTab(address, administrator, project)
  await watcher.synced()
  const owed = new Y.Doc()
  for (let at = 0; at < 3000; at++) addNote(owed, `note-${at}`, { text: 'x'.repeat(500) })
  const update = Y.encodeStateAsUpdate(owed)
  expect(update.length).toBeGreaterThan(1 << 20)
  const path = `/projects/${project}/updates?epoch=1`
  expect((await viewer.ask('POST', path, update)).said.code).toBe('right.read-only')
  expect((await administrator.ask('POST', `/projects/${project}/updates?epoch=7`, update)).status).toBe(409)
  expect((await administrator.ask('POST', path, update.slice(0, 70_000))).said.code).toBe('update.malformed')
  expect(await administrator.ask('POST', path, update)).toMatchObject({ status: 200, said: { ok: true } })
  await until(() => watcher.doc.getMap('evidence').size === 3000, 'seen by who is here')
  const kept = new Y.Doc()
  for (const one of (await server.store.load(`project/${project}`, 1)).updates) Y.applyUpdate(kept, one)
  expect(kept.getMap('evidence').size).toBe(3000)
})

it('numbers that people quote are given by the server once the record is committed', async () => {
  const { address, administrator } = await open()
  const project = await newProject(administrator)
  const tab = openTab(address, administrator, project)
  await tab.synced()
  const { addRecord, openProject, perform } = await import('@potok/model')
  const document = openProject(tab.doc)
  const by = { who: 'participant', person: administrator.id } as const
  for (const text of ['Долго', 'Дорого']) {
    const done = perform(document, addRecord as never, { noun: 'problems', fields: { text } } as never, by)
    expect(done.ok).toBe(true)
  }
  const numbers = () => [...document.project().problems.values()].map(({ number }) => number).sort()
  await until(() => numbers().join() === '1,2', 'numbered')
})

it('a moment that throws ends at most one connection; the server and the others go on', async () => {
  let isBroken = false
  const names = ['onTokenSync', 'beforeHandleMessage', 'onAwarenessUpdate', 'onDisconnect', 'afterUnloadDocument']
  const thrown = new Set<string>()
  const broken = (name: string) => async () => {
    if (!isBroken) return
    thrown.add(name)
    throw new Error('A moment broke on purpose')
  }
  const moments = Object.fromEntries(names.map((name) => [name, broken(name)]))
  const { address, administrator, server } = await open({ moments: [moments] })
  const project = await newProject(administrator)
  const [one, two] = [openTab(address, administrator, project), openTab(address, administrator, project)]
  await Promise.all([one.synced(), two.synced()])
  isBroken = true
  addNote(one.doc, 'note-1', { text: 'а' })
  one.provider.sendToken()
  one.provider.setAwarenessField('doing', { screen: 'map' })
  await one.saved()
  one.leave()
  addNote(two.doc, 'note-2', { text: 'б' })
  await two.saved()
  expect((await fetch(`${address}/health`)).status).toBe(200)
  two.leave()
  await until(() => server.collab.hocuspocus.documents.size === 0, 'unloaded')
  expect(names.filter((name) => !thrown.has(name))).toEqual([])
})

it('a journal grown long becomes a snapshot, and the next visitor gets the same document', async () => {
  const { address, administrator, server } = await open()
  const project = await newProject(administrator)
  const tab = openTab(address, administrator, project)
  await tab.synced()
  for (let at = 0; at < 600; at++) {
    addNote(tab.doc, `note-${at}`, { text: 'x'.repeat(500) })
    if (at % 50 === 0) await tab.saved()
  }
  await tab.saved()
  tab.leave()
  await until(() => server.store.read('SELECT 1 FROM snapshot').length > 0, 'compacted', 10_000)
  await until(() => server.collab.hocuspocus.documents.size === 0, 'unloaded', 10_000)
  const later = openTab(address, administrator, project)
  await later.synced()
  expect(later.doc.getMap('evidence').size).toBe(600)
}, 30_000)
