import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../src/ui/texts/en.ts'
import { ru } from '../src/ui/texts/ru.ts'
import { barriers } from './axe.ts'
import { Board, SOON } from './board.ts'
import { foreignWords } from './foreignWords.ts'
import { JourneyBoard } from './journeyBoard.ts'
import { atLeave, atMap } from './leave.ts'
import { ask, Stage, sample } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/past-${name}.png` })
}

const keep = (page: Page, id: string, name: string) =>
  ask<{ id: string }>(page, `/api/projects/${id}/versions`, 'POST', { name })

/** The list beside the map, and what is chosen in it. */
const beside = (page: Page) => page.locator('.past-aside')
const item = (page: Page, words: string) => beside(page).getByRole('button', { name: words, exact: true })
const marks = (page: Page, kind: string) => page.locator(`.past-layer [data-mark="${kind}"]`)

it('yesterday’s version of one step comes back, by keys alone, and a colleague’s work on the others stays', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  const other = await atMap(timur, stage.address, id)
  await keep(olga, id, 'Вчера')

  await board.choose('Приказ')
  await board.field(ru.map.step.text).fill('Распоряжение')
  await board.field(ru.map.step.headcount).fill('4')
  await olga.keyboard.press('Tab')
  await other.choose('Подпись')
  await other.field(ru.map.step.text).fill('Подпись в приёмной')
  await other.choose('Заявление')
  await other.sheet.focus()
  await other.press('Delete')
  await board.box('Подпись в приёмной').waitFor()
  await expect.poll(() => board.boxes.count(), SOON).toBe(5)
  await expect.poll(() => other.box('Распоряжение').count(), SOON).toBe(1)

  await board.choose('Подпись в приёмной')
  const authors = olga.getByRole('region', { name: ru.authors.title })
  await expect
    .poll(() => authors.locator('dd').allInnerTexts(), SOON)
    .toEqual([ru.authors.fromStart, expect.stringMatching(/^Тимур, /)])
  expect(await barriers(olga)).toEqual([])
  await authors.scrollIntoViewIfNeeded()
  await picture(olga, 'authors')

  await board.sheet.focus()
  await board.press('Alt+PageUp')
  await olga.locator('.past-bar').getByText('Вчера · Вы').waitFor()
  await olga.waitForURL(/\?at=/)
  await board.box('Приказ').waitFor()
  await board.box('Заявление').waitFor()
  await marks(olga, 'changed').first().waitFor()
  expect(await board.boxes.count()).toBe(6)
  expect(await beside(olga).locator('h3').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('Удалено'), expect.stringContaining('Изменено')]),
  )
  expect(await barriers(olga)).toEqual([])
  await picture(olga, 'then')

  const row = item(olga, 'шаг «Распоряжение»')
  await row.focus()
  await olga.keyboard.press('Enter')
  const chosen = beside(olga).getByRole('region', { name: 'шаг «Распоряжение»' })
  await chosen.getByText(ru.map.step.headcount).waitFor()
  expect(await chosen.locator('del').allInnerTexts()).toContain('4')
  expect(await barriers(olga)).toEqual([])
  await picture(olga, 'chosen')
  await chosen.getByRole('button', { name: ru.past.bringStep }).focus()
  await olga.keyboard.press('Enter')
  await expect.poll(() => other.box('Приказ').count(), SOON).toBe(1)
  expect(await other.box('Подпись в приёмной').count()).toBe(1)
  expect(await other.box('Заявление').count()).toBe(0)
  await item(olga, 'шаг «Распоряжение»').waitFor({ state: 'detached' })

  expect(await item(olga, 'связь «Заявление → Дни есть?»').count()).toBe(0)
  await item(olga, 'шаг «Заявление»').click()
  await beside(olga).getByRole('button', { name: ru.past.bringStep }).click()
  await expect.poll(() => other.box('Заявление').count(), SOON).toBe(1)
  await expect.poll(() => other.flows.count(), SOON).toBe(6)

  await board.press('Alt+PageDown')
  await olga.waitForURL((address) => !address.search.includes('at='))
  await board.box('Подпись в приёмной').waitFor()
  await board.sheet.focus()
  await board.press('Control+z')
  await expect.poll(() => other.box('Заявление').count(), SOON).toBe(0)
  expect(await other.box('Приказ').count()).toBe(1)
  expect(stage.trouble).toEqual([])
})

it('the map at a moment is only looked at; two versions are compared on it, ghosts included, and a whole version comes back', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board } = await atLeave(olga, stage.address)
  await keep(olga, id, 'Первая')
  await board.choose('Подпись')
  await board.sheet.focus()
  await board.press('Delete')
  await expect.poll(() => board.boxes.count(), SOON).toBe(5)
  await board.choose('Приказ')
  await board.sheet.focus()
  await board.press('Tab')
  await board.type('Оповещение', 'Enter')
  await board.box('Оповещение').waitFor()
  const second = await keep(olga, id, 'Вторая')
  await board.choose('Приказ')
  await board.sheet.focus()
  await board.press('Control+a', 'Delete')
  await expect.poll(() => board.boxes.count(), SOON).toBe(0)

  const map = new URL(olga.url()).pathname
  const { versions } = await ask<{ versions: { id: string; name: string }[] }>(
    olga,
    `/api/projects/${id}/versions`,
    'GET',
  )
  const first = versions.find(({ name }) => name === 'Первая')!.id
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${stage.address}${map}?at=${first}&against=${second.id}`)
  const seen = new Board(helen)
  await marks(helen, 'new').first().waitFor()
  await seen.box('Order').waitFor()
  expect(await seen.boxes.count()).toBe(6)
  expect(await helen.locator('.past-layer [data-ghost] .past-ghost-text').allTextContents()).toContain('Оповещение')
  expect(await marks(helen, 'gone').count()).toBeGreaterThan(0)
  await item(helen, 'step “Signature”').click()
  await beside(helen).getByText(en.past.told.gone).waitFor()
  expect(await beside(helen).getByRole('button', { name: en.past.bringStep }).count()).toBe(0)
  await seen.sheet.focus()
  await seen.press('s', 'Delete', 'Control+a', 'Delete')
  expect(await seen.boxes.count()).toBe(6)
  const words = ['Отпуск работника', 'Первая', 'Вторая', 'Оповещение', 'Кадры', 'Работник', 'Ольга', 'да', 'нет']
  expect(await foreignWords(helen, 'en', words)).toEqual([])
  expect(await barriers(helen)).toEqual([])
  await picture(helen, 'against-en-dark')
  await helen.setViewportSize({ width: 720, height: 900 })
  await picture(helen, 'narrow-en-dark')

  await olga.goto(`${stage.address}/p/${id}/history`)
  await olga.getByRole('button', { name: `${ru.history.whatChanged}: Первая` }).click()
  await olga.getByRole('dialog').getByRole('button', { name: ru.past.seeOnMap }).click()
  await olga.waitForURL(/\?at=/)
  await olga.goBack()
  await olga.getByRole('button', { name: `${ru.past.onMap}: Первая` }).click()
  await board.boxes.first().waitFor()
  expect(await board.boxes.count()).toBe(6)
  await olga.getByRole('button', { name: ru.past.restore }).click()
  await olga.getByRole('dialog').getByRole('button', { name: ru.history.restore }).click()
  await olga.waitForURL((address) => !address.search.includes('at='))
  await expect.poll(() => board.boxes.count(), SOON).toBe(6)

  await olga.goto(`${stage.address}${map}?at=nothing`)
  await olga.getByText(ru.past.notRead).waitFor()
  await olga.getByRole('link', { name: ru.past.toToday }).click()
  await board.boxes.first().waitFor()
  expect(stage.trouble.filter((line) => !line.includes('404'))).toEqual([])
})

