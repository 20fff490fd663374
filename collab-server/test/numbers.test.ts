import { addChain, addMap, addRecord, include, openProject, perform, remove, renumberings } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
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
let mine: Tab
let theirs: Tab
let problems: string[]
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
  editor = await guestWith(house, project, 'editor')
  mine = openTab(house.address, editor, project)
  await mine.synced()
  theirs = openTab(house.address, house.administrator, project)
  await theirs.synced()
  const opened = openProject(mine.doc)
  const by = { who: 'participant', person: editor.id } as const
  const made = (...all: [never, never]) => {
    const done = perform(opened, all[0], all[1], by)
    return done.ok ? done.value : []
  }
  const [map] = made(addMap as never, { name: 'Текущая', state: 'current' } as never)
  const links = [1, 2].map((at) => ({ fields: { text: `${at}` }, at: [at * 300, 80] as const }))
  const [first, second] = made(addChain as never, { map, lane: null, participantName: 'МФЦ', links } as never)
  problems = []
  for (const member of [second, first]) {
    const [id = ''] = made(addRecord as never, { noun: 'problems', fields: { text: 'Долго' } } as never)
    made(include as never, { noun: 'problems', id, field: 'anchors', member } as never)
    problems.push(id)
    await until(() => numbersIn(mine)[problems.length - 1] === problems.length, 'numbered')
  }
  opened.close()
  await mine.saved()
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const numbersIn = ({ doc }: Tab) => {
  const opened = openProject(doc)
  const numbers = problems.map((id) => opened.project().problems.get(id)?.number)
  opened.close()
  return numbers
}
const seenBy = ({ doc }: Tab) => {
  const opened = openProject(doc)
  const changes = renumberings(opened.project())
  opened.close()
  return changes
}
const ask = (body: object, who = editor) => who.ask('POST', `/projects/${project}/numbers`, body)

it('problems are numbered along the flow for everybody, the history tells it in one line, and it is taken back', async () => {
  expect(numbersIn(theirs)).toEqual([1, 2])
  const answer = await ask({ changes: seenBy(mine) })
  expect(answer.status).toBe(200)
  await until(() => JSON.stringify(numbersIn(theirs)) === '[2,1]', 'renumbered')
  const { activity } = (await editor.ask('GET', `/projects/${project}/activity`)).said
  const told = activity.filter(({ command }: { command: string }) => command === 'problems.renumbered')
  expect(told).toMatchObject([{ person: editor.id }])
  expect(new Set(told[0].about)).toEqual(new Set(problems))
  expect((await ask({ ...answer.said, back: true }, house.administrator)).status).toBe(200)
  await until(() => JSON.stringify(numbersIn(mine)) === '[1,2]', 'taken back')
})

it('what a colleague changed since the person looked is not numbered over, and not taken back over', async () => {
  const stale = seenBy(mine)
  const first = await ask({ changes: stale })
  expect(await ask({ changes: stale })).toMatchObject({ status: 409, said: { code: 'numbers.changed' } })
  await ask({ ...first.said, back: true })
  expect(await ask({ ...first.said, back: true })).toMatchObject({ status: 409, said: { code: 'numbers.changed' } })
  const made = [{ id: problems[0], from: 1, to: 7 }]
  expect(await ask({ changes: made })).toMatchObject({ status: 409, said: { code: 'numbers.changed' } })
  expect(await ask({ changes: [{ id: problems[0], from: 2, to: 1 }], back: true })).toMatchObject({ status: 409 })
  expect(numbersIn(mine)).toEqual([1, 2])
})

it('a deleted problem loses its number: when it comes back it gets the next one, and no number is two problems', async () => {
  const opened = openProject(theirs.doc)
  const by = { who: 'participant', person: house.administrator.id } as const
  perform(opened, remove, { noun: 'problems', ids: [problems[0]!] }, by)
  await theirs.saved()
  await until(() => numbersIn(mine)[0] === undefined, 'gone')
  await ask({ changes: seenBy(mine) })
  await until(() => numbersIn(theirs)[1] === 1, 'renumbered')
  theirs.doc.transact(() =>
    (theirs.doc.getMap('problems').get(problems[0]!) as never as Map<string, null>).set('deletedAt', null),
  )
  await until(() => JSON.stringify(numbersIn(mine)) === '[2,1]', 'numbered anew')
  opened.close()
})
