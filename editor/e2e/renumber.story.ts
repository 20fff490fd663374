import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Board, SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const star = async (board: Board, step: string) => (await board.box(step).locator('.box-stars').textContent())?.trim()
const stars = async (board: Board) => [await star(board, 'Заявление'), await star(board, 'Подпись')]
const mark = async (page: Page, board: Board, step: string, words: string) => {
  await board.choose(step)
  await board.press('p')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), SOON).toBe('TEXTAREA')
  await page.keyboard.type(words)
  await board.saved()
}

it('problems are renumbered along the flow after a look at old and new, a colleague sees it, it is taken back, and the history tells both', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  await mark(olga, board, 'Подпись', 'Ждут начальника')
  await expect.poll(() => star(board, 'Подпись'), SOON).toBe('1')
  await mark(olga, board, 'Заявление', 'Бланк <b>не найти</b>')
  await expect.poll(() => stars(board), SOON).toEqual(['2', '1'])
  const timur = await stage.guest(olga, id, 'Тимур')
  const work = await atMap(timur, stage.address, id)
  await expect.poll(() => stars(work), SOON).toEqual(['2', '1'])

  await work.tab('Проблемы')
  await work.button('Перенумеровать').click()
  const dialog = timur.getByRole('dialog', { name: 'Перенумеровать проблемы?' })
  await expect
    .poll(() => dialog.locator('tbody tr').allInnerTexts(), SOON)
    .toEqual([
      expect.stringMatching(/2\s+1\s+Бланк <b>не найти<\/b>/),
      expect.stringMatching(/1\s+2\s+Ждут начальника/),
    ])
  await dialog.getByRole('button', { name: 'Перенумеровать' }).click()
  await expect.poll(() => stars(board), SOON).toEqual(['1', '2'])
  await timur.getByRole('button', { name: 'Вернуть прежние номера' }).click()
  await timur.getByText('Прежние номера возвращены').waitFor()
  await expect.poll(() => stars(board), SOON).toEqual(['2', '1'])

  await olga.goto(`${stage.address}/p/${id}/history`)
  await olga.getByText('Проблемы перенумерованы по ходу процесса').waitFor()
  await olga.getByText('Проблемам возвращены прежние номера').waitFor()
  expect(stage.trouble).toEqual([])
})
