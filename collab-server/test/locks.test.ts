import {
  addChain,
  addMap,
  connect,
  groupSteps,
  moveSteps,
  openProject,
  openUndo,
  perform,
  remove,
  removeElements,
  setFields,
} from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type Browser,
  closeTabs,
  guestWith,
  type House,
  newProject,
  openHouse,
  openTab,
  type Tab,
  until,
} from './people.ts'

let house: House
let project: string
let editor: Browser
let tab: Tab
let map: string
let other: string
let step: string
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
  const leader = openTab(house.address, house.administrator, project)
  await leader.synced()
  const opened = openProject(leader.doc)
  const by = { who: 'participant', person: house.administrator.id } as const
  const make = (name: string, state: 'current' | 'target') => {
    const made = perform(opened, addMap, { name, state }, by)
    return made.ok ? made.value[0]! : ''
  }
  map = make('Текущая', 'current')
  other = make('Целевая', 'target')
  const links = [{ fields: { text: 'Принять' }, at: [100, 80] as const }]
  const made = perform(opened, addChain, { map, lane: null, participantName: 'Канцелярия', links }, by)
  step = made.ok ? made.value[0]! : ''
  await leader.saved()
  opened.close()
  editor = await guestWith(house, project, 'editor')
  tab = openTab(house.address, editor, project)
  await tab.synced()
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const lock = async () => {
  await house.administrator.ask('PUT', `/projects/${project}/locks/${map}`, {})
  // The two seconds in which what was under way is still taken.
  await house.server.store.write(['UPDATE lock SET at=at-2000'])
}
const rows = () => house.server.store.read(`SELECT 1 FROM journal WHERE document='project/${project}'`).length
function act(run: (opened: ReturnType<typeof openProject>, by: { who: 'participant'; person: string }) => unknown) {
  const opened = openProject(tab.doc)
  run(opened, { who: 'participant', person: editor.id })
  opened.close()
}

const DEEDS: Record<string, Parameters<typeof act>[0]> = {
  'renaming a step': (opened, by) =>
    perform(opened, setFields, { noun: 'steps', id: step, fields: { text: 'Иначе' } } as never, by),
  'moving a step': (opened, by) => perform(opened, moveSteps, { places: { [step]: [400, 80] } }, by),
  'a new step on it': (opened, by) =>
    perform(opened, addChain, { map, lane: null, links: [{ fields: { text: 'Ещё' }, at: [300, 80] }] }, by),
  'removing a step': (opened, by) => perform(opened, remove, { noun: 'steps', ids: [step] }, by),
  'renaming the map': (opened, by) =>
    perform(opened, setFields, { noun: 'maps', id: map, fields: { name: 'Иначе' } } as never, by),
  'taking the step to another map': (opened) =>
    opened.doc.transact(() => (opened.doc.getMap('steps').get(step) as Y.Map<unknown>).set('map', other)),
  'taking a place out of the layout': (opened) => opened.doc.getArray('layout').delete(0, 1),
}

it.each(Object.entries(DEEDS))('on a locked map %s is refused in words with 4423 and not kept', async (_, deed) => {
  await lock()
  const before = rows()
  act(deed)
  await until(() => tab.closes.includes(4423), 'closed')
  expect(tab.told.at(-1)).toMatchObject({ type: 'refused', code: 'lock.held', about: [map] })
  expect(tab.told.at(-1)!.message).toContain('закрепил ведущий')
  expect(rows()).toBe(before)
})

it('beside a locked map everything else goes on, and the facilitator changes it', async () => {
  await lock()
  const before = rows()
  act((opened, by) =>
    perform(
      opened,
      addChain,
      { map: other, lane: null, participantName: 'Отдел', links: [{ fields: { text: 'Шаг' }, at: [100, 80] }] },
      by,
    ),
  )
  await tab.saved()
  expect(rows()).toBeGreaterThan(before)
  tab = openTab(house.address, house.administrator, project)
  await tab.synced()
  editor = house.administrator
  act(DEEDS['renaming a step']!)
  await tab.saved()
  expect(tab.closes).toEqual([])
})

it('every open screen hears of a lock and of its end; what was under way in the first two seconds is taken', async () => {
  expect(tab.told).toContainEqual({ type: 'locks', maps: [] })
  await house.administrator.ask('PUT', `/projects/${project}/locks/${map}`, {})
  await until(() => tab.told.some(({ maps }) => JSON.stringify(maps) === JSON.stringify([map])), 'told')
  act(DEEDS['renaming a step']!)
  await tab.saved()
  const lifted = await house.administrator.ask('DELETE', `/projects/${project}/locks/${map}`)
  expect(lifted.said).toEqual({ locks: [] })
  await until(() => JSON.stringify(tab.told.at(-1)) === JSON.stringify({ type: 'locks', maps: [] }), 'told')
  act(DEEDS['moving a step']!)
  await tab.saved()
})

it('a large catch-up and the restoring of a version meet the same lock', async () => {
  const { said: version } = await editor.ask('POST', `/projects/${project}/versions`, { name: 'До' })
  await lock()
  const { epoch } = (await house.administrator.ask('GET', `/projects/${project}`)).said
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(tab.doc))
  const before = Y.encodeStateVector(doc)
  ;(doc.getMap('steps').get(step) as Y.Map<unknown>).set('text', 'Иначе')
  const sent = await editor.ask(
    'POST',
    `/projects/${project}/updates?epoch=${epoch}`,
    Y.encodeStateAsUpdate(doc, before),
  )
  expect(sent).toMatchObject({ status: 423, said: { code: 'lock.held', about: [map] } })
  const restored = await editor.ask('POST', `/projects/${project}/versions/${version.id}/restore`, {})
  expect(restored).toMatchObject({ status: 423, said: { code: 'lock.held' } })
})

