import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { foreignWords, ownWords } from './foreignWords.ts'
import { Stage, sample } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (!process.env.POTOK_PICTURES) return
  // The sheets are painted little by little.
  await page.waitForTimeout(4000)
  await page.screenshot({ path: `${process.env.POTOK_PICTURES}/${name}.png` })
}
const printDialog = async (page: Page, menu: string, item: string) => {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: item }).press('Enter')
  return page.getByRole('dialog')
}

it('a map is looked at sheet by sheet before it is printed, folded or to be glued, and what was seen is what is downloaded', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /сад/)
  await olga.goto(`${stage.address}/p/${id}`)
  const dialog = await printDialog(olga, 'Выгрузить', 'Карта процесса, PDF: выбрать листы и посмотреть')
  const told = dialog.getByRole('status')
  const pages = dialog.getByRole('region', { name: /^Страница/ })

  // Folded on A3, as it comes.
  await expect.poll(() => told.textContent(), SOON).toMatch(/^\d+ листа? A3, самый мелкий текст [67](,\d)? пт$/)
  await dialog.getByText('Карта текущего состояния').first().waitFor({ state: 'attached' })
  const folded = await pages.count()
  await picture(olga, 'printing-fit')
  expect(await barriers(olga)).toEqual([])

  // By keys alone: the other layout, the smaller sheet.
  await dialog.getByRole('radio', { name: 'Вместить' }).focus()
  await olga.keyboard.press('ArrowRight')
  await dialog.getByRole('radio', { name: 'A3' }).focus()
  await olga.keyboard.press('ArrowLeft')
  await expect.poll(() => told.textContent(), SOON).toMatch(/^\d+ лист(а|ов) A4, самый мелкий текст \d(,\d)? пт$/)
  const glued = await pages.count()
  expect(glued).toBeGreaterThan(folded)
  await dialog
    .getByText(/Лист 1 из \d+ · ряд 1, столбец 1/)
    .first()
    .waitFor({ state: 'attached' })
  await picture(olga, 'printing-tiles')
  const [file] = await Promise.all([
    olga.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Скачать PDF' }).click(),
  ])
  expect(execFileSync('pdfinfo', [await file.path()], { encoding: 'utf8' })).toMatch(new RegExp(`Pages: +${glued}\n`))

  // A server that does not answer can be stopped waiting for; one that is away is said; both are asked again.
  let isHeld = true
  await olga.route('**/export?**', async (route) => {
    if (isHeld) return
    await route.abort()
  })
  await dialog.getByText('12 пт', { exact: true }).click()
  await expect.poll(() => told.textContent(), SOON).toBe('Раскладываем по листам…')
  await dialog.getByRole('button', { name: 'Остановить' }).click()
  await expect.poll(() => told.textContent(), SOON).toBe('Остановлено.')
  isHeld = false
  await dialog.getByRole('button', { name: 'Повторить' }).click()
  await dialog.getByRole('alert').filter({ hasText: 'Нет связи с сервером' }).waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.unroute('**/export?**')
  await dialog.getByRole('button', { name: 'Повторить' }).click()
  await expect.poll(() => told.textContent(), SOON).toMatch(/самый мелкий текст/)
  await olga.keyboard.press('Escape')
  await expect.poll(() => olga.getByRole('dialog').count(), SOON).toBe(0)

  // In English and dark, by somebody who may only look.
  const words = await ownWords(olga, id)
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${stage.address}/p/${id}`)
  const print = await printDialog(helen, 'Export', 'Process map, PDF: choose sheets and look at them')
  await expect.poll(() => print.getByRole('status').textContent(), SOON).toMatch(/^\d+ sheets? of A3, smallest text/)
  await picture(helen, 'printing-en')
  expect(await foreignWords(helen, 'en', words)).toEqual([])
  expect(await barriers(helen)).toEqual([])
  expect(stage.trouble).toEqual([])
}, 120_000)
