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

/** What this browser keeps of any project. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const copies = (await indexedDB.databases()).map(({ name }) => name ?? '')
    return [...copies, ...Object.keys(localStorage)].filter((name) => /^potok[./](project|aside)/.test(name))
  })

/** How many edits this browser believes to be unsent: it learns of the last acknowledgement a moment after the person does. */
const unsent = (page: Page) =>
  page.evaluate(async () => {
    let count = 0
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('potok/project/')) continue
      const asked = indexedDB.open(name)
      const device = await new Promise<IDBDatabase>((done) =>
        asked.addEventListener('success', () => done(asked.result)),
      )
      const counted = device.transaction('waiting').objectStore('waiting').getAll()
      const rows = await new Promise<number[]>((done) =>
        counted.addEventListener('success', () => done(counted.result)),
      )
      count += rows.reduce((sum, one) => sum + one, 0)
      device.close()
    }
    return count
  })

/** A guest at the map of a new project who lost the connection and wrote on. */
async function writingAlone(words: string) {
  const { id } = await atLeave(olga, stage.address)
  const guest = await stage.guest(olga, id, 'Тимур')
  const wire = await Wire.of(guest)
  const board = await atMap(guest, stage.address, id)
  await board.saved()
  await wire.cut()
  await expect.poll(() => board.states(), SOON).toMatch(/Нет связи/)
  await board.add('Приказ', words)
  await expect.poll(() => board.states(), SOON).toMatch(/\d+ прав\S+ на этом устройстве/)
  return { id, guest, wire, board }
}

const withdraw = async (id: string) => {
  const { members } = await ask<{ members: { id: string; name: string }[] }>(olga, `/api/projects/${id}/members`)
  const guest = members.find(({ name }) => name === 'Тимур')
  await ask(olga, `/api/projects/${id}/members/${guest?.id}`, 'DELETE')
}

it('a guest who leaves takes nothing of the project along in the browser', async () => {
  const { id } = await atLeave(olga, stage.address)
  const guest = await stage.guest(olga, id, 'Тимур')
  const board = await atMap(guest, stage.address, id)
  await board.add('Приказ', ' главы')
  await expect.poll(() => new Board(olga).box('Приказ главы').count(), SOON).toBe(1)
  await board.saved()
  await expect.poll(() => unsent(guest), SOON).toBe(0)
  expect(await kept(guest)).toHaveLength(2)
  await guest.goto(stage.address)
  await board.button('Выйти').click()
  await guest.getByRole('heading', { name: /Вход/ }).waitFor()
  expect(await kept(guest)).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('a guest with unsent edits is asked before leaving: they go when the project is opened, or are taken as a file', async () => {
  const { guest, wire, board } = await writingAlone(' мэра')
  await guest.goto(stage.address)
  await board.button('Выйти').click()
  await guest.getByText('Не все правки дошли до сервера').waitFor()
  await guest.getByText(/\d+ прав\S+ не отправлен/).waitFor()
  expect(await kept(guest)).toHaveLength(2)
  wire.mend()
  await guest.getByRole('dialog').getByRole('link', { name: 'Отпуск работника' }).click()
  await board.saved()
  await expect.poll(() => new Board(olga).box('Приказ мэра').count(), SOON).toBe(1)
  await expect.poll(() => unsent(guest), SOON).toBe(0)
  await guest.goto(stage.address)
  await board.button('Выйти').click()
  await guest.getByRole('heading', { name: /Вход/ }).waitFor()
  expect(await kept(guest)).toEqual([])

  const again = await writingAlone(' за подписью')
  await again.guest.goto(stage.address)
  await again.board.button('Выйти').click()
  const taking = again.guest.waitForEvent('download')
  await again.board.button('Сохранить файл и выйти').click()
  expect(readFileSync(await (await taking).path(), 'utf8')).toContain('Приказ за подписью')
  await again.guest.getByRole('heading', { name: /Вход/ }).waitFor()
  expect(await kept(again.guest)).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('a guest whose right was withdrawn while away is offered the unsent words as a file; then the browser keeps nothing', async () => {
  const { id, guest, wire, board } = await writingAlone(' мэра')
  await withdraw(id)
  wire.mend()
  await guest.getByText('Доступ к проекту закрыт').waitFor({ timeout: 25_000 })
  await guest.getByText(/\d+ прав\S+ не дошл\S+ до сервера/).waitFor()
  expect(await kept(guest)).not.toEqual([])
  const [file] = await Promise.all([guest.waitForEvent('download'), board.button('Сохранить файл').click()])
  expect(readFileSync(await file.path(), 'utf8')).toContain('Приказ мэра')
  await board.button('Больше не нужна').click()
  await expect.poll(() => kept(guest), SOON).toEqual([])
  expect(await new Board(olga).box('Приказ мэра').count()).toBe(0)
  expect(stage.trouble).toEqual([])
})

it('a tab closed with unsent words of a guest who is no longer let in: the next tab offers them', async () => {
  const { id, guest } = await writingAlone(' мэра')
  const { context, address } = { context: guest.context(), address: guest.url() }
  await guest.close()
  await withdraw(id)
  const later = await stage.tab(context)
  await later.goto(address)
  await later.getByText('Доступ к проекту закрыт').waitFor()
  const taking = later.waitForEvent('download')
  await later.getByRole('button', { name: 'Сохранить файл' }).click()
  expect(readFileSync(await (await taking).path(), 'utf8')).toContain('Приказ мэра')
  await later.getByRole('button', { name: 'Больше не нужна' }).click()
  await expect.poll(() => kept(later), SOON).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('a guest whose visit has ended finds unsent words at the entrance', async () => {
  const { guest } = await writingAlone(' мэра')
  await guest.context().clearCookies()
  await guest.goto(stage.address)
  await guest.getByText('Вход гостя закончился').waitFor()
  const taking = guest.waitForEvent('download')
  await guest.getByRole('button', { name: 'Сохранить файл' }).click()
  expect(readFileSync(await (await taking).path(), 'utf8')).toContain('Приказ мэра')
  await guest.getByRole('button', { name: 'Больше не нужна' }).click()
  await expect.poll(() => kept(guest), SOON).toEqual([])
  expect(stage.trouble).toEqual([])
})
