import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sendPast } from './crafted.ts'
import { addNote, closeTabs, type House, newProject, openHouse, openTab, until } from './people.ts'

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

const open = () => openTab(house.address, house.administrator, project)
const kept = () => house.server.collab.hocuspocus.documents.get(`project/${project}`)!

it('an edit right behind one that goes the long way does not overtake it', async () => {
  const tab = open()
  await tab.saved()
  const replica = new Y.Doc()
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(tab.doc))
  const edits: Uint8Array[] = []
  replica.on('update', (bytes) => edits.push(bytes))
  for (const id of ['first', 'second', 'third']) addNote(replica, id, { text: id })
  const name = `project/${project}`
  const seen = sendPast(tab, name, edits[0]!, 'step two')
  sendPast(tab, name, edits[1]!)
  sendPast(tab, name, edits[2]!)
  await until(() => seen.acknowledged === 3, 'acknowledged')
  expect(['first', 'second', 'third'].map((id) => kept().getMap('evidence').has(id))).toEqual([true, true, true])
  expect(tab.closes).toEqual([])
})

it('whoever comes after a change gets it, though the answer before it was kept for the next', async () => {
  const one = open()
  await one.saved()
  await open().synced()
  addNote(one.doc, 'news', { text: 'Новое' })
  await one.saved()
  const late = open()
  await late.synced()
  expect(late.doc.getMap('evidence').has('news')).toBe(true)
})

it('the first to open a project gets it once: what was loaded is no news to be sent beside the answer', async () => {
  const writer = open()
  await writer.synced()
  addNote(writer.doc, 'long', { text: 'слово '.repeat(20_000) })
  await writer.saved()
  writer.leave()
  const size = Y.encodeStateAsUpdate(writer.doc).length
  await until(() => !house.server.collab.hocuspocus.documents.has(`project/${project}`), 'unloaded')
  let came = 0
  const reader = open()
  reader.provider.on('message', ({ event }: { event: { data: ArrayBuffer } }) => {
    came += event.data.byteLength
  })
  await reader.synced()
  await reader.saved()
  await new Promise((done) => setTimeout(done, 100))
  expect(reader.doc.getMap('evidence').has('long')).toBe(true)
  expect(came / size).toBeLessThan(1.2)
})
