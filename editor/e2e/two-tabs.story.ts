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

/** A tab that dies without a farewell. */
async function crash(page: Page): Promise<void> {
  const died = page.waitForEvent('crash')
  const browser = await page.context().newCDPSession(page)
  void browser.send('Page.crash').catch(() => {})
  await died
}

it('two tabs of one person write without a connection, one dies: the other, still open, delivers the edits of both, once', async () => {
  const { id, board: here } = await atLeave(olga, stage.address)
  const one = await stage.guest(olga, id, 'Тимур')
  const two = await stage.tab(one.context())
  const wires = await Promise.all([Wire.of(one), Wire.of(two)])
  const [dying, living] = [await atMap(one, stage.address, id), await atMap(two, stage.address, id)]
  const before = await here.boxes.count()
  for (const board of [dying, living]) await board.saved()
  for (const wire of wires) await wire.cut()
  for (const board of [dying, living]) await expect.poll(() => board.states(), SOON).toMatch(/Нет связи/)

  await two.bringToFront()
  await living.add('Заявление', ' на отпуск')
  await one.bringToFront()
  await dying.add('Приказ', ' главы')
  await dying.choose('Подпись')
  await dying.press('Control+d')
  await expect.poll(() => dying.boxes.count(), SOON).toBe(before + 1)
  await expect.poll(() => dying.states(), SOON).toMatch(/\d+ прав\S+ на этом устройстве/)
  await crash(one)
  wires[1].mend()
  await two.bringToFront()
  await expect.poll(() => here.box('Приказ главы').count(), { timeout: 25_000 }).toBe(1)
  await expect.poll(() => here.box('Заявление на отпуск').count(), SOON).toBe(1)
  await living.saved()
  await expect.poll(() => here.boxes.count(), SOON).toBe(before + 1)
  await expect.poll(() => living.boxes.count(), SOON).toBe(before + 1)
  for (const board of [here, living])
    for (const words of ['Приказ главы', 'Заявление на отпуск']) expect(await board.box(words).count()).toBe(1)

  const waiting = await two.evaluate(async (project) => {
    const name = (await indexedDB.databases())
      .map((one) => one.name ?? '')
      .find((one) => one.includes(project)) as string
    const opening = indexedDB.open(name)
    await new Promise((done) => {
      opening.onsuccess = done
    })
    const counting = opening.result.transaction('waiting').objectStore('waiting').count()
    await new Promise((done) => {
      counting.onsuccess = done
    })
    opening.result.close()
    return counting.result
  }, id)
  expect(waiting).toBe(0)
  expect(stage.trouble).toEqual([])
})

it('a tab with a connection delivers what a dying tab without one wrote a moment before', async () => {
  const { id, board: here } = await atLeave(olga, stage.address)
  const one = await stage.guest(olga, id, 'Тимур')
  const two = await stage.tab(one.context())
  const wire = await Wire.of(one)
  const [dying, living] = [await atMap(one, stage.address, id), await atMap(two, stage.address, id)]
  await living.saved()
  await wire.cut()
  await one.bringToFront()
  await dying.add('Приказ', ' главы')
  await expect.poll(() => dying.states(), SOON).toMatch(/Нет связи – \d+ прав\S+ на этом устройстве/)
  await crash(one)
  await two.bringToFront()
  await expect.poll(() => here.box('Приказ главы').count(), SOON).toBe(1)
  await living.saved()
  expect(await new Board(two).box('Приказ главы').count()).toBe(1)
  expect(stage.trouble).toEqual([])
})
