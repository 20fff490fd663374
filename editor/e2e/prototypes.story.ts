import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { foreignWords } from './foreignWords.ts'
import { newProject, Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('one begins a prototype of an idea, the other writes how its test ended, and only then is it decided on; the stage knows, a viewer only reads', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await newProject(olga, 'Запись в сад')
  const home = `${stage.address}/p/${id}`
  const timur = await stage.guest(olga, id, 'Тимур')
  await olga.goto(`${home}/solutions`)
  await olga.getByRole('button', { name: 'Добавить решение' }).click()
  await olga.getByRole('textbox', { name: 'Решение' }).fill('Бланк на одном листе')
  await olga.keyboard.press('Tab')

  // From the stage to an empty page; the new card waits for its words.
  await olga.goto(home)
  await olga.locator('.tool', { hasText: 'Прототипы' }).getByRole('link').click()
  await olga.getByRole('heading', { name: 'Прототипов пока нет' }).waitFor()
  await timur.goto(`${home}/prototypes`)
  await olga.getByRole('button', { name: 'Добавить прототип' }).click()
  const hers = olga.getByRole('region', { name: 'Прототип', exact: true })
  const what = hers.getByLabel('Что делаем')
  await expect.poll(() => what.evaluate((one) => one === document.activeElement), SOON).toBe(true)
  await olga.keyboard.type('Бланк, отпечатанный в кабинете')
  const tries = hers.getByRole('combobox', { name: 'Что проверяет: Добавить…' })
  await tries.fill('лист')
  await olga.getByRole('option', { name: 'Бланк на одном листе' }).waitFor()
  await tries.press('Enter')
  await hers.getByRole('link', { name: /Бланк на одном листе/ }).waitFor()
  await hers.getByLabel('Насколько похож').selectOption({ label: 'Пробная работа' })
  await hers.getByLabel('Было, мин').fill('14')
  await hers.getByLabel('Стало, мин').fill('6.5')
  await olga.keyboard.press('Tab')

  // Without a result nothing is decided.
  await hers.getByLabel('Что решили').selectOption({ label: 'Внедряем' })
  await hers.getByRole('alert').getByText('Сначала запишите результат испытания').waitFor()
  expect(await hers.getByLabel('Что решили').inputValue()).toBe('')

  // Her colleague sees all of it live and writes how the test ended, with a picture.
  const open = timur.getByRole('region', { name: 'Ещё не решено' })
  await open.getByText('Было 14, стало 6,5 мин.').waitFor()
  await open.getByRole('button', { name: /Бланк, отпечатанный/ }).press('Enter')
  const his = timur.getByRole('region', { name: 'Прототип', exact: true })
  await his.getByLabel('С кем').fill('10 родителей')
  await his.getByLabel('Результат').fill('9 из 10 заполнили без ошибок')
  await timur.keyboard.press('Tab')
  const picture = { name: 'бланк.jpg', mimeType: 'image/jpeg', buffer: await timur.screenshot({ type: 'jpeg' }) }
  await timur.locator('input[type=file]').setInputFiles(picture)
  const seen = hers.getByRole('img', { name: 'Бланк, отпечатанный в кабинете' })
  await expect.poll(() => seen.evaluate((one) => (one as HTMLImageElement).naturalWidth), SOON).toBeGreaterThan(300)

  await expect.poll(() => hers.getByLabel('Результат').inputValue(), SOON).toBe('9 из 10 заполнили без ошибок')
  await hers.getByLabel('Что решили').selectOption({ label: 'Внедряем' })
  await timur.getByRole('region', { name: 'Внедряем' }).getByText('10 родителей').waitFor()
  expect(await barriers(olga)).toEqual([])

  // Esc leads back to the card; the search finds it, the table tells the same.
  await what.press('Escape')
  await expect
    .poll(() => olga.evaluate(() => document.activeElement?.getAttribute('data-card') ?? ''), SOON)
    .not.toBe('')
  await olga.getByText('Таблица', { exact: true }).click()
  await olga.getByRole('cell', { name: 'Внедряем' }).waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('searchbox').fill('заполнили')
  await olga.getByRole('link', { name: /Бланк, отпечатанный/ }).click()
  await hers.waitFor()
  await olga.reload()
  await expect.poll(() => hers.getByLabel('Что решили').inputValue(), SOON).toBe('keep')

  // From the solution: how its prototype ended, and one click begins the next with its words; one undo takes it back.
  await olga.goto(`${home}/solutions`)
  await olga.getByRole('link', { name: 'Внедряем' }).waitFor()
  expect(await barriers(olga)).toEqual([])
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/prototypes-of.png` })
  await olga.getByRole('button', { name: 'Попробовать: Бланк на одном листе' }).click()
  await expect.poll(() => what.inputValue(), SOON).toBe('Бланк на одном листе')
  await hers.getByRole('link', { name: /Бланк на одном листе/ }).waitFor()
  await olga.getByText('2 прототипа', { exact: true }).waitFor()
  await olga.getByRole('link', { name: 'Решения', exact: true }).click()
  await olga.getByRole('link', { name: 'Ещё не решено' }).waitFor()
  await olga.getByRole('button', { name: 'Отменить моё последнее действие' }).click()
  await olga.getByRole('link', { name: 'Ещё не решено' }).waitFor({ state: 'detached' })

  await timur.goto(home)
  await timur.locator('.tool', { hasText: 'Прототипы' }).getByText('готово').waitFor()

  const own = ['Бланк на одном листе', 'Бланк, отпечатанный в кабинете', '10 родителей', '9 из 10 заполнили без ошибок']
  const words = [...own, 'Запись в сад', 'Ольга', 'Тимур']
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${home}/prototypes`)
  await helen.getByRole('button', { name: /Бланк, отпечатанный/ }).click()
  await helen.getByRole('region', { name: 'Prototype', exact: true }).waitFor()
  expect(await helen.getByRole('button', { name: /Add a prototype|Remove/ }).count()).toBe(0)
  expect(await helen.getByLabel('Decision').isDisabled()).toBe(true)
  expect(await foreignWords(helen, 'en', words)).toEqual([])
  expect(await barriers(helen)).toEqual([])
  if (process.env.POTOK_PICTURES) {
    await helen.screenshot({ path: `${process.env.POTOK_PICTURES}/prototypes-en.png` })
    await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/prototypes-ru.png` })
  }
  expect(stage.trouble).toEqual([])
}, 60_000)