it('a map of another kind is seen as it was too, with the list of what changed and one thing brought back', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /детский сад/)
  await olga.goto(`${stage.address}/p/${id}`)
  await olga.getByRole('button', { name: 'Начать карту пути клиента' }).click()
  const map = new JourneyBoard(olga)
  await map.grid.waitFor()
  await map.write('Действие клиента', 1, 'Позвонить в сад')
  const address = olga.url()
  await keep(olga, id, 'Вчера')
  await map.choose('Действие клиента', 1)
  await olga.keyboard.press('Enter')
  await olga.keyboard.press('Control+a')
  await olga.keyboard.type('Написать в сад')
  await olga.keyboard.press('Enter')
  await expect.poll(() => map.cell('Действие клиента', 1).innerText(), SOON).toContain('Написать')
  expect(address).not.toContain('at=')
  await olga.keyboard.press('Alt+PageUp')
  await olga.waitForURL(/\?at=/)
  await expect.poll(() => map.cell('Действие клиента', 1).innerText(), SOON).toContain('Позвонить')
  await beside(olga)
    .getByRole('button', { name: /«Написать в сад»/ })
    .click()
  await picture(olga, 'journey')
  await beside(olga).getByRole('button', { name: ru.past.bring, exact: true }).click()
  await beside(olga).getByText(ru.history.same).waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('button', { name: ru.past.toToday }).click()
  await expect.poll(() => map.cell('Действие клиента', 1).innerText(), SOON).toContain('Позвонить')
})
