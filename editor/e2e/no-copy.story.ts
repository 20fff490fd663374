import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SOON } from './board.ts'
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
