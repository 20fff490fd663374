import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, Stage } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const states = async (page: Page) => (await page.getByRole('status').allInnerTexts()).join(' | ')
const saved = (page: Page) => expect.poll(() => states(page), LONG).toMatch(/на сервере/)
const boxes = (page: Page) => page.locator('.box').count()
const box = (page: Page, words: string) => page.locator('.box', { hasText: words })
const LONG = { timeout: 15_000 }

async function type(page: Page, words: string, then: string): Promise<void> {
  await page.locator('textarea').waitFor()
  await page.keyboard.type(words, { delay: 10 })
  await page.keyboard.press(then)
}

it('two people draw and time one process; a killed server and a lost right lose nothing', {
  timeout: 120_000,
}, async () => {
  const olga = await stage.administrator('Ольга')
  const { id } = await ask<{ id: string }>(olga, '/api/projects', 'POST', { title: 'Отпуск' })
  await olga.goto(`${stage.address}/p/${id}`)
  await olga.getByRole('button', { name: 'Начать текущую карту' }).click()
  await olga.getByRole('button', { name: 'Первый шаг' }).click()
  await type(olga, 'Приём заявления 15-45м', 'Tab')
  await type(olga, 'Проверка комплекта 10-30м', 'Shift+Tab')
  await type(olga, 'Всё верно?', 'Tab')
  await type(olga, 'Согласование', 'Tab')
  await type(olga, 'Подпись 1-2ч', 'Enter')
  // Only what is in sight is in the page: the five steps with the start and the end around them.
  await olga.keyboard.press('Shift+Digit1')
  await expect.poll(() => boxes(olga), LONG).toBe(7)
  await saved(olga)

  const link = await ask<{ token: string }>(olga, `/api/projects/${id}/links`, 'POST', { role: 'editor', days: 1 })
  const timur = await stage.person()
  await timur.goto(`${stage.address}/join#${link.token}`)
  await timur.getByRole('textbox').first().fill('Тимур')
  await timur.keyboard.press('Enter')
  await timur.waitForURL(/\/p\//)
  await timur.goto(olga.url())
  await expect.poll(() => boxes(timur), LONG).toBe(7)

  await box(timur, 'Согласование').click()
  await timur.keyboard.press('t')
  await timur.keyboard.type('1-5 рд')
  await timur.keyboard.press('Enter')
  await expect.poll(() => box(olga, 'Согласование').textContent(), LONG).toMatch(/1–5/)
  await saved(timur)

  await stage.kill()
  await box(timur, 'Подпись').click()
  await timur.keyboard.press('Enter')
  await timur.keyboard.press('End')
  await timur.keyboard.type(' главы', { delay: 10 })
  await timur.keyboard.press('Enter')
  await expect.poll(() => states(timur), LONG).toMatch(/Нет связи/)
  await stage.serve()
  await expect.poll(() => box(olga, 'Подпись главы').count(), { timeout: 40_000 }).toBe(1)
  await olga.reload()
  await expect.poll(() => boxes(olga), LONG).toBe(7)
  await expect.poll(() => box(olga, 'Подпись главы').count(), LONG).toBe(1)

  const { members } = await ask<{ members: { id: string; name: string }[] }>(olga, `/api/projects/${id}/members`)
  const guest = members.find(({ name }) => name === 'Тимур')
  await ask(olga, `/api/projects/${id}/members/${guest?.id}`, 'PATCH', { role: 'viewer' })
  await expect.poll(() => timur.getByText('Только просмотр').count(), LONG).toBeGreaterThan(0)
  expect(await boxes(timur)).toBe(7)
  expect(stage.trouble).toEqual([])
})
