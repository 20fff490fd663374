import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Board, beginMap, SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { newProject, Stage } from './start.ts'
import { Wire } from './wire.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

const names = (page: Page) => page.locator('.box').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('title')))

it('the facilitator locks a map: others look at it, an undo of what they did there is refused in a sentence, work made offline comes as a copy', async () => {
  const id = await newProject(olga, 'Справка')
  const drawn = await beginMap(olga, stage.address, id)
  await drawn.button('Нарисовать первый шаг').click()
  await drawn.type('Приём заявления', 'Enter')
  await drawn.saved()

  const timur = await stage.guest(olga, id, 'Тимур')
  const wire = await Wire.of(timur)
  await timur.reload()
  await timur.getByRole('link', { name: 'Карта текущего состояния' }).click()
  const map = timur.url()
  const work = new Board(timur)
  await work.time('Приём заявления', '15-45м')
  await work.saved()
  await expect.poll(() => drawn.lead(), SOON).toContain('15')

  await drawn.button('Закрепить карту').click()
  await timur.waitForTimeout(1500)
  await timur.getByText('Карта закреплена').waitFor()
  await expect.poll(() => work.button('Отменить').count(), SOON).toBe(0)
  await drawn.choose('Приём заявления')
  await drawn.time('Приём заявления', '20-45м')
  await drawn.saved()
  await expect.poll(() => work.lead(), SOON).toContain('20')

  // On the target map, which is open, he takes back what he did on the locked one.
  await drawn.button('Закрепить карту').click()
  await timur.getByText('Карта закреплена').waitFor({ state: 'detached' })
  await timur.getByRole('button', { name: 'Целевая' }).click()
  await expect.poll(() => timur.url(), SOON).not.toBe(map)
  await work.saved()
  await timur.goBack()
  await work.time('Приём заявления', '25-45м')
  await work.saved()
  await timur.goForward()
  await drawn.button('Закрепить карту').click()
  await timur.waitForTimeout(300)
  await timur.locator('.map-screen').click({ position: { x: 600, y: 500 } })
  await timur.keyboard.press('Control+z')
  await timur.getByText('Карту закрепил ведущий: менять её сейчас нельзя.').first().waitFor()
  await timur.goBack()
  await expect.poll(() => work.lead(), SOON).toContain('25')
  expect(await names(timur)).toContain('Приём заявления')

  // Offline while the lock comes: the work is offered as a copy.
  await drawn.button('Закрепить карту').click()
  await timur.getByText('Карта закреплена').waitFor({ state: 'detached' })
  await wire.cut()
  await work.time('Приём заявления', '30-45м')
  await drawn.button('Закрепить карту').click()
  await olga.waitForTimeout(2500)
  wire.mend()
  await timur.getByText('Карта закреплена').waitFor({ timeout: 20_000 })
  await timur.getByText('Часть правок не вошла в проект').waitFor()
  await expect.poll(() => work.lead(), SOON).toContain('25')
  expect(stage.trouble).toEqual([])
})

it('the facilitator locks a group: its padlock is seen, the others neither type into it nor move it nor take back what they did in it, and work beside it', async () => {
  const { id, board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  await board.choose('Приказ')
  await board.box('Подпись').click({ modifiers: ['Shift'] })
  await board.press('Control+g')
  await board.saved()

  const timur = await stage.guest(olga, id, 'Тимур')
  const work = await atMap(timur, stage.address, id)
  await work.counts(6, 6)
  await work.box('Приказ').click()
  await work.box('Приказ').click()
  await work.time('Приказ', '40-50м')
  await work.saved()

  await board.press('Control+Shift+L')
  await timur.getByRole('img', { name: 'Закреплено ведущим' }).waitFor()
  const refused = timur.getByText('Эту группу закрепил ведущий: менять её сейчас нельзя.').first()
  await work.press('Escape')
  await work.box('Приказ').dblclick()
  await refused.waitFor()
  expect(await work.pen.count()).toBe(0)
  const before = await work.middle(work.box('Приказ'))
  await work.drag(before, { x: before.x, y: before.y + 160 })
  expect(await work.middle(work.box('Приказ'))).toEqual(before)
  await work.press('Control+z')
  await refused.waitFor()
  await work.time('Заявление', '20-40м')
  await work.saved()
  await board.choose('Приказ')
  await expect
    .poll(async () => (await board.field('Время операции').inputValue()).replaceAll(/\s/g, ' '), SOON)
    .toBe('40–50 мин')

  await board.press('Control+Shift+L')
  await timur.getByRole('img', { name: 'Закреплено ведущим' }).waitFor({ state: 'detached' })
  await work.press('Escape')
  await work.box('Приказ').dblclick()
  await work.type('Приказ об отпуске', 'Enter')
  await board.box('Приказ об отпуске').waitFor()
  expect(stage.trouble).toEqual([])
})
