import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Board, SOON } from './board.ts'
import { layoutFaults } from './layoutFaults.ts'
import { Stage, sample } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const COLUMN = [41, 45, 38, 42, 50, 44, 41, 39, 47, 43, 46, 118].join('\r\n')
const CHECK = /^Проверка оснований для отказа/
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = []
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ')

it('a column of timings is pasted by keyboard, its outlier told and left out with a reason, the time taken and brought back', {
  timeout: 90_000,
}, async () => {
  const olga = await stage.administrator('Ольга')
  cookies = await olga.context().cookies()
  await olga.goto(`${stage.address}/p/${await sample(olga, /разрешения/)}`)
  await olga.locator('.line-row').first().getByRole('link').click()
  const board = new Board(olga)
  await board.boxes.first().waitFor()
  await board.choose(CHECK)
  await board.tab('Шаг')
  const before = plain(await board.lead())
  expect(before).toContain('2 751')

  const sheet = olga.locator('.timings[data-part="time"]')
  const fact = async (name: string) => plain(await sheet.locator(`[data-fact="${name}"] dd`).textContent())
  await olga.evaluate((text) => navigator.clipboard.writeText(text), COLUMN)
  await sheet.getByLabel('Новые замеры').focus()
  await board.press('Control+v', 'Enter')
  await expect.poll(() => sheet.locator('.timing').count(), SOON).toBe(12)
  expect([await fact('n'), await fact('range')]).toEqual(['12', '38 мин – 118 мин'])
  const last = sheet.locator('.timing').last()
  await expect.poll(() => sheet.locator('.pill[data-tone="warn"]').count()).toBe(1)
  expect(await last.textContent()).toMatch(/118.*выброс\?/)
  expect(plain(await board.lead()), 'a sheet of timings changes no figure by itself').toBe(before)

  await last.getByRole('checkbox').focus()
  await board.press('Space', 'Enter')
  await expect.poll(() => last.textContent(), SOON).toContain('Напишите причину')
  await olga.keyboard.type('Прервали звонком')
  await board.press('Enter')
  await expect.poll(() => last.textContent(), SOON).toContain('Не учтён: Прервали звонком')
  expect([await fact('n'), await fact('range')]).toEqual(['11 из 12', '38 мин – 50 мин'])

  const take = sheet.getByRole('button', { name: 'Взять время из замеров' })
  await take.focus()
  await board.press('Enter')
  await expect.poll(async () => plain(await board.lead()), SOON).toContain('2 759')
  const measured = plain(await board.lead())
  await sheet.getByRole('status').waitFor()

  await last.getByRole('checkbox').focus()
  await board.press('Space')
  await expect.poll(async () => plain(await board.lead()), SOON).not.toBe(measured)
  await board.sheet.focus()
  await board.press('Control+z')
  await expect.poll(async () => plain(await board.lead()), SOON).toBe(measured)
  await board.press('Control+z')
  await expect.poll(async () => plain(await board.lead()), SOON).toBe(before)
  expect(await sheet.locator('.timing').count()).toBe(12)
  expect(stage.trouble).toEqual([])
})

it('on a phone a step is chosen in the list and its timings are written and taken; a figure tells how many, how far apart and when', {
  timeout: 60_000,
}, async () => {
  const page = await stage.person({ width: 390, height: 780 })
  await page.context().addCookies(cookies)
  await page.goto(`${stage.address}/`)
  await page.goto(`${stage.address}/p/${await sample(page, /разрешения/)}`)
  await page.locator('.line-row').first().getByRole('link').click()
  await page.locator('.outline-row', { hasText: 'Регистрация в СЭД' }).first().click()
  const sheet = page.locator('.timings[data-part="time"]')
  await sheet.getByLabel('Новые замеры').fill('7 9 двадцать')
  await sheet.getByRole('button', { name: 'Добавить' }).click()
  await expect.poll(() => sheet.textContent(), SOON).toContain('«7 9 двадцать» – не длительность')
  await sheet.getByLabel('Новые замеры').fill('7 9 12,5')
  await sheet.getByRole('button', { name: 'Добавить' }).click()
  await expect.poll(() => sheet.locator('.timing').count(), SOON).toBe(3)
  expect(await layoutFaults(page)).toEqual([])

  await sheet.getByRole('button', { name: 'Взять время из замеров' }).click()
  await sheet.getByRole('status').waitFor()
  await page.goto(`${page.url().replace(/\/map\/.*/, '')}/figures`)
  const figure = page.locator('details[data-metric="leadTime"]').first()
  await figure.locator('summary').click()
  await expect
    .poll(async () => plain(await figure.locator('.ground-measured').textContent()), SOON)
    .toMatch(/Регистрация в СЭД: 3 замера, 7–13 мин, Вариация 29,3 %, \d+ \S+ \d{4} г\./)
  expect(stage.trouble).toEqual([])
})
