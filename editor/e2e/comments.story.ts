import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { Board, SOON } from './board.ts'
import { foreignWords, ownWords } from './foreignWords.ts'
import { atLeave } from './leave.ts'
import { Stage } from './start.ts'
import { Wire } from './wire.ts'

let stage = new Stage()
let olga: Page
let hers: Board
let project: string
beforeEach(async () => {
  stage = new Stage()
  await stage.open()
  olga = await stage.administrator('Ольга')
  const { board, id } = await atLeave(olga, stage.address)
  hers = board
  project = id
})
afterEach(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/comments-${name}.png` })
}

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Панель карты' })
const pen = (page: Page, label = 'Новый вопрос или замечание'): Locator => page.getByRole('combobox', { name: label })
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
const sign = (page: Page): Locator => page.locator('.comment-sign')
const talkPage = (page: Page) => page.goto(`${stage.address}/p/${project}/comments`)

async function commenter(): Promise<{ page: Page; board: Board }> {
  const page = await stage.guest(olga, project, 'Тимур', 'commenter')
  await page.goto(olga.url())
  const board = new Board(page)
  await board.counts(6)
  return { page, board }
}

/** By keys alone, on the Russian layout: the letter stands where M does. */
async function discuss({ page, board }: { page: Page; board: Board }, step: string): Promise<void> {
  await board.choose(step)
  await board.sheet.focus()
  await page.evaluate(() => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyM', key: 'ь', bubbles: true, cancelable: true }))
  })
  await expect.poll(() => pen(page).evaluate((one) => one === document.activeElement), SOON).toBe(true)
}

it('a commenter asks about a step and mentions the facilitator, who sees it, answers and settles; the thread goes along with the step and outlives it', async () => {
  const timur = await commenter()
  const { page } = timur
  await discuss(timur, 'Приказ')
  await page.keyboard.type('Кто готовит приказ, @ол')
  await page.getByRole('option', { name: 'Ольга' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'mention')
  await page.keyboard.press('Enter')
  await page.keyboard.type('?')
  await page.keyboard.press('Control+Enter')
  await panel(page).locator('.talk-words', { hasText: 'Кто готовит приказ, @Ольга?' }).waitFor()

  expect(await timur.board.states()).toMatch(/Просмотр и обсуждение/)
  // The other sees where, and how much of it is new; a commenter changes nothing of the map.
  await sign(olga).waitFor()
  expect(await sign(olga).getAttribute('aria-label')).toBe('открыто 1 обсуждение, 1 новое сообщение')
  expect(await sign(page).getAttribute('aria-label')).toBe('открыто 1 обсуждение')
  expect(await page.getByRole('toolbar', { name: 'Действия с выбранным' }).count()).toBe(0)
  await picture(olga, 'unread')
  await hers.choose('Приказ')
  await hers.tab(/^Обсуждения/)
  await panel(olga).getByText('новое', { exact: true }).waitFor()
  await panel(olga).locator('.talk-mention[data-me]', { hasText: '@Ольга' }).waitFor()
  await expect.poll(() => sign(olga).getAttribute('aria-label'), SOON).toBe('открыто 1 обсуждение')
  expect(await barriers(olga)).toEqual([])
  await picture(olga, 'panel')
  await button(olga, 'Ответить').click()
  await olga.keyboard.type('Отдел кадров, за день.')
  await olga.keyboard.press('Control+Enter')
  await panel(page).getByText('Отдел кадров, за день.').waitFor()
  await button(olga, 'Закрыть вопрос').click()
  await panel(page).getByText('1 закрытое').click()
  await panel(page)
    .getByText(/^Закрыто: Ольга/)
    .waitFor()
  await expect.poll(() => sign(olga).count(), SOON).toBe(0)
  await button(page, 'Открыть снова').click()
  await sign(olga).waitFor()

  // It goes along with the step, is not carried by a copy, and outlives it.
  const before = await hers.middle(hers.box('Приказ'))
  await hers.drag(before, { x: before.x + 80, y: before.y })
  await expect.poll(async () => (await hers.middle(sign(olga))).x, SOON).toBeGreaterThan(before.x + 60)
  await hers.choose('Приказ')
  await hers.press('Control+d')
  await hers.counts(7)
  expect(await sign(olga).count()).toBe(1)
  await hers.press('Control+z')
  await hers.counts(6)
  await hers.choose('Приказ')
  await hers.press('Delete')
  await hers.counts(5)
  await talkPage(page)
  await page.getByRole('button', { name: /^Шаг «Приказ» – удалено/ }).click()
  await page.getByText('То, о чём говорили, удалено. Обсуждение сохранено.').waitFor()
  await page.getByText('Отдел кадров, за день.').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'gone')
  await hers.press('Control+z')
  await hers.counts(6)
  await page.getByRole('link', { name: 'Показать место' }).click()
  await page.waitForURL(/talk=1/)
  await panel(page).getByText('Отдел кадров, за день.').waitFor()
  expect(stage.trouble).toEqual([])
})

it('what is written without a connection is kept and goes when it is back; it is new to the others though its moment is old', async () => {
  const timur = await commenter()
  const { page } = timur
  await discuss(timur, 'Приказ')
  await page.keyboard.type('Первое')
  await page.keyboard.press('Control+Enter')
  await sign(olga).waitFor()
  const wire = await Wire.of(page)
  await page.reload()
  await timur.board.counts(6)
  await discuss(timur, 'Приказ')
  await expect.poll(() => panel(page).getByText('Первое').count(), SOON).toBe(1)
  await wire.cut()
  await button(page, 'Ответить').click()
  await page.keyboard.type('Написано без связи')
  await page.keyboard.press('Control+Enter')
  await panel(page)
    .getByText(/Нет связи – 1 правка на этом устройстве/)
    .waitFor()
  await picture(page, 'offline')
  // Meanwhile somebody answers later by the clock, and is read.
  await hers.choose('Приказ')
  await hers.tab(/^Обсуждения/)
  await button(olga, 'Ответить').click()
  await olga.keyboard.type('Второе')
  await olga.keyboard.press('Control+Enter')
  await hers.press('Escape')
  await hers.choose('Отпуск')
  wire.mend()
  await expect.poll(() => sign(olga).getAttribute('aria-label'), SOON).toMatch(/1 новое сообщение/)
  await hers.choose('Приказ')
  await panel(olga).getByText('Написано без связи').waitFor()
  expect(stage.trouble).toEqual([])
})

it('somebody who left is told in one sentence and not called; who may only look reads and writes nothing', async () => {
  const timur = await commenter()
  await discuss(timur, 'Приказ')
  await timur.page.keyboard.type('Я ещё здесь')
  await timur.page.keyboard.press('Control+Enter')
  await sign(olga).waitFor()
  const viewer = await stage.guest(olga, project, 'Вера', 'viewer')
  await viewer.goto(olga.url())
  const looking = new Board(viewer)
  await looking.counts(6)
  await looking.choose('Приказ')
  await looking.tab(/^Обсуждения/)
  await panel(viewer).getByText('Я ещё здесь').waitFor()
  await panel(viewer).getByText('Вы смотрите проект без права писать в обсуждениях').waitFor()
  expect(await pen(viewer).count()).toBe(0)
  expect(await button(viewer, 'Ответить').count()).toBe(0)

  await olga.evaluate(async (id) => {
    const { members } = await (await fetch(`/api/projects/${id}/members`)).json()
    const gone = members.find((one: { name: string }) => one.name === 'Тимур')
    await fetch(`/api/projects/${id}/members/${gone.id}`, { method: 'DELETE' })
  }, project)
  await hers.choose('Приказ')
  await hers.tab(/^Обсуждения/)
  await pen(olga).click()
  await olga.keyboard.type('@ти')
  await expect.poll(() => olga.getByRole('option').count(), SOON).toBe(0)
  await olga.keyboard.type('мур, где ведомость?')
  await olga
    .getByText('Тимур больше не участвует в проекте и не узнает об этом. Доступ даёт ведущий кнопкой «Поделиться».')
    .waitFor()
  await picture(olga, 'left')
  await olga.keyboard.press('Control+Enter')
  await panel(olga).locator('.talk-words', { hasText: '@тимур, где ведомость?' }).waitFor()
  expect(await panel(olga).locator('.talk-mention').count()).toBe(0)
  expect(stage.trouble).toEqual([])
})

it('cells, rows and sections are talked about where they stand, by keys and by their buttons; the page of threads leads to each', async () => {
  const timur = await commenter()
  const { page } = timur
  const drawer = page.getByRole('dialog')
  const say = async (words: string) => {
    await expect.poll(() => pen(page).evaluate((one) => one === document.activeElement), SOON).toBe(true)
    await page.keyboard.type(words)
    await page.keyboard.press('Control+Enter')
    await drawer.locator('.talk-words', { hasText: words }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => drawer.count(), SOON).toBe(0)
  }
  // A cell of the table: Ctrl and the place of M, whatever the layout.
  await page.goto(`${olga.url().split('?')[0]}?view=table`)
  const cell = page.getByRole('gridcell', { name: 'Приказ' })
  await cell.click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+m')
  await page.getByRole('dialog', { name: /^Обсуждение: Шаг «Приказ» · Участник/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'cell')
  await say('Кадры или бухгалтерия?')
  await page.locator('.cell-talk').waitFor()
  // A lane of the map, by its own button.
  await page.goto(olga.url())
  await timur.board.counts(6)
  await page.getByRole('button', { name: 'Обсудить: Кадры' }).click()
  await say('Дорожка для двоих')
  // A row of the problems, a block of the card, a section of the procedure.
  await hers.choose('Заявление')
  await hers.press('p')
  await olga.keyboard.type('Нет бланка')
  await olga.keyboard.press('Enter')
  await page.goto(`${stage.address}/p/${project}/problems`)
  await page
    .getByRole('button', { name: /^Обсудить: Проблемы/ })
    .first()
    .click()
  await say('Бланк есть на сайте')
  await picture(page, 'row')
  await page.goto(`${stage.address}/p/${project}/card`)
  await page.getByRole('button', { name: /^Обсудить: 1\./ }).click()
  await say('Кто заказчик?')
  expect(await barriers(page)).toEqual([])
  await olga.goto(`${stage.address}/p/${project}/procedure`)
  await olga.getByRole('button', { name: 'Начать СОП' }).click()
  await olga.getByRole('button', { name: 'Обсудить: Цель' }).waitFor()
  await page.goto(`${stage.address}/p/${project}/procedure`)
  await page.getByRole('button', { name: 'Обсудить: Цель' }).click()
  await say('Добавьте цель')
  await picture(page, 'section')

  await olga.goto(`${stage.address}/p/${project}/comments`)
  const lines = olga.locator('.talk-line-place')
  await expect.poll(() => lines.count(), SOON).toBe(5)
  expect((await lines.allTextContents()).map((line) => line.split(' ')[0]).sort()).toEqual(
    ['Дорожка', 'Карточка', 'Проблема', 'СОП', 'Шаг'].sort(),
  )
  await olga.getByRole('combobox', { name: 'Что показать' }).selectOption('unread')
  await expect.poll(() => lines.count(), SOON).toBe(5)
  await olga.getByRole('button', { name: /^Шаг «Приказ» · Участник/ }).click()
  await olga.getByText('Кадры или бухгалтерия?').nth(1).waitFor()
  await picture(olga, 'page')
  await expect
    .poll(async () => (await olga.getByRole('combobox', { name: 'Что показать' }).textContent()) ?? '', SOON)
    .toContain('Непрочитанные – 4')
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('link', { name: 'Показать место' }).click()
  await panel(olga).getByText('Кадры или бухгалтерия?').waitFor()

  // In English, in the dark, on a small screen: the same page keeps nobody out and speaks one language.
  const jane = await stage.guest(olga, project, 'Jane', 'commenter', {
    language: 'en',
    scheme: 'dark',
    width: 720,
    height: 900,
  })
  await talkPage(jane)
  await jane.getByRole('button', { name: /^Step “Order” · Participant/ }).click()
  await jane.getByRole('button', { name: 'Answer' }).click()
  await jane.keyboard.type('Personnel, @О')
  await jane.getByRole('option', { name: 'Ольга' }).waitFor()
  await picture(jane, 'english')
  expect(await barriers(jane)).toEqual([])
  expect(await foreignWords(jane, 'en', await ownWords(jane, project))).toEqual([])
  expect(stage.trouble).toEqual([])
})
