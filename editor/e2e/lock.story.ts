import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Board, beginMap, SOON } from './board.ts'
import { newProject, Stage } from './start.ts'
import { Wire } from './wire.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const names = (page: Page) => page.locator('.box').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('title')))

it('the facilitator locks a map: others look at it, an undo of what they did there is refused in a sentence, work made offline comes as a copy', async () => {
  const olga = await stage.administrator('Ольга')
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
  await timur.screenshot({ path: '/tmp/lk1.png' })
  await olga.screenshot({ path: '/tmp/lk2.png' })
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
