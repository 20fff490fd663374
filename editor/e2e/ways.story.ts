import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../src/ui/texts/en.ts'
import { ru } from '../src/ui/texts/ru.ts'
import { barriers } from './axe.ts'
import { Board, SOON } from './board.ts'
import { atLeave } from './leave.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

const heads = (page: Page) => page.locator('.lane-head .lane-name').allTextContents()
const high = async (page: Page, words: string) =>
  Math.round((await page.locator(`.box[title="${words}"]`).first().boundingBox())?.height ?? 0)

it('a lane is folded by one person for herself, opens when its step is typed into, and is still folded the next day', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(olga.url())
  await new Board(timur).counts(6)
  await board.button('Свернуть дорожку: Кадры').focus()
  await board.press('Enter')
  await expect.poll(() => high(olga, 'Приказ'), SOON).toBeLessThan(14)
  expect(await high(timur, 'Приказ')).toBeGreaterThan(40)
  expect(await barriers(olga)).toEqual([])
  await olga.reload()
  await expect.poll(() => high(olga, 'Приказ'), SOON).toBeLessThan(14)
  await board.choose('Приказ')
  await board.press('Enter')
  await board.pen.waitFor()
  await expect.poll(() => high(olga, 'Приказ'), SOON).toBeGreaterThan(40)
  await board.press('End')
  await board.type(' о выходе', 'Enter')
  await expect.poll(() => timur.locator('.box[title="Приказ о выходе"]').count(), SOON).toBe(1)
  expect(stage.trouble).toEqual([])
})

it('a lane is merged with another: its steps stand there, one undo takes them apart', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6)
  await olga.getByRole('button', { name: 'Дорожка «Кадры»' }).focus()
  await board.press('Enter')
  await olga.getByRole('menuitem', { name: ru.ways.merge }).click()
  await olga.getByRole('dialog').getByLabel(ru.ways.mergeWith).selectOption({ label: 'Работник' })
  await olga.getByRole('dialog').getByRole('button', { name: ru.ways.mergeNow }).click()
  await expect.poll(() => heads(olga), SOON).toEqual(['Работник'])
  await board.counts(6)
  await board.press('Control+z')
  await expect.poll(() => heads(olga), SOON).toEqual(['Работник', 'Кадры'])
})

it('the same map as a chain: participants over the steps, words and times still written, places for nobody to move', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  const timur = await stage.guest(olga, id, 'Timur', 'editor', { language: 'en', scheme: 'dark' })
  await timur.goto(olga.url())
  const his = new Board(timur)
  await his.counts(6)
  const stand = () =>
    timur.locator('.react-flow__node').evaluateAll((all) => all.map((one) => (one as HTMLElement).style.transform))
  const before = await stand()
  await board.press('Shift+L')
  await expect.poll(() => olga.locator('.lane-head').count(), SOON).toBe(0)
  await expect.poll(() => board.box('Приказ').textContent(), SOON).toMatch(/Кадры.*Приказ/)
  expect(await barriers(olga)).toEqual([])
  await board.choose('Приказ')
  await board.press('Shift+ArrowRight')
  await olga.getByText(ru.ways.onlyLanes).waitFor()
  await board.press('Tab')
  await board.counts(6, 6)
  await board.time('Приказ', '20-40м')
  await expect.poll(() => his.box('Order').textContent(), SOON).toContain('20–40')
  expect(await stand()).toEqual(before)

  await his.press('Shift+L')
  await expect.poll(() => his.box('Order').textContent(), SOON).toMatch(/Personnel.*Order/)
  await his.choose('Order')
  await his.press('Tab')
  await timur.getByText(en.ways.onlyLanes).waitFor()
  await his.press('Shift+L')
  await expect.poll(stand, SOON).toEqual(before)
  expect(stage.trouble).toEqual([])
})
