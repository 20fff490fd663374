import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { atMap, leave } from './leave.ts'
import { ask, Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const placeOf = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((sheet) =>
    (sheet as HTMLElement).style.transform
      .match(/-?[\d.]+/g)!
      .map(Number)
      .map((part) => Math.round(part * 20) / 20),
  )

async function moveSheet(page: Page, by: number): Promise<void> {
  const { x, y } = (await page.locator('.map-stage').boundingBox())!
  await page.mouse.move(x + 400, y + 120)
  await page.mouse.wheel(by, 0)
}

it('one goes behind another over the map and to the next map, leaves by an own move or Esc; whoever leads calls all of them along', async () => {
  const olga = await stage.administrator('Ольга')
  const { id } = await ask<{ id: string }>(olga, '/api/projects/import', 'POST', { ...leave, target: leave.current })
  const hers = await atMap(olga, stage.address, id)
  const timur = await stage.guest(olga, id, 'Тимур', 'viewer')
  await atMap(timur, stage.address, id)
  const vera = await stage.guest(olga, id, 'Вера')
  await atMap(vera, stage.address, id)
  await hers.fit()

  // Along the sheet; the one in front is told nothing but faces, the frame says behind whom one goes.
  await timur.getByRole('button', { name: 'Идти за: Ольга' }).click()
  await timur.getByText('Вы видите то же, что Ольга').waitFor()
  const same = () => Promise.all([placeOf(olga), placeOf(timur)]).then(([a, b]) => expect(b).toEqual(a))
  await expect
    .poll(
      () =>
        same().then(
          () => true,
          () => false,
        ),
      SOON,
    )
    .toBe(true)
  await moveSheet(olga, 240)
  await hers.still()
  const moved = await placeOf(olga)
  await expect.poll(() => placeOf(timur), SOON).toEqual(moved)
  expect(await barriers(timur)).toEqual([])
  if (process.env.POTOK_PICTURES) await timur.screenshot({ path: `${process.env.POTOK_PICTURES}/following.png` })

  // To another map, and no further than a page that is not one.
  const first = olga.url()
  await atMap(olga, stage.address, id, 'Целевая')
  await timur.waitForURL(olga.url())
  await timur.getByText('Вы видите то же, что Ольга').waitFor()
  await olga.goto(`${stage.address}/p/${id}`)
  await timur.getByText('Ольга сейчас не на карте').waitFor()
  await olga.goto(first)
  await timur.waitForURL(first)

  // An own move ends it, and so does Esc.
  await timur.locator('.box').first().waitFor()
  await timur.getByText('Вы видите то же, что Ольга').waitFor()
  await moveSheet(timur, -180)
  await timur.getByText('Вы видите то же, что Ольга').waitFor({ state: 'detached' })
  await timur.getByRole('button', { name: 'Идти за: Ольга' }).click()
  await timur.getByText('Вы видите то же, что Ольга').waitFor()
  await timur.keyboard.press('Escape')
  await timur.getByText('Вы видите то же, что Ольга').waitFor({ state: 'detached' })

  // In a session: one is brought and then led, another writes, is asked and not moved.
  const lead = await stage.tab(olga.context())
  await lead.goto(`${stage.address}/p/${id}/sessions`)
  await lead.getByRole('button', { name: 'Запланировать сессию' }).click()
  await lead.getByRole('button', { name: 'Добавить пункт' }).click()
  await lead.getByRole('button', { name: 'Начать сессию' }).click()
  await atMap(timur, stage.address, id, 'Целевая')
  await atMap(vera, stage.address, id, 'Целевая')
  const written = vera.url()
  await vera.keyboard.press('Control+F')
  await vera.locator('input:focus').waitFor()
  await olga.getByRole('button', { name: 'Все ко мне' }).click()
  await timur.getByText('Ольга зовёт всех к себе.').waitFor()
  if (process.env.POTOK_PICTURES) await timur.screenshot({ path: `${process.env.POTOK_PICTURES}/called.png` })
  await timur.waitForURL(first)
  await timur.getByText('Вы видите то же, что Ольга').waitFor()
  await moveSheet(olga, -160)
  await hers.still()
  const there = await placeOf(olga)
  await expect.poll(() => placeOf(timur), SOON).toEqual(there)
  expect(vera.url()).toBe(written)
  expect(await barriers(vera)).toEqual([])
  await vera.getByRole('button', { name: 'Остаться' }).click()
  await vera.getByText('Ольга зовёт всех к себе.').waitFor({ state: 'detached' })
  expect(stage.trouble).toEqual([])
})
