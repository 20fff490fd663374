import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { Board, SOON } from './board.ts'
import { newProject, root, Stage } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const KINDERGARTEN = readFileSync(new URL('./tables/kindergarten.tsv', import.meta.url), 'utf8')
const CASE = JSON.parse(readFileSync(`${root}/model/fixtures/cases/kindergarten-enrolment.json`, 'utf8'))

/** One person at the table of a map. */
class TableBoard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get grid(): Locator {
    return this.page.getByRole('grid')
  }

  row(words: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: words })
  }

  cell(words: string, column: string): Locator {
    return this.row(words).locator(`[data-column="${column}"]`)
  }

  get pen(): Locator {
    return this.page.locator('.table-pen-input')
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((given) => navigator.clipboard.writeText(given), text)
    await this.page.keyboard.press('Control+v')
  }

  /** The first letter of a Russian keyboard opens the cell, the others follow. */
  async begin(words: string): Promise<void> {
    const [first = '', ...others] = words
    await this.page.evaluate((key) => {
      const event = new KeyboardEvent('keydown', { key, code: 'KeyG', bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, first)
    await this.pen.waitFor()
    await this.page.keyboard.type(others.join(''))
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Minutes of the lead time as the header says them. */
  async lead(): Promise<string> {
    const said = (await this.page.getByTestId('lead').innerText()).replaceAll(/[\s\u00a0]/g, '')
    return /([\d]+–[\d]+)мин/.exec(said)?.[1] ?? said
  }
}

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/${name}.png` })
}

it('an analyst builds the current map of the kindergarten from a pasted table and never touches the canvas, a colleague moves steps meanwhile, and the figures are those of the case', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await newProject(olga, 'Зачисление в детский сад')
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Начать текущую карту' }).click()
  await olga.waitForURL(/\/map\//)
  const address = olga.url().split('?')[0] as string
  await olga.goto(`${address}?view=table`)
  const table = new TableBoard(olga)
  await table.grid.waitFor()
  await table.grid.focus()
  await table.paste(KINDERGARTEN)

  // Seen before it happens: every column is known, every cell understood.
  const dialog = olga.getByRole('dialog', { name: 'Шаги из таблицы' })
  await dialog.getByText('Понято 24 строки. Все ячейки понятны.').waitFor()
  await picture(olga, 'table-paste')
  expect(await barriers(olga)).toEqual([])
  await dialog.getByRole('button', { name: 'Добавить 24 строки' }).click()
  await table.row('Ребёнок зачислен').waitFor()
  const { min, max_K1 } = CASE.expected.current
  await expect.poll(() => table.lead(), SOON).toBe(`${min}–${max_K1}`)
  await picture(olga, 'table')

  // A colleague on the canvas sees the steps and carries one; the figures stay.
  const timur = await stage.guest(olga, project, 'Тимур')
  await timur.goto(address)
  const board = new Board(timur)
  await board.sheet.waitFor()
  await board.fit()
  // The ladder under the map and the map light each other up.
  await board.box('Приказ о зачислении').hover()
  await timur.locator('.rung[data-lit]').filter({ hasText: '15' }).waitFor()
  await timur
    .locator('.rung')
    .filter({ hasText: /^15$|15$/ })
    .first()
    .hover()
  await timur.locator('.lit-layer').waitFor()
  await picture(timur, 'ladder')
  await board.choose('Приказ о зачислении')
  await timur.keyboard.press('Shift+ArrowRight')
  await timur.keyboard.press('Shift+ArrowDown')
  expect(await table.lead()).toBe(`${min}–${max_K1}`)
  await olga.locator('[data-other]').filter({ hasText: 'Приказ о зачислении' }).waitFor()
  // The name of a colleague at a row moves none of its cells.
  const leftOf = async (words: string) => (await table.cell(words, 'least').boundingBox())?.x
  expect(await leftOf('Приказ о зачислении')).toBe(await leftOf('Подписание договора родителем'))

  // Typed like a spreadsheet: a time, a participant by a few letters, a fill down, and all of it taken back.
  await table.cell('Приказ о зачислении', 'least').click()
  await olga.keyboard.type('30-40-90м')
  await table.press('Enter')
  await expect.poll(() => table.cell('Приказ о зачислении', 'most').innerText(), SOON).toBe('90')
  await board.choose('Приказ о зачислении')
  await expect
    .poll(async () => (await board.field('Время операции').inputValue()).replaceAll(/\s/g, ' '), SOON)
    .toBe('30–90 мин')
  await table.press('Control+z')
  await expect.poll(() => table.lead(), SOON).toBe(`${min}–${max_K1}`)
  expect(await barriers(olga)).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('by keys alone, also on a Russian layout: steps are typed one under another, a wrong time is told at its cell, two people in one cell lose nothing, a row that goes takes no words along', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await newProject(olga, 'Справка')
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Начать текущую карту' }).click()
  await olga.waitForURL(/\/map\//)
  await olga.getByRole('application').first().focus()
  await olga.keyboard.press('Shift+T')
  const table = new TableBoard(olga)
  await table.grid.waitFor()
  await table.grid.focus()
  for (const words of ['Приём заявления 10-30м', 'Проверка 1ч', 'Подпись 5м']) {
    await table.begin(words)
    await table.press('Enter')
    await table.row(words.replace(/ \S+$/, '')).waitFor()
  }
  await table.cell('Проверка', 'most').waitFor()
  expect(await table.cell('Проверка', 'most').innerText()).toBe('60')
  expect(await table.grid.getByRole('row').count()).toBe(7)

  await table.cell('Проверка', 'usual').click()
  await table.begin('скоро')
  await table.press('Enter')
  await olga.getByRole('alert').filter({ hasText: '«скоро» – не время' }).waitFor()
  await table.press('Escape')
  expect(await table.cell('Проверка', 'usual').innerText()).toBe('60')

  await table.cell('Приём заявления', 'participant').click()
  await table.begin('МФЦ')
  await table.press('Enter')
  await expect.poll(() => table.cell('Приём заявления', 'participant').innerText(), SOON).toBe('МФЦ')
  await table.press('Control+d')
  await expect.poll(() => table.cell('Проверка', 'participant').innerText(), SOON).toBe('МФЦ')

  // Two in one cell: letters of both stay.
  const timur = await stage.guest(olga, project, 'Тимур')
  await timur.goto(olga.url())
  const other = new TableBoard(timur)
  await other.cell('Проверка', 'text').click()
  await other.press('F2', 'End')
  await timur.keyboard.type(' комплекта')
  await table.cell('Проверка', 'text').click()
  await table.press('F2', 'Home')
  await olga.keyboard.type('Вторая ')
  await other.press('Enter')
  await table.press('Enter')
  await expect.poll(() => other.row('Вторая Проверка комплекта').count(), SOON).toBe(1)

  // A row taken off under the pen: the words are told.
  await other.cell('Подпись', 'text').click()
  await other.press('F2', 'End')
  await timur.keyboard.type(' начальника')
  await table.cell('Подпись', 'text').click()
  await table.press('Control+-')
  await timur.getByText('Ваши слова: «Подпись начальника»').waitFor()
  expect(stage.trouble).toEqual([])
})
