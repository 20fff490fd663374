import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON, turn } from './board.ts'
import { Stage, sample } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/ideas-${name}.png` })
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function planItem(page: Page, number: number, title: string, way: string): Promise<void> {
  await button(page, 'Добавить пункт').click()
  const item = page.locator('.session-item').nth(number - 1)
  await item.getByLabel('Пункт', { exact: true }).fill(title)
  await item.getByLabel('Что делаем').selectOption({ label: 'Пишем молча' })
  await item.getByLabel('Как пишем').selectOption({ label: way })
}

/** An idea is written and is told as kept. */
async function write(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).fill(text)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Мои карточки' }).getByText(text).waitFor()
}

/** All notes that were shown, so many, are taken over into the project. */
async function promote(page: Page, count: number): Promise<void> {
  const boxes = page.getByRole('region', { name: 'Группы карточек' }).getByRole('checkbox')
  await expect.poll(() => boxes.count(), SOON).toBe(count)
  for (const box of await boxes.all()) await box.check()
  await button(page, 'Сделать решениями').click()
}

it('sheets go round, bad ideas are turned into good ones, and steps are asked about; what comes of it are solutions', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await sample(olga, /сад/)
  await olga.goto(`${stage.address}/p/${project}/sessions`)
  await button(olga, 'Запланировать сессию').click()
  await planItem(olga, 1, 'Идеи по кругу', 'Листы по кругу (6-3-5)')
  await planItem(olga, 2, 'Как сделать хуже?', 'Обратный штурм')
  await planItem(olga, 3, 'Что убрать?', 'Вопросы по операциям')
  const asked = olga.getByRole('group', { name: 'О каких операциях спросить' }).getByRole('checkbox')
  await turn(asked.nth(0), true)
  await turn(asked.nth(1), true)
  await turn(olga.getByRole('checkbox', { name: 'Переставить' }), false)
  await picture(olga, 'plan')
  expect(await barriers(olga)).toEqual([])
  await button(olga, 'Начать сессию').click()
  const code = ((await button(olga, /^Вход: /).textContent()) ?? '').replace('Вход: ', '')
  const timur = await stage.person({ scheme: 'dark' })
  const nina = await stage.person({ width: 360, height: 740, touch: true })
  for (const [page, name] of [
    [timur, 'Тимур'],
    [nina, 'Нина'],
  ] as const) {
    await page.goto(`${stage.address}/code`)
    await page.getByLabel('Код').fill(code)
    await page.getByLabel('Имя').fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Скоро начнём' }).waitFor()
  }
  const wall = await stage.tab(olga.context())
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.goto(`${olga.url()}?wall`)
  await wall.getByText('здесь 3').waitFor()

  // Sheets: three people, three turns; each sees what the one before wrote, and nobody sees more.
  await button(olga, 'Начать первый пункт').click()
  await button(olga, 'Начать писать').click()
  await write(timur, 'Идея 1 из 3', 'Тимур: электронная очередь')
  await write(nina, 'Идея 1 из 3', 'Нина: звонок вместо визита')
  await button(olga, 'Передать листы').click()
  await timur.getByText('круг 2 из 3').waitFor()
  await nina.getByText('круг 2 из 3').waitFor()
  await wall.getByText('круг 2 из 3').waitFor()
  expect(await wall.textContent('body')).not.toContain('очередь')
  const seen = async () =>
    Promise.all([olga, timur, nina].map(async (page) => ((await page.textContent('body')) ?? '').includes('очередь')))
  await expect.poll(async () => (await seen()).filter(Boolean).length, SOON).toBe(1)
  await write(nina, 'Идея 1 из 3', 'Нина: напоминание за день')
  await picture(nina, 'sheet-phone')
  await picture(olga, 'sheet-lead')
  for (const page of [nina, timur, olga]) expect(await barriers(page)).toEqual([])
  await button(olga, 'Открыть всем').click()
  await nina.getByText('Тимур: электронная очередь').waitFor()
  await nina
    .getByText(/^Лист \d$/)
    .first()
    .waitFor()
  const notes = olga.getByRole('region', { name: 'Группы карточек' })
  await promote(olga, 3)
  await expect.poll(() => notes.getByText('в проекте').count(), SOON).toBe(3)

  // How to make it worse, and the other way round.
  await button(olga, 'Следующий пункт').click()
  await button(olga, 'Спросить, как сделать хуже').click()
  await write(nina, 'Новая карточка: один факт', 'Принимать один час в неделю')
  await button(olga, 'Открыть всем').click()
  await nina.getByText('Принимать один час в неделю').waitFor()
  await button(olga, 'Перевернуть в идеи').click()
  await wall.getByText('Принимать один час в неделю').waitFor()
  await write(timur, 'Что сделать, чтобы было наоборот?', 'Принимать и по субботам')
  await picture(timur, 'turned')
  expect(await barriers(timur)).toEqual([])
  await button(olga, 'Открыть всем').click()
  await nina.getByText('из ответа «Принимать один час в неделю»').waitFor()
  await promote(olga, 2)
  // The bad answer is no solution.
  await expect.poll(() => notes.getByText('в проекте').count(), SOON).toBe(1)

  // Prompts for each step.
  await button(olga, 'Следующий пункт').click()
  await button(olga, 'Начать писать').click()
  const step = nina.getByLabel('Операция 1 из 2')
  await step.waitFor()
  await step.selectOption({ index: 1 })
  await nina.getByText('Объединить', { exact: true }).click()
  await write(nina, 'С чем это можно делать за один раз?', 'Вместе с приёмом')
  await picture(nina, 'prompts-phone')
  await picture(wall, 'prompts-wall')
  for (const page of [nina, wall]) expect(await barriers(page)).toEqual([])
  await button(olga, 'Открыть всем').click()
  await olga.getByText(/ · Объединить$/).waitFor()
  await promote(olga, 1)
  await expect.poll(() => notes.getByText('в проекте').count(), SOON).toBe(1)
  await olga.goto(`${stage.address}/p/${project}/solutions`)
  for (const text of ['Тимур: электронная очередь', 'Принимать и по субботам', 'Вместе с приёмом'])
    await expect
      .poll(
        () => olga.locator('textarea, input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
        SOON,
      )
      .toContain(text)
  expect(stage.trouble).toEqual([])
}, 120_000)
