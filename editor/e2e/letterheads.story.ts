import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { blankSettings } from '../src/letterheads/blank.ts'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { foreignWords } from './foreignWords.ts'
import { layoutFaults } from './layoutFaults.ts'
import { ask, Stage, sample } from './start.ts'

let stage = new Stage()
let olga: Page
beforeEach(async () => {
  stage = new Stage()
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterEach(() => stage.close())

const SHIELD =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48"><path d="M0 0h40v30l-20 18L0 30z" fill="#1d3f66"/></svg>'
const file = (name: string, buffer: Buffer, mimeType = 'application/octet-stream') => ({ name, mimeType, buffer })
const font = () => {
  const require = createRequire(import.meta.url)
  return readFileSync(require.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'))
}
const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES)
    await page.screenshot({ path: `${process.env.POTOK_PICTURES}/${name}.png`, fullPage: true })
}
/** A file that is chosen from the menu of the computer. */
const choose = async (button: string, given: ReturnType<typeof file>) => {
  const [chooser] = await Promise.all([
    olga.waitForEvent('filechooser'),
    olga.getByRole('button', { name: button }).click(),
  ])
  await chooser.setFiles(given)
}

it('letterheads: an administrator sets name, logo, font, signer and a template; a member’s papers carry them; nobody else sees the page', async () => {
  await olga.getByRole('link', { name: 'Бланки' }).click()
  await olga.getByText('Бланка пока нет').waitFor()
  await olga.getByRole('button', { name: 'Добавить бланк' }).click()
  await olga.getByLabel('Название бланка').fill('Администрация')
  await olga
    .getByLabel('Полное наименование', { exact: true })
    .fill('Администрация Верхнереченского муниципального округа')
  await choose('Выбрать логотип', file('page.svg', Buffer.from('<svg><script>1</script></svg>')))
  await olga.getByText('В SVG есть то, чего в логотипе быть не должно: script').waitFor()
  await choose('Выбрать логотип', file('logo.svg', Buffer.from(SHIELD)))
  await olga.getByRole('img', { name: 'Администрация Верхнереченского' }).waitFor()
  await choose('Загрузить шрифт', file('font.ttf', Buffer.from('no font')))
  await olga.getByText('Это не файл шрифта, или он повреждён').waitFor()
  await choose('Загрузить шрифт', file('font.ttf', font()))
  await olga.getByText('Liberation Sans, обычный').waitFor()
  await olga.getByLabel('Шрифт текста').selectOption('Liberation Sans')
  await olga.getByLabel('Исполнитель документа').fill('Кузнецова А. А., 00-00')
  await olga.getByLabel('Номер карточки проекта').fill('КП-{NN}')
  await olga.getByText('Получится: КП-01').waitFor()

  // The page beside the form is the paper itself.
  const printed = olga.getByRole('region', { name: 'Как будет напечатано' })
  await printed.getByText('Администрация Верхнереченского', { exact: false }).first().waitFor({ state: 'attached' })
  await olga.getByRole('button', { name: 'Сохранить бланк' }).click()
  await olga.getByText('Бланк «Администрация» сохранён').waitFor()
  const sampleFile = Buffer.from(await (await olga.request.get(`${stage.address}/api/template?lang=ru`)).body())
  await olga.getByLabel('Название шаблона').fill('Приказ о СОП')
  await choose('Загрузить шаблон', file('order.docx', sampleFile))
  await olga.getByText('Шаблон «Приказ о СОП» сохранён').waitFor()
  await olga.getByRole('heading', { name: 'Бланки' }).scrollIntoViewIfNeeded()
  await picture(olga, 'letterheads')
  expect(await barriers(olga)).toEqual([])
  expect(await layoutFaults(olga)).toEqual([])

  // Whoever is in a project and no administrator prints on it.
  const project = await sample(olga, /разрешения/)
  const timur = await stage.guest(olga, project, 'Тимур')
  await timur.goto(`${stage.address}/p/${project}/card`)
  const registration = timur.getByLabel('Номер регистрации')
  await timur.getByRole('button', { name: 'Взять следующий номер' }).click()
  await expect.poll(() => registration.inputValue(), SOON).toBe('КП-01')
  await timur.getByRole('button', { name: 'Выгрузить' }).click()
  const taken = async (name: string) => {
    const [download] = await Promise.all([
      timur.waitForEvent('download'),
      timur.getByRole('menuitem', { name }).click(),
    ])
    return (await download.path()) as string
  }
  const card = await taken('Карточка проекта, PDF')
  expect(execFileSync('pdftotext', [card, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')).toContain(
    'Администрация Верхнереченского муниципального округа',
  )
  expect(execFileSync('pdffonts', [card], { encoding: 'utf8' })).toContain('LiberationSans')
  await timur.getByRole('button', { name: 'Выгрузить' }).click()
  const order = await taken('Заполнить шаблон «Приказ о СОП»')
  expect(readFileSync(order).subarray(0, 2).toString()).toBe('PK')
  await timur.goto(stage.address)
  expect(await timur.getByRole('link', { name: 'Бланки' }).count()).toBe(0)
  await timur.goto(`${stage.address}/letterheads`)
  await timur.getByRole('alert').waitFor()
  expect(await timur.getByRole('button', { name: 'Добавить бланк' }).count()).toBe(0)

  // The facilitator prints on none.
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Выгрузить' }).click()
  await olga.getByRole('menuitemradio', { name: 'Без бланка' }).waitFor()
  await picture(olga, 'letterheads-menu')
  await olga.getByRole('menuitemradio', { name: 'Без бланка' }).click()
  await expect
    .poll(
      async () => (await (await olga.request.get(`${stage.address}/api/projects/${project}/letterhead`)).json()).choice,
      SOON,
    )
    .toBe('none')
}, 90_000)

it('the page of letterheads says all of it in English, in the dark', async () => {
  const english = await stage.administrator('Ольга', { language: 'en', scheme: 'dark' })
  const settings = { ...blankSettings(), registration: 'PC-{NN}', act: 'by Resolution No. 7' }
  await ask(english, '/api/letterheads', 'POST', { name: 'City hall', standard: true, settings })
  await english.goto(`${stage.address}/letterheads`)
  await english.getByRole('heading', { name: 'Letterheads' }).waitFor()
  await english.getByRole('region', { name: 'As it will be printed' }).locator('canvas').waitFor()
  await picture(english, 'letterheads-en')
  const own = [
    'Ольга',
    'Gives: PC-01',
    '{год}',
    'СОП-{NN}',
    'КП-{год}-{NN}',
    '{NN} is the number, {год} the year. Empty: as usual',
  ]
  expect(await foreignWords(english, 'en', own)).toEqual([])
  expect(await barriers(english)).toEqual([])
  expect(stage.trouble).toEqual([])
})
