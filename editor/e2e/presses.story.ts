import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ru } from '../src/ui/texts/ru.ts'
import { barriers } from './axe.ts'
import { type Board, beginMap, SOON } from './board.ts'
import { newProject, Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

/** Counts what fingers do: keys that do something, and letters of names apart. */
class Hands {
  presses = 0
  letters = 0
  readonly #board: Board

  constructor(board: Board) {
    this.#board = board
  }

  async press(...keys: string[]): Promise<void> {
    this.presses += keys.length
    await this.#board.press(...keys)
  }

  async type(words: string): Promise<void> {
    await this.#board.pen.waitFor()
    this.letters += words.length
    await this.#board.page.keyboard.type(words)
  }
}

const MOST_PRESSES = 150

/** Who does what, with its time as one types it. */
const PROCESS: readonly (readonly [lane: number, words: string])[] = [
  [0, 'Подача заявления 10м'],
  [1, 'Приём заявления 15-30м'],
  [1, 'Проверка комплекта 10-20м'],
  [1, 'Регистрация 5м'],
  [2, 'Резолюция 5-15м'],
  [1, 'Запрос сведений 20м'],
  [1, 'Анализ ответа 30-60м'],
  [1, 'Подготовка решения 1-2ч'],
  [2, 'Подписание 5м'],
  [1, 'Отправка 10м'],
  [0, 'Получение решения 5м'],
  [0, 'Отзыв о работе 5м'],
]

it('twelve steps with their times in three lanes are drawn with at most 150 key presses and no mouse', async () => {
  const board = await beginMap(olga, stage.address, await newProject(olga, 'Разрешение'))
  const hands = new Hands(board)
  const focused = () => olga.evaluate(() => document.activeElement?.textContent ?? '')
  await olga.locator('.template').first().waitFor()
  for (let turns = 0; turns < 6 && (await focused()) !== ru.templates.three.title; turns++) await hands.press('Tab')
  expect(await focused()).toBe(ru.templates.three.title)
  await hands.press('Enter')
  await expect.poll(() => board.boxes.count(), SOON).toBe(2)
  await expect.poll(() => board.chosen(), SOON).toBe(1)
  await hands.press('Tab')
  let lane = 0
  for (const [at, [to, words]] of PROCESS.entries()) {
    await hands.type(words)
    const isLast = at === PROCESS.length - 1
    const next = PROCESS[at + 1]?.[0] ?? to
    if (to === lane && next === to && !isLast) {
      await hands.press('Tab')
      continue
    }
    await hands.press('Enter')
    await expect.poll(() => board.pen.count(), SOON).toBe(0)
    for (; lane < to; lane++) await hands.press('Control+Shift+ArrowDown')
    for (; lane > to; lane--) await hands.press('Control+Shift+ArrowUp')
    if (!isLast) await hands.press('Tab')
  }
  await expect.poll(() => olga.locator('.map-words [data-step]').count(), SOON).toBe(14)
  const lanes = olga.locator('.lane-head')
  await expect.poll(() => lanes.count(), SOON).toBe(3)
  await hands.press('Shift+A')
  await olga.getByRole('button', { name: ru.tidying.keep }).waitFor()
  await hands.press('Enter')
  await board.saved()
  await board.fit()
  await expect.poll(() => board.lead(), SOON).toMatch(/\d/)
  expect(await board.lead()).not.toMatch(/не менее/)
  for (const [step, who] of [
    ['Проверка комплекта', 'Специалист'],
    ['Резолюция', 'Руководитель'],
    ['Получение решения', 'Заявитель'],
  ] as const) {
    await board.press('Escape')
    await board.choose(step)
    await expect.poll(() => board.field('Участник').locator('option:checked').textContent(), SOON).toBe(who)
  }
  console.log(`${hands.presses} key presses, ${hands.presses + hands.letters} with the letters of names`)
  expect(hands.presses).toBeLessThanOrEqual(MOST_PRESSES)
  expect(stage.trouble).toEqual([])
})

it('a ready process is drawn by one click in the language of the project, has no barriers, and one undo takes it away', async () => {
  const board = await beginMap(olga, stage.address, await newProject(olga, 'Жалобы'))
  await olga.locator('.template').first().waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('button', { name: ru.templates.complaint.title }).click()
  await board.box(ru.templates.complaint.steps.founded).waitFor()
  await board.press('Control+z')
  await olga.getByRole('button', { name: ru.map.empty.action }).waitFor()
  await expect.poll(() => board.boxes.count(), SOON).toBe(0)
  expect(stage.trouble).toEqual([])
})
