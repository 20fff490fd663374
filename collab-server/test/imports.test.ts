import { exportPaper } from '@potok/exporters/node'
import { openProject } from '@potok/model'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBeside } from '../src/imports/importBeside.ts'
import { type Browser, closeTabs, guestWith, type House, newProject, openHouse, openTab, until } from './people.ts'

let house: House
let project: string
let editor: Browser
beforeAll(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
  editor = await guestWith(house, project, 'editor')
})
afterAll(() => {
  closeTabs()
  return house.server.close()
})

const send = async (bytes: Uint8Array, query: string, by = editor) => {
  const answer = await fetch(`${house.address}/api/projects/${project}/import?${query}`, {
    method: 'POST',
    headers: { cookie: by.cookie, origin: house.address, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  return { status: answer.status, said: await answer.json() }
}
const words = (text: string) => new TextEncoder().encode(text)

it('a table is told first and taken when it is asked for; whoever has the project open sees it at once, and again it is no change', async () => {
  const tab = openTab(house.address, editor, project)
  await until(() => tab.provider.isSynced, 'the tab')
  const table = words('Проблема;Вид потерь\r\nОчередь у окна;ожидание\r\n')
  const told = await send(table, 'name=problems.csv')
  expect(told).toMatchObject({ status: 200, said: { applied: false, sheets: [{ name: 'problems' }] } })
  const problems = () => [...openProject(tab.provider.document).project().problems.values()]
  expect(problems()).toEqual([])
  expect(await send(table, 'name=problems.csv&apply=yes')).toMatchObject({ status: 200, said: { applied: true } })
  await until(() => problems().length === 1, 'the problem')
  expect(problems()[0]).toMatchObject({ text: 'Очередь у окна', loss: 'waiting' })
  expect(await send(table, 'name=problems.csv&apply=yes')).toMatchObject({ said: { changes: 0, applied: false } })
  const { said } = await editor.ask('GET', `/projects/${project}/activity`)
  expect(JSON.stringify(said)).toContain('changes.take')
})

it('a workbook of the project itself comes back over HTTP as no change', async () => {
  const tab = openTab(house.address, editor, project)
  await until(() => tab.provider.isSynced, 'the tab')
  const made = await exportPaper(openProject(tab.provider.document).project(), 'tables', 'xlsx')
  expect(made.ok && (await send(made.value.bytes, 'name=a.xlsx&apply=yes'))).toMatchObject({ said: { changes: 0 } })
})

it('what is no such file is one code, and the process goes on', async () => {
  expect(await send(words('x'), 'name=a.bin')).toMatchObject({ status: 422, said: { code: 'import-unknown' } })
  expect(await send(new Uint8Array([0x50, 0x4b, 3, 4]), 'name=a.xlsx')).toMatchObject({
    said: { code: 'file-not-xlsx' },
  })
  expect((await send(new Uint8Array(50 << 20), 'name=a.csv')).said.code).toBe('file-large')
  expect((await send(words('x'), '')).status).toBe(400)
})

it('a file that takes too long ends with its thread', async () => {
  const job = {
    update: new Uint8Array([0, 0]),
    bytes: words('a'),
    fileName: 'a.csv',
    locale: 'ru',
    onto: null,
    without: [],
    clashes: [],
  } as const
  expect(await readBeside(job, 1)).toMatchObject({ ok: false, code: 'import-too-long' })
  expect((await readBeside(job)).ok).toBe(true)
})
