import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Board, SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { Stage } from './start.ts'
import { Wire } from './wire.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

/** As in a private window of some browsers. */
const forbid = (page: Page) =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })

/** A disk without room: what is written is taken back at the end, as browsers do. */
const fill = (page: Page) =>
  page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add
    IDBObjectStore.prototype.add = function (...given) {
      const request = add.apply(this, given)
      if (document.documentElement.dataset.disk === 'full') this.transaction.abort()
      return request
    }
  })

const disk = (page: Page, state: 'full' | 'roomy') =>
  page.evaluate((now) => {
    document.documentElement.dataset.disk = now
  }, state)

const told = (page: Page) => page.getByText('Правки не сохраняются на этом устройстве', { exact: true })

it('where the browser keeps nothing, people are told once, edit on, and without a connection are warned about their tab', async () => {
  const { id, board: here } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await forbid(timur)
  const wire = await Wire.of(timur)
  await timur.reload()
  const away = await atMap(timur, stage.address, id)
  await told(timur).waitFor()
  await away.add('Приказ', ' главы')
  await away.saved()
  await expect.poll(() => here.box('Приказ главы').count(), SOON).toBe(1)
  await away.button('Понятно').click()
  await expect.poll(() => told(timur).count(), SOON).toBe(0)

  await wire.cut()
  await away.add('Подпись', ' работника')
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи – \d+ прав\S+ только в этой вкладке/)
  await timur.getByText('Не закрывайте вкладку, пока нет связи').waitFor()
  const asked = timur.waitForEvent('dialog')
  await timur.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).dismiss()
  wire.mend()
  await expect.poll(() => here.box('Подпись работника').count(), { timeout: 25_000 }).toBe(1)
  await away.saved()
  expect(await told(timur).count()).toBe(0)
  expect(stage.trouble).toEqual([])
})

it('a device without room keeps nothing and says so; when there is room again it keeps everything', async () => {
  const { id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Семён')
  await fill(timur)
  const wire = await Wire.of(timur)
  await timur.reload()
  const board = await atMap(timur, stage.address, id)
  await board.saved()
  await disk(timur, 'full')
  await board.add('Подпись', ' работника')
  await told(timur).waitFor()
  await timur.getByText('Браузеру не хватает на нём места').waitFor()
  await wire.cut()
  await board.add('Приказ', ' главы')
  await expect.poll(() => board.states(), SOON).toMatch(/Нет связи – \d+ прав\S+ только в этой вкладке/)
  await disk(timur, 'roomy')
  await expect.poll(() => board.states(), SOON).toMatch(/Нет связи – \d+ прав\S+ на этом устройстве/)
  const { context, address } = { context: timur.context(), address: timur.url() }
  await timur.close()
  const later = new Board(await stage.tab(context))
  await later.page.goto(address)
  await later.saved()
  await expect.poll(() => new Board(olga).box('Приказ главы').count(), SOON).toBe(1)
  expect(stage.trouble).toEqual([])
})
