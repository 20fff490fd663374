import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Board, SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

const title = (page: Page, name: string) => page.locator('.frame-title').getByRole('button', { name })
const lefts = (board: Board, ...names: (string | RegExp)[]) =>
  Promise.all(names.map(async (name) => Math.round((await board.middle(board.box(name))).x)))

it('a group is clicked as one and then step by step, dragged as one in one undo, copied with itself, and taken apart', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  await board.choose('Приказ')
  await board.box('Подпись').click({ modifiers: ['Shift'] })
  await board.press('Control+g')
  await board.press('Escape')
  await expect.poll(() => board.chosen(), SOON).toBe(0)
  await board.box('Приказ').click()
  await expect.poll(() => board.chosen(), SOON).toBe(2)

  const before = await lefts(board, 'Приказ', 'Подпись')
  const from = await board.middle(board.box('Приказ'))
  await board.drag(from, { x: from.x, y: from.y + 160 })
  await expect.poll(async () => (await board.middle(board.box('Подпись'))).y - from.y, SOON).toBeGreaterThan(60)
  await board.press('Control+z')
  await expect.poll(async () => Math.abs((await board.middle(board.box('Приказ'))).y - from.y), SOON).toBeLessThan(4)
  expect(await lefts(board, 'Приказ', 'Подпись')).toEqual(before)

  await board.press('Escape')
  await board.box('Приказ').click()
  await expect.poll(() => board.chosen(), SOON).toBe(2)
  await board.box('Приказ').click()
  await expect.poll(() => board.chosen(), SOON).toBe(1)
  await board.press('Escape')
  await board.box('Подпись').click()
  await board.press('Control+d')
  await board.counts(8, 7)
  await board.press('Escape')
  await board.box('Приказ').last().click()
  await expect.poll(() => board.chosen(), SOON).toBe(2)
  await board.press('Delete')
  await board.counts(6, 6)
  await board.box('Приказ').click()
  await board.press('Control+Shift+g', 'Escape')
  await board.box('Приказ').click()
  await expect.poll(() => board.chosen(), SOON).toBe(1)
  await board.press('Escape')
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('a frame is drawn around the chosen steps and named at once; its name takes all, F2 renames it, a colleague sees it, its last step takes it away', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  await board.choose('Приказ')
  await board.box('Подпись').click({ modifiers: ['Shift'] })
  await board.press('f')
  await olga.getByLabel('Название рамки').fill('Кадры <b>решают</b>')
  await board.press('Enter')
  await title(olga, 'Кадры <b>решают</b>').waitFor()

  const timur = await stage.guest(olga, id, 'Тимур')
  const work = await atMap(timur, stage.address, id)
  await title(timur, 'Кадры <b>решают</b>').waitFor()

  await board.press('Escape')
  await board.box('Подпись').click()
  await expect.poll(() => board.chosen(), SOON).toBe(1)
  await title(olga, 'Кадры').click()
  await expect.poll(() => board.chosen(), SOON).toBe(2)
  await board.press('F2')
  await olga.getByLabel('Название рамки').fill('Кадры')
  await board.press('Enter')
  await title(timur, 'Кадры').waitFor()
  await title(timur, 'Кадры').dblclick()
  await timur.getByLabel('Название рамки').fill('Отдел кадров')
  await work.press('Enter')
  await title(olga, 'Отдел кадров').waitFor()

  const from = await board.middle(board.box('Приказ'))
  const held = await board.middle(title(olga, 'Отдел кадров'))
  await board.drag(held, { x: held.x, y: held.y + 160 })
  await expect.poll(async () => (await board.middle(board.box('Приказ'))).y - from.y, SOON).toBeGreaterThan(60)
  await board.press('Delete')
  await expect.poll(() => title(timur, 'Отдел кадров').count(), SOON).toBe(0)
  await board.press('Control+z')
  await title(timur, 'Отдел кадров').waitFor()
  await board.saved()
  expect(stage.trouble).toEqual([])
})
