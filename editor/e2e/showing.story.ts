import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../src/ui/texts/en.ts'
import { ru } from '../src/ui/texts/ru.ts'
import { barriers } from './axe.ts'
import { Board, SOON } from './board.ts'
import { foreignWords } from './foreignWords.ts'
import { atLeave, atMap } from './leave.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга', { width: 1920, height: 1080 })
})
afterAll(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/showing-${name}.png` })
}

it('before an audience the map stands alone and larger, nothing is changed by a slip, and Esc brings the desk back', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6)
  const wide = async () => (await board.box('Приказ').boundingBox())?.width ?? 0
  const before = await wide()
  await board.press('Shift+P')
  await olga.getByRole('button', { name: ru.showing.end }).waitFor()
  await expect.poll(wide, SOON).toBeGreaterThan(before * 1.2)
  expect(await olga.getByRole('toolbar').filter({ visible: true }).count()).toBe(0)
  expect(await olga.getByRole('complementary').count()).toBe(0)
  expect(await olga.getByTestId('lead').isVisible()).toBe(true)
  expect(await barriers(olga)).toEqual([])
  await board.sheet.focus()
  await board.press('s', 'Delete', 'Control+a', 'Delete')
  expect(await board.boxes.count()).toBe(6)
  await board.press('Escape')
  await olga.getByRole('complementary').waitFor()
  await olga.getByRole('button', { name: ru.showing.end }).waitFor({ state: 'detached' })
  expect(stage.trouble).toEqual([])
})

it('a tour goes through bookmarks by keys and remote, its notes are seen in another window alone, and colleagues see whose pointer leads', async () => {
  const { id, board } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await atMap(timur, stage.address, id)
  await board.choose('Приказ')
  await board.sheet.focus()
  await board.press('Shift+O')
  const panel = olga.getByRole('region', { name: ru.tour.title })
  await panel.getByText(ru.tour.empty).waitFor()
  await panel.getByRole('button', { name: 'Добавить выбранное: 1 элемент' }).click()
  const title = (place: number) => panel.getByRole('textbox', { name: `Название закладки ${place}` })
  await title(1).fill('Приказ ждёт подписи')
  await board.press('Enter')
  await panel.getByText(ru.tour.notes, { exact: true }).click()
  await panel.getByRole('textbox', { name: 'Что сказать у закладки 1' }).fill('Спросить, кто подписывает в отпуске')
  await board.choose('Заявление')
  await panel.getByRole('button', { name: 'Добавить выбранное: 1 элемент' }).click()
  await title(2).waitFor()
  await board.sheet.focus()
  await board.press('Escape')
  await panel.getByRole('button', { name: ru.tour.addSeen }).click()
  await title(3).fill('Весь процесс')
  await board.press('Enter')
  await panel.getByRole('button', { name: 'Выше: Весь процесс' }).click()
  await expect.poll(() => title(2).inputValue(), SOON).toBe('Весь процесс')
  expect(await barriers(olga)).toEqual([])
  await picture(olga, 'bookmarks')

  const notes = await olga.context().newPage()
  await notes.goto(`${olga.url().split('?')[0]}?view=notes`)
  await notes.getByText(ru.tour.waiting).waitFor()

  await olga.bringToFront()
  await board.sheet.focus()
  const before = (await board.box('Приказ').boundingBox())!.width
  await board.press('Shift+Alt+P')
  const header = olga.locator('.tour-title')
  await header.getByText('Приказ ждёт подписи').waitFor()
  await panel.waitFor({ state: 'detached' })
  await expect
    .poll(async () => (await board.box('Приказ').boundingBox())?.width ?? 0, SOON)
    .toBeGreaterThan(before * 1.5)
  expect(await olga.getByText('Спросить, кто подписывает').count()).toBe(0)
  await notes.getByText('Спросить, кто подписывает в отпуске').waitFor()
  await notes.getByText('Дальше: Весь процесс').waitFor()
  expect(await barriers(olga)).toEqual([])
  expect(await barriers(notes)).toEqual([])
  await picture(olga, 'tour')
  await picture(notes, 'notes')

  const sheet = (await board.sheet.boundingBox())!
  await olga.mouse.move(sheet.x + 500, sheet.y + 300)
  await olga.mouse.move(sheet.x + 520, sheet.y + 320)
  await olga.locator('.show-halo').waitFor()
  await timur.locator('.cursor[data-halo]').waitFor()

  await board.press('PageDown')
  await header.getByText('Весь процесс').waitFor()
  await board.press('ArrowRight')
  await header.getByText('Заявление').waitFor()
  await board.press('ArrowRight', 'PageUp')
  await header.getByText('Весь процесс').waitFor()
  await notes.getByRole('button', { name: ru.tour.back }).click()
  await header.getByText('Приказ ждёт подписи').waitFor()
  await olga.bringToFront()
  await board.press('n')
  await olga.getByRole('region', { name: ru.tour.notes }).getByText('Спросить').waitFor()
  await picture(olga, 'notes-here')
  await board.press('Escape')
  await olga.getByRole('complementary').waitFor()
  await notes.getByText(ru.tour.waiting).waitFor()
  await expect.poll(() => timur.locator('.cursor[data-halo]').count(), SOON).toBe(0)
  await notes.close()

  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(olga.url())
  const hers = new Board(helen)
  await hers.boxes.first().waitFor()
  await hers.sheet.focus()
  await hers.press('Shift+O')
  await helen.getByRole('region', { name: en.tour.title }).getByRole('button', { name: en.tour.start }).click()
  await helen.locator('.tour-title').getByText('Приказ ждёт подписи').waitFor()
  const words = ['Приказ ждёт подписи', 'Отпуск работника', 'да', 'нет', 'Ольга', 'Тимур']
  expect(await foreignWords(helen, 'en', words)).toEqual([])
  expect(await barriers(helen)).toEqual([])
  await picture(helen, 'tour-en-dark')
  expect(stage.trouble).toEqual([])
})
