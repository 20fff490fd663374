import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { longCase } from '../bench/longCase.ts'
import { ru } from '../src/ui/texts/ru.ts'
import { Board } from './board.ts'
import { ask, Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

/** A small machine is slow, and says meanwhile what it does. */
const AT_LENGTH = { timeout: 120_000 }

it('a map of 21,000 elements opens, says that it does, and is written into for everybody', {
  timeout: 400_000,
}, async () => {
  const { id } = await ask<{ id: string }>(olga, '/api/projects/import', 'POST', longCase(10_000))
  await olga.goto(`${stage.address}/p/${id}`)
  // The page holds still right after: what it said first is found in what it has shown, not by asking it.
  await olga.evaluate((words: string) => {
    const seen = new MutationObserver(() => {
      if (document.body.textContent?.includes(words)) document.documentElement.dataset.said = 'true'
    })
    seen.observe(document.body, { childList: true, subtree: true })
  }, ru.map.loading)
  await olga.locator('a[href*="/map/"]').first().click(AT_LENGTH)
  await olga.locator('.box').first().waitFor(AT_LENGTH)
  expect(await olga.evaluate(() => document.documentElement.dataset.said)).toBe('true')
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(olga.url())
  await timur.locator('.box').first().waitFor(AT_LENGTH)

  const board = new Board(olga)
  await board.box('Проверка и регистрация 1').click()
  await board.press('Enter')
  await board.pen.waitFor(AT_LENGTH)
  await board.press('End')
  await olga.keyboard.type(' и печать')
  await board.press('Enter')
  await expect.poll(() => timur.locator('.box[title="Проверка и регистрация 1 и печать"]').count(), AT_LENGTH).toBe(1)
  await expect.poll(() => board.states(), AT_LENGTH).toMatch(/на сервере/)
  expect(stage.trouble).toEqual([])
})
