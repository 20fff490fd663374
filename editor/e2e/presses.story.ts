import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../src/ui/texts/en.ts'
import { ru } from '../src/ui/texts/ru.ts'
import { barriers } from './axe.ts'
import { type Board, beginMap, SOON } from './board.ts'
import { ask, newProject, Stage } from './start.ts'

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

type Language = 'ru' | 'en'

/** Who does what, with its time as one types it. */
const PROCESS: Record<Language, readonly (readonly [lane: number, words: string])[]> = {
  ru: [
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
  ],
  en: [
    [0, 'Apply 10m'],
    [1, 'Take the application 15-30m'],
    [1, 'Check the papers 10-20m'],
    [1, 'Register 5m'],
    [2, 'Resolve 5-15m'],
    [1, 'Ask for data 20m'],
    [1, 'Study the answer 30-60m'],
    [1, 'Prepare the decision 1-2h'],
    [2, 'Sign 5m'],
    [1, 'Send 10m'],
    [0, 'Receive the decision 5m'],
    [0, 'Give feedback 5m'],
  ],
}
/** A step of each lane. */
const SOME = {
  ru: [
    ['Проверка комплекта', 'Специалист'],
    ['Резолюция', 'Руководитель'],
    ['Получение решения', 'Заявитель'],
  ],
  en: [
    ['Check the papers', 'Specialist'],
    ['Resolve', 'Head'],
    ['Receive the decision', 'Applicant'],
  ],
} as const

/** Somebody at a new map, in their language. */
async function seated(language: Language): Promise<Board> {
  if (language === 'ru') return beginMap(olga, stage.address, await newProject(olga, 'Разрешение'))
  const reader = await stage.person({ language })
  await reader.context().addCookies(await olga.context().cookies())
  await reader.goto(stage.address)
  const made = await ask<{ id: string }>(reader, '/api/projects', 'POST', { title: 'Permit', locale: language })
  return beginMap(reader, stage.address, made.id, language)
}

it.each(['ru', 'en'] as const)(
  'twelve steps with their times in three lanes are drawn with at most 150 key presses and no mouse (%s)',
  async (language) => {
    const board = await seated(language)
    const { page } = board
    const { templates, tidying, map } = language === 'ru' ? ru : en
    const hands = new Hands(board)
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.locator('.template').first().waitFor()
    for (let turns = 0; turns < 6 && (await focused()) !== templates.three.title; turns++) await hands.press('Tab')
    expect(await focused()).toBe(templates.three.title)
    await hands.press('Enter')
    await expect.poll(() => board.boxes.count(), SOON).toBe(2)
    await expect.poll(() => board.chosen(), SOON).toBe(1)
    await hands.press('Tab')
    let lane = 0
    for (const [at, [to, words]] of PROCESS[language].entries()) {
      await hands.type(words)
      const isLast = at === PROCESS[language].length - 1
      const next = PROCESS[language][at + 1]?.[0] ?? to
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
    await expect.poll(() => page.locator('.map-words [data-step]').count(), SOON).toBe(14)
    const lanes = page.locator('.lane-head')
    await expect.poll(() => lanes.count(), SOON).toBe(3)
    await hands.press('Shift+A')
    await page.getByRole('button', { name: tidying.keep }).waitFor()
    await hands.press('Enter')
    await board.saved()
    await board.fit()
    await expect.poll(() => board.lead(), SOON).toMatch(/\d/)
    expect(await board.lead()).not.toMatch(/не менее|at least/)
    for (const [step, who] of SOME[language]) {
      await board.press('Escape')
      await board.choose(step)
      await expect.poll(() => board.field(map.step.participant).locator('option:checked').textContent(), SOON).toBe(who)
    }
    console.log(`${hands.presses} key presses, ${hands.presses + hands.letters} with the letters of names`)
    expect(hands.presses).toBeLessThanOrEqual(MOST_PRESSES)
    expect(stage.trouble).toEqual([])
  },
)

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