async function grouped() {
  const leader = openTab(house.address, house.administrator, project)
  await leader.synced()
  const opened = openProject(leader.doc)
  const by = { who: 'participant', person: house.administrator.id } as const
  const links = [1, 2].map((at) => ({ fields: { text: `${at}` }, at: [at * 300, 80] as const }))
  const chain = perform(opened, addChain, { map, lane: null, links, after: step }, by)
  const [second = '', outside = ''] = chain.ok ? chain.value : []
  const made = perform(opened, groupSteps, { map, look: 'group', steps: [step, second] } as const, by)
  const [group = ''] = made.ok ? made.value : []
  await leader.saved()
  opened.close()
  await until(() => (tab.doc.getMap('groups') as Y.Map<unknown>).has(group), 'here')
  const lane = [...openProject(tab.doc).project().lanes.values()].find((one) => one.map === map)!.id
  return { group, second, outside, lane }
}
type Grouped = Awaited<ReturnType<typeof grouped>>
type Opened = Parameters<Parameters<typeof act>[0]>[0]
const field = (opened: Opened, noun: string, id: string, name: string, value: unknown) =>
  opened.doc.transact(() => (opened.doc.getMap(noun).get(id) as Y.Map<unknown>).set(name, value))

const IN_A_GROUP: Record<string, (opened: Opened, by: { who: 'participant'; person: string }, it: Grouped) => unknown> =
  {
    'renaming a member': (opened, by) =>
      perform(opened, setFields, { noun: 'steps', id: step, fields: { text: 'Иначе' } } as never, by),
    'moving a member': (opened, by, { second }) => perform(opened, moveSteps, { places: { [second]: [400, 80] } }, by),
    'taking a member out': (opened, _, { second }) => field(opened, 'steps', second, 'group', null),
    'bringing a step in': (opened, _, { outside, group }) => field(opened, 'steps', outside, 'group', group),
    'taking a member off the map': (opened, by, { second }) =>
      perform(opened, removeElements, { steps: [second], flows: [] }, by),
    'taking it apart': (opened, by, { group }) => perform(opened, remove, { noun: 'groups', ids: [group] }, by),
    'a flow between two members': (opened, by, { second }) =>
      perform(opened, connect, { map, start: second, end: step }, by),
    'turning a flow into it': (opened, _, { second, outside }) => {
      const flow = [...opened.project().flows.values()].find((one) => one.start === second && one.end === outside)!
      field(opened, 'flows', flow.id, 'end', step)
    },
    'the lane that it stands in': (opened, by, { lane }) => perform(opened, remove, { noun: 'lanes', ids: [lane] }, by),
    'the map that it is on': (opened, by) => perform(opened, remove, { noun: 'maps', ids: [map] }, by),
    'putting its place back by hand': (opened) => opened.doc.getArray('layout').delete(0, 1),
  }

it.each(Object.entries(IN_A_GROUP))('of a locked group %s is refused in words and not kept', async (_, deed) => {
  const made = await grouped()
  await house.administrator.ask('PUT', `/projects/${project}/locks/${made.group}`, {})
  await house.server.store.write(['UPDATE lock SET at=at-2000'])
  const before = rows()
  act((opened, by) => deed(opened, by, made))
  await until(() => tab.closes.includes(4423), 'closed')
  expect(tab.told.at(-1)).toMatchObject({ type: 'refused', code: 'lock.group', about: [made.group] })
  expect(tab.told.at(-1)!.message).toContain('группу закрепил ведущий')
  expect(rows()).toBe(before)
})

it('beside a locked group the map goes on; an undo of what was done in it, and a large write, are refused', async () => {
  const made = await grouped()
  const opened = openProject(tab.doc)
  const by = { who: 'participant', person: editor.id } as const
  const undo = openUndo(opened, by)
  perform(opened, setFields, { noun: 'steps', id: step, fields: { value: 'VA' } } as never, by)
  await tab.saved()
  await house.administrator.ask('PUT', `/projects/${project}/locks/${made.group}`, {})
  await house.server.store.write(['UPDATE lock SET at=at-2000'])
  perform(opened, setFields, { noun: 'steps', id: made.outside, fields: { text: 'Рядом' } } as never, by)
  perform(opened, connect, { map, start: made.outside, end: step }, by)
  perform(opened, setFields, { noun: 'maps', id: map, fields: { name: 'Иначе' } } as never, by)
  await tab.saved()
  expect(tab.closes).toEqual([])

  const { epoch } = (await house.administrator.ask('GET', `/projects/${project}`)).said
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(tab.doc))
  const before = Y.encodeStateVector(doc)
  ;(doc.getMap('steps').get(step) as Y.Map<unknown>).set('signatures', 3)
  const update = Y.encodeStateAsUpdate(doc, before)
  expect(await editor.ask('POST', `/projects/${project}/updates?epoch=${epoch}`, update)).toMatchObject({
    status: 423,
    said: { code: 'lock.group', about: [made.group] },
  })

  for (let turns = 0; turns < 4; turns++) undo.undo()
  await until(() => tab.closes.includes(4423), 'closed')
  expect(tab.told.at(-1)).toMatchObject({ code: 'lock.group' })
})
