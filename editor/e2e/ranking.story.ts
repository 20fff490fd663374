import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { foreignWords } from './foreignWords.ts'
import { newProject, Stage, sample } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

const PROBLEMS = ['Долгое ожидание', 'Двойная резолюция', 'Возвраты', 'Курьер раз в день']

async function withProblems(page: Page, title: string): Promise<string> {
  const id = await newProject(page, title)
  await page.goto(`${stage.address}/p/${id}/problems`)
  for (const [at, words] of PROBLEMS.entries()) {
    await page.getByRole('button', { name: 'Добавить проблему' }).click()
    const field = page.getByRole('textbox', { name: 'Проблема' }).nth(at)
    await field.fill(words)
    await field.press('Tab')
    await page.getByRole('cell', { name: String(at + 1), exact: true }).waitFor()
  }
  return id
}

const order = async (page: Page) => {
  await page.locator('.standings > li').first().waitFor()
  return page.locator('.standings > li').evaluateAll((all) =>
    all.map((one) => {
      const part = (name: string) => one.querySelector(name)?.textContent ?? ''
      return [
        part('.standing-rank').replace(/^(Место|без места) ?/, ''),
        part('.voted-text'),
        part('.standing-score'),
      ].join(' ')
    }),
  )
}

/** A press on whatever has the focus, having gone there by Tab alone. */
async function reach(page: Page, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate((words) => {
      const here = document.activeElement
      return (here?.getAttribute('aria-label') ?? here?.textContent ?? '').trim() === words
    }, name)
  for (let press = 0; press < 80; press++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`«${name}» is not reached by Tab`)
}

it('by keys alone: three ballots of dots are given, one abstains, the result is kept; a second round tells who moved', async () => {
  const id = await withProblems(olga, 'Ранжирование')
  await olga.getByRole('link', { name: 'Ранжирование', exact: true }).click()
  await olga.getByRole('heading', { name: 'Ранжирований пока нет' }).waitFor()
  const press = async (...names: string[]) => {
    for (const name of names) {
      await reach(olga, name)
      await olga.keyboard.press('Enter')
    }
  }
  const dot = (place: number) => `Добавить точку: ${PROBLEMS[place]}`
  await press('Новое ранжирование', 'Раздать бюллетени')
  await olga.getByText('Осталось 3 точки').waitFor()
  expect(await barriers(olga)).toEqual([])
  await press(dot(0), dot(0))
  expect(await olga.getByRole('button', { name: dot(0) }).isDisabled()).toBe(true)
  await press(dot(1), 'Сдать и дать следующему')
  // What was given is safe from a reload, and is not shown.
  await olga.reload()
  await olga.getByRole('heading', { name: 'Бюллетень 2' }).waitFor()
  expect(await olga.locator('.ballot-count output').allTextContents()).toEqual(['0', '0', '0', '0'])
  await press(dot(0), dot(2), 'Сдать и дать следующему', 'Воздержаться', dot(0), dot(1), dot(1), 'Подвести итог')
  expect(await order(olga)).toEqual([
    '1 Долгое ожидание 4',
    '2 Двойная резолюция 3',
    '3 Возвраты 1',
    '4 Курьер раз в день 0',
  ])
  await olga.getByText('Точек · участвовали 3 · воздержался 1').waitFor()
  await olga.getByText('W Кендалла = 0,51').waitFor()
  expect(await barriers(olga)).toEqual([])
  expect(await foreignWords(olga, 'ru', [])).toEqual([])

  await press('Следующий круг', 'Раздать бюллетени', dot(3), dot(3), dot(0), 'Подвести итог')
  await expect
    .poll(() => order(olga), SOON)
    .toEqual(['1 Курьер раз в день 2', '2 Долгое ожидание 1', '3–4 Двойная резолюция 0', '3–4 Возвраты 0'])
  const moves = olga.getByRole('table', { name: 'Кто передвинулся' }).getByRole('row')
  expect(await moves.allTextContents()).toEqual([
    'СтрокаБылоСталоСдвиг',
    'Курьер раз в день41↑ выше на 3',
    'Долгое ожидание12↓ ниже на 1',
    'Двойная резолюция23,5↓ ниже на 1,5',
    'Возвраты33,5↓ ниже на 0,5',
  ])
  // Two that say the same are made one before the next vote.
  await olga.getByRole('button', { name: 'Следующий круг' }).click()
  await olga.getByRole('button', { name: 'Объединить похожие' }).click()
  const alike = olga.getByRole('group', { name: /^Отметьте записи/ })
  await alike.getByRole('checkbox', { name: /Возвраты/ }).check()
  await alike.getByRole('checkbox', { name: /Курьер/ }).check()
  await alike.getByRole('button', { name: 'Объединить, остаётся № 3' }).click()
  await olga.getByText('3 / 3').waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await olga.getByText('4 / 4').waitFor()
  // A colleague sees the same at once, and the list of problems tells the last ranks.
  const timur = await stage.guest(olga, id, 'Тимур', 'viewer', { language: 'en', scheme: 'dark' })
  await timur.goto(`${stage.address}/p/${id}/ranking`)
  await timur.getByRole('button', { name: /Dot voting, round 2/ }).click()
  await timur.getByText('There is one vote: agreement cannot be measured.').waitFor()
  expect(await timur.getByRole('button', { name: 'Next round' }).count()).toBe(0)
  expect(await barriers(timur)).toEqual([])
  expect(await foreignWords(timur, 'en', [...PROBLEMS, 'Ранжирование', 'Ольга', 'Тимур'])).toEqual([])
  await timur.getByRole('link', { name: 'Problems' }).click()
  await expect
    .poll(() => timur.getByRole('row').getByTestId('rank').allTextContents(), SOON)
    .toEqual(['2', '3–4', '3–4', '1'])
  expect(stage.trouble).toEqual([])
})

