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

/** Where every box stands on the map, whatever part of it is looked at. */
const stand = (page: Page) =>
  page.locator('.react-flow__node').evaluateAll((nodes) => {
    const places = nodes.map((node) => [
      node.querySelector('[title]')?.getAttribute('title'),
      (node as HTMLElement).style.transform,
    ])
    return Object.fromEntries(places) as Record<string, string>
  })

const moved = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(before).filter((words) => before[words] !== after[words]).length

it('a map in disorder is arranged: seen before it is kept, done for everybody at once, given back by one undo', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(olga.url())
  const his = new Board(timur)
  await his.counts(6)
  await board.counts(6)
  const tidy = await stand(olga)

  await board.press('Shift+A')
  await olga.getByText(ru.tidying.nothing).waitFor()
  await board.press('Enter')
  await expect.poll(() => olga.getByRole('region', { name: ru.tidying.label }).count(), SOON).toBe(0)

  await board.choose('Приказ')
  await board.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await board.choose('Подпись')
  await board.press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Escape')
  await expect.poll(async () => moved(tidy, await stand(timur)), SOON).toBe(2)
  const untidy = await stand(timur)

  await board.sheet.focus()
  await board.press('Shift+A')
  await olga.getByText('Показано, как станет').waitFor()
  await expect.poll(async () => moved(tidy, await stand(olga)), SOON).toBe(0)
  expect(await barriers(olga)).toEqual([])
  expect(moved(untidy, await stand(timur))).toBe(0)
  await board.press('Escape')
  await expect.poll(async () => moved(untidy, await stand(olga)), SOON).toBe(0)

  await board.press('Shift+A')
  await expect.poll(() => olga.evaluate(() => document.activeElement?.textContent), SOON).toBe(ru.tidying.keep)
  await board.press('Enter')
  await expect.poll(async () => moved(tidy, await stand(timur)), SOON).toBe(0)
  await board.press('Control+z')
  await expect.poll(async () => moved(untidy, await stand(timur)), SOON).toBe(0)
  expect(stage.trouble).toEqual([])
})

it('of several chosen steps only they are arranged; a step that a colleague takes off meanwhile is left out', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(olga.url())
  const his = new Board(timur)
  await his.counts(6)
  await board.counts(6)
  await board.choose('Приказ')
  await board.press('Shift+ArrowRight', 'Shift+ArrowDown')
  await board.choose('Подпись')
  await board.press('Shift+ArrowDown')
  await board.box('Приказ').click({ modifiers: ['Shift'] })
  await expect.poll(() => board.chosen(), SOON).toBe(2)
  const before = await stand(olga)
  await board.tool(ru.map.actions.tidy)
  await olga.getByText('Показано, как станет').waitFor()
  await his.choose('Подпись')
  await his.press('Delete')
  await his.counts(5)
  await expect.poll(() => board.boxes.count(), SOON).toBe(5)
  await olga.getByRole('button', { name: ru.tidying.keep }).click()
  await expect.poll(async () => 'Заявление' in (await stand(timur)), SOON).toBe(true)
  const after = await stand(timur)
  expect(
    Object.keys(after).filter((words) => before[words] !== undefined && before[words] !== after[words]).length,
  ).toBeLessThan(2)
  expect(stage.trouble).toEqual([])
})

it('says the same in English, in the dark', async () => {
  const { id } = await atLeave(olga, stage.address)
  const emma = await stage.guest(olga, id, 'Emma', 'editor', { language: 'en', scheme: 'dark' })
  await emma.goto(olga.url())
  const board = new Board(emma)
  await board.counts(6)
  await board.press('Shift+A')
  await emma.getByText(en.tidying.nothing).waitFor()
  expect(await barriers(emma)).toEqual([])
  await emma.getByRole('button', { name: en.tidying.close }).click()
  await expect.poll(() => emma.getByRole('region', { name: en.tidying.label }).count(), SOON).toBe(0)
})
