import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Board, SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { ask, Stage } from './start.ts'
import { Wire } from './wire.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

it('what is drawn without a connection waits on the device, in words, and arrives when it is back', async () => {
  const { id, board: here } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  const wire = await Wire.of(timur)
  const away = await atMap(timur, stage.address, id)
  await wire.cut()
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи/)
  await away.add('Приказ', ' главы')
  await away.time('Подпись', '10-20м')
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи – \d+ прав\S+ на этом устройстве/)
  expect(await timur.getByText('Работайте дальше, ничего не потеряется').count()).toBe(1)
  await here.add('Заявление', ' на отпуск')
  expect(await here.box('Приказ главы').count()).toBe(0)
  wire.mend()
  await expect.poll(() => here.box('Приказ главы').count(), { timeout: 25_000 }).toBe(1)
  await expect.poll(() => away.box('Заявление на отпуск').count(), SOON).toBe(1)
  await away.saved()
  await expect.poll(() => here.lead(), SOON).toBe(await away.lead())
  expect(await here.lead()).toContain('110 – ')
  expect(stage.trouble).toEqual([])
})

it('a killed server loses nothing that was told saved, and what was typed meanwhile arrives; neither does a reload', async () => {
  const { id, board } = await atLeave(olga, stage.address)
  await board.add('Приказ', ' директора')
  await board.saved()
  await stage.kill()
  await expect.poll(() => board.states(), SOON).toMatch(/Нет связи/)
  await board.add('Подпись', ' работника')
  await stage.serve()
  await expect.poll(() => board.states(), { timeout: 25_000 }).toMatch(/на сервере/)
  await olga.reload()
  await expect.poll(() => board.box('Приказ директора').count(), SOON).toBe(1)
  await expect.poll(() => board.box('Подпись работника').count(), SOON).toBe(1)
  const other = await stage.guest(olga, id, 'Семён')
  const fresh = await atMap(other, stage.address, id)
  await expect.poll(() => fresh.box('Подпись работника').count(), SOON).toBe(1)
  expect(stage.trouble).toEqual([])
})

it('a tab closed in the middle of its edits sends them when the project is opened again', async () => {
  const { id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  const wire = await Wire.of(timur)
  const board = await atMap(timur, stage.address, id)
  await wire.cut()
  await expect.poll(() => board.states(), SOON).toMatch(/Нет связи/)
  await board.add('Приказ', ' в тот же день')
  await expect.poll(() => board.states(), SOON).toMatch(/\d+ прав\S+ на этом устройстве/)
  const { context, address } = { context: timur.context(), address: timur.url() }
  await timur.close()
  const later = new Board(await stage.tab(context))
  await later.page.goto(address)
  await expect.poll(() => later.box('Приказ в тот же день').count(), SOON).toBe(1)
  await later.saved()
  await expect.poll(() => new Board(olga).box('Приказ в тот же день').count(), SOON).toBe(1)
  expect(stage.trouble).toEqual([])
})

it('rights taken away in the middle of an edit leave the project open to look at, and the words that did not go are offered as a file', async () => {
  const { id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  const wire = await Wire.of(timur)
  const board = await atMap(timur, stage.address, id)
  await board.saved()
  await wire.cut()
  await expect.poll(() => board.states(), SOON).toMatch(/Нет связи/)
  await board.add('Приказ', ' мэра')
  const { members } = await ask<{ members: { id: string; name: string }[] }>(olga, `/api/projects/${id}/members`)
  const guest = members.find(({ name }) => name === 'Тимур')
  await ask(olga, `/api/projects/${id}/members/${guest?.id}`, 'PATCH', { role: 'viewer' })
  wire.mend()
  await expect.poll(() => board.states(), { timeout: 25_000 }).toMatch(/Только просмотр/)
  await timur.getByText('Часть правок не вошла в проект').waitFor()
  const [file] = await Promise.all([timur.waitForEvent('download'), board.button('Сохранить файл').click()])
  expect(readFileSync(await file.path(), 'utf8')).toContain('Приказ мэра')
  expect(await new Board(olga).box('Приказ мэра').count()).toBe(0)
  expect(await board.box('Приказ').count()).toBe(1)

  await ask(olga, `/api/projects/${id}/members/${guest?.id}`, 'DELETE')
  await timur.getByText('Доступ к проекту закрыт').waitFor()
  expect(stage.trouble).toEqual([])
})