it('positions of impact and effort are carried on the square by pointer and arrows, and kept as data', async () => {
  const id = await withProblems(olga, 'Польза и усилия')
  await olga.goto(`${stage.address}/p/${id}/ranking`)
  await olga.getByRole('button', { name: 'Новое ранжирование' }).click()
  await olga.getByLabel('Способ').selectOption('impactEffort')
  await olga.getByRole('button', { name: 'Раздать бюллетени' }).click()
  const sign = (number: number) => olga.locator('.square-sign').filter({ hasText: String(number) })
  const sheet = (await olga.locator('.square-sheet').boundingBox())!
  await sign(1).hover()
  await olga.mouse.down()
  await olga.mouse.move(sheet.x + sheet.width / 9, sheet.y + sheet.height / 9, { steps: 4 })
  await olga.mouse.up()
  await expect.poll(() => sign(1).getAttribute('aria-label'), SOON).toBe('1. Долгое ожидание: польза 9, усилия 2')
  await sign(2).focus()
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await olga.keyboard.press(key)
  await expect.poll(() => sign(2).getAttribute('aria-label'), SOON).toBe('2. Двойная резолюция: польза 6,5, усилия 7')
  await olga.getByText('Оценок: 4 из 8').waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('button', { name: 'Подвести итог' }).click()
  expect(await order(olga)).toEqual([
    '1 Долгое ожидание 7',
    '2 Двойная резолюция -0,5',
    '– Возвраты –',
    '– Курьер раз в день –',
  ])
  await olga.getByRole('img', { name: '1. Долгое ожидание: польза 9, усилия 2, Быстрые победы' }).waitFor()
  expect(await barriers(olga)).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('ideas are asked for step by step: each answer is a solution of what is pinned there; what ranks first comes first', async () => {
  const id = await sample(olga, /участка/)
  await olga.goto(`${stage.address}/p/${id}/solutions`)
  await olga.getByRole('button', { name: 'Вопросы по шагам' }).click()
  const prompts = olga.getByRole('region', { name: 'Вопросы по шагам' })
  await prompts.getByText(/^в процессе .*д\./).waitFor()
  const { length: before } = await olga.getByRole('table').getByRole('row').all()
  await prompts.getByRole('textbox', { name: 'Убрать' }).fill('Спросить ведомства сразу')
  await olga.keyboard.press('Enter')
  await prompts.getByRole('listitem').filter({ hasText: 'Спросить ведомства сразу' }).waitFor()
  await expect.poll(() => olga.getByRole('table').getByRole('row').count(), SOON).toBe(before + 1)
  await prompts.getByRole('button', { name: 'Следующий' }).click()
  await prompts.getByText(/Шаг 2 из/).waitFor()
  expect(await prompts.getByRole('textbox', { name: 'Убрать' }).inputValue()).toBe('')
  expect(await barriers(olga)).toEqual([])

  await olga.getByRole('link', { name: 'Ранжирование', exact: true }).click()
  await olga.getByRole('button', { name: 'Новое ранжирование' }).click()
  await olga.getByLabel('Способ').selectOption('minutes')
  await olga.getByRole('button', { name: 'Посчитать по карте' }).click()
  const [first = ''] = await order(olga)
  expect(first).toMatch(/^1 Долгое ожидание заключения архитектуры/)
  await olga.getByRole('link', { name: 'Проблемы' }).click()
  await olga.getByText('По местам').click()
  await expect
    .poll(() => olga.getByRole('textbox', { name: 'Проблема' }).first().inputValue(), SOON)
    .toBe('Долгое ожидание заключения архитектуры')
  await olga.getByRole('link', { name: 'Карточка' }).click()
  await olga.getByRole('button', { name: 'Добавить в обоснование' }).click()
  await expect
    .poll(() => olga.getByRole('textbox', { name: 'Обоснование' }).inputValue(), SOON)
    .toMatch(/№ 5 Долгое ожидание заключения архитектуры – место 1\n№ 7 /)
  expect(await barriers(olga)).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('every ballot fits a phone of 360 pixels and keeps nobody out; pairs go by figures, and circles are told', async () => {
  const id = await sample(olga, /участка/)
  const timur = await stage.guest(olga, id, 'Тимур', 'editor', { language: 'en', width: 360, height: 780 })
  await timur.goto(`${stage.address}/p/${id}/ranking`)
  const fits = () =>
    timur.locator('.project-page').evaluate((page) => page.scrollWidth <= page.clientWidth && innerWidth === 360)
  for (const method of ['multiVoting', 'matrix', 'ice', 'rice', 'impactEffort', 'dots', 'pairs']) {
    await timur.getByRole('button', { name: 'New ranking' }).click()
    await timur.getByLabel('Method').selectOption(method)
    await timur.getByRole('button', { name: 'Hand out ballots' }).click()
    await timur.getByRole('heading', { name: 'Ballot 1' }).waitFor()
    expect([method, await fits(), await barriers(timur)]).toEqual([method, true, []])
    if (method !== 'pairs') await timur.getByRole('button', { name: 'Cancel', exact: true }).click()
  }
  await timur.locator('.ballot-side').first().focus()
  // Each beats the next, and the last beats the first.
  const all = Array.from({ length: 7 }, (_, at) => at)
  const pairs = all.flatMap((a) => all.slice(a + 1).map((b) => [a, b] as const))
  for (const [at, [a, b]] of pairs.entries()) {
    await timur.getByText(`Pair ${at + 1} of 21`).waitFor()
    await timur.keyboard.press((b - a) % 2 === 1 ? '1' : '2')
  }
  await timur.getByText(/The answers contradict each other: 14 circles/).waitFor()
  expect(await barriers(timur)).toEqual([])
  await timur.getByRole('button', { name: 'Count the result' }).click()
  await timur.getByText('The answers of 1 person contradict each other (ζ below 0.7).').waitFor()
  expect([await fits(), await barriers(timur)]).toEqual([true, []])

  // Criteria weighed by pairs give the matrix its weights.
  await timur.getByRole('button', { name: 'All rankings' }).click()
  await timur.getByText('Criteria', { exact: true }).click()
  await timur.getByRole('button', { name: 'New ranking' }).click()
  await timur.getByRole('button', { name: 'Hand out ballots' }).click()
  const ratios = timur.getByRole('slider')
  expect([await ratios.count(), await fits(), await barriers(timur)]).toEqual([6, true, []])
  for (const at of [0, 1, 2]) {
    await ratios.nth(at).focus()
    for (const _ of [1, 2]) await timur.keyboard.press('ArrowLeft')
  }
  await timur.getByText('“Effect on the goals” matters 3 times more').first().waitFor()
  for (const at of [3, 4, 5])
    await timur.locator('.ballot-ratio').nth(at).getByRole('button', { name: 'Alike' }).click()
  await timur.getByRole('button', { name: 'Count the result' }).click()
  expect(await order(timur)).toEqual([
    'Rank 1 Effect on the goals 50 %',
    'Rank 2–4 Scale of the consequences 16.7 %',
    'Rank 2–4 Difficulty of removal 16.7 %',
    'Rank 2–4 Resources needed 16.7 %',
  ])
  await timur.getByRole('button', { name: 'All rankings' }).click()
  await timur.getByText('Problems', { exact: true }).last().click()
  await timur.getByRole('button', { name: 'New ranking' }).click()
  await timur.getByLabel('Method').selectOption('matrix')
  await timur.getByRole('button', { name: 'Take the weights of the comparison by pairs' }).click()
  await expect
    .poll(
      () =>
        timur
          .getByRole('textbox', { name: /^Weight, %/ })
          .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
      SOON,
    )
    .toEqual(['50', '17', '17', '17'])
  expect(await timur.getByRole('button', { name: 'Hand out ballots' }).isEnabled()).toBe(true)
  expect(stage.trouble).toEqual([])
})
