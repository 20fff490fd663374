import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
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

async function choose(page: Page, lane: string, deed: string): Promise<void> {
  await page.getByRole('button', { name: `Дорожка «${lane}»` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: deed }).click()
}

it('lanes are added, moved, made higher and taken off by keys and mouse; their steps go where they are told, and a colleague sees it', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(olga.url())
  const his = new Board(timur)
  await his.counts(6)

  await choose(olga, 'Кадры', 'Добавить выше')
  await expect.poll(() => heads(timur), SOON).toEqual(['Работник', 'Исполнитель', 'Кадры'])
  await choose(olga, 'Кадры', 'Поднять')
  await expect.poll(() => heads(olga), SOON).toEqual(['Работник', 'Кадры', 'Исполнитель'])

  const edge = olga.getByRole('separator', { name: 'Высота дорожки «Кадры»' })
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await board.press('ArrowDown', 'ArrowDown')
  await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow')), SOON).toBe(before + 16)
  const at = await board.middle(edge)
  await board.drag(at, { x: at.x, y: at.y + 80 })
  await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow')), SOON).toBeGreaterThan(before + 60)
  await choose(olga, 'Кадры', 'Высота по содержимому')
  await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow')), SOON).toBe(before)

  await choose(olga, 'Исполнитель', 'Удалить дорожку')
  await expect.poll(() => heads(olga), SOON).toEqual(['Работник', 'Кадры'])
  await choose(olga, 'Кадры', 'Удалить дорожку')
  // The question has the focus, not the cross that closes it.
  await expect.poll(() => olga.evaluate(() => document.activeElement?.tagName), SOON).toBe('SELECT')
  await olga
    .getByRole('dialog')
    .getByLabel(/Куда перейд/)
    .selectOption({ label: 'Работник' })
  await olga.getByRole('dialog').getByRole('button', { name: 'Удалить дорожку' }).click()
  await expect.poll(() => heads(timur), SOON).toEqual(['Работник'])
  await his.counts(6)
  await board.choose('Приказ')
  await board.tab('Шаг')
  await expect.poll(() => board.field('Участник').locator('option:checked').textContent(), SOON).toBe('Работник')
  await board.sheet.focus()
  await board.press('Control+z')
  await expect.poll(() => heads(timur), SOON).toEqual(['Работник', 'Кадры'])
  expect(stage.trouble).toEqual([])
})
