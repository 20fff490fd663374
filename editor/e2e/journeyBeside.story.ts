import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { JourneyBoard } from './journeyBoard.ts'
import { newProject, Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('two personas stand beside each other, the table of a journey is written in by keys alone, a persona that a colleague deletes is told and brought back, the map has a name in each language', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await newProject(olga, 'Запись в сад')
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Начать карту пути клиента' }).click()
  const map = new JourneyBoard(olga)
  await map.grid.waitFor()
  const timur = await stage.guest(olga, project, 'Тимур')
  await timur.goto(olga.url())
  const work = new JourneyBoard(timur)
  await map.write('Действие клиента', 1, 'Позвонить в сад', 'Прийти за бланками')
  await olga.getByRole('combobox', { name: 'Чьи кривые' }).fill('Марина')
  await olga.getByRole('option', { name: 'Марина' }).click()
  await map.choose('Эмоции', 2)
  await olga.keyboard.press('-')
  await olga.keyboard.press('-')

  // Another persona beside her: the curves over the same steps, and where the two feel differently.
  await olga.getByRole('combobox', { name: 'Чьи кривые' }).fill('Алсу')
  await olga.getByRole('option', { name: 'Алсу' }).click()
  await olga.getByText('Персоны рядом', { exact: true }).click()
  const beside = olga.getByRole('table', { name: 'Эмоции персон по шагам' })
  await beside.getByRole('button', { name: /^Алсу, шаг 2: не сказано/ }).focus()
  await olga.keyboard.press('+')
  await beside.getByRole('button', { name: /^Алсу, шаг 2: \+1/ }).waitFor()
  await beside.getByRole('cell', { name: 'на 3' }).waitFor()
  await expect.poll(() => work.cell('Эмоции', 2).getAttribute('aria-label'), SOON).toBe('Марина: −2; Алсу: +1')
  const cards = olga.getByRole('table', { name: 'Персоны рядом' })
  await cards.getByRole('row', { name: 'Хуже всего шаг 2 «Прийти за бланками»: −2 шаг 2' }).waitFor()
  expect(await barriers(olga)).toEqual([])
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/personas.png` })

  await olga.getByText('Таблица', { exact: true }).click()
  await olga.getByRole('table', { name: 'Карта пути клиента' }).waitFor()
  // The table alone, by keys alone: an entry begun and written, and back to its cell.
  await olga.getByRole('button', { name: 'Цель клиента, Шаг 1:' }).focus()
  await olga.keyboard.press('Enter')
  const begin = map.panel.getByRole('button', { name: 'Добавить запись' })
  await expect.poll(() => begin.evaluate((one) => one === document.activeElement), SOON).toBe(true)
  await olga.keyboard.press('Enter')
  const words = map.panel.getByRole('textbox', { name: 'Текст' })
  await expect.poll(() => words.evaluate((one) => one === document.activeElement), SOON).toBe(true)
  await olga.keyboard.type('Попасть в сад у дома')
  await olga.keyboard.press('Escape')
  const written = olga.getByRole('button', { name: 'Цель клиента, Шаг 1: Попасть в сад у дома' })
  await expect.poll(() => written.evaluate((one) => one === document.activeElement), SOON).toBe(true)

  // A persona is deleted by a colleague while its curve is drawn here: told, and brought back with its curve.
  await timur.goto(`${stage.address}/p/${project}/clients`)
  await timur.getByRole('article', { name: 'Алсу' }).getByRole('button', { name: 'Удалить', exact: true }).click()
  await olga.getByText('Персону «Алсу» удалили. Её кривая цела').waitFor()
  await olga.getByRole('button', { name: 'Эмоции, Шаг 2: Марина: −2', exact: true }).waitFor()
  await olga.getByText('Персону «Алсу» удалили').locator('..').getByRole('button', { name: 'Вернуть' }).click()
  await olga.getByRole('button', { name: 'Эмоции, Шаг 2: Марина: −2; Алсу: +1', exact: true }).waitFor()

  // The map has a name in each language; whoever reads in English meets the English one, here and among the maps.
  await olga.getByRole('button', { name: 'Переименовать карту' }).click()
  const naming = olga.getByRole('dialog', { name: 'Название карты' })
  await naming.getByLabel('Название', { exact: true }).fill('Путь родителя')
  await naming.getByLabel('Название по-английски').fill('The way of a parent')
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/naming.png` })
  expect(await barriers(olga)).toEqual([])
  await naming.getByRole('button', { name: 'Назвать' }).click()
  await naming.waitFor({ state: 'detached' })
  await olga.getByRole('heading', { level: 1, name: 'Путь родителя' }).waitFor()
  const helen = await stage.guest(olga, project, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${stage.address}/p/${project}`)
  await helen.getByRole('link', { name: 'The way of a parent' }).click()
  await helen.getByRole('heading', { level: 1, name: 'The way of a parent' }).waitFor()
  expect(await helen.getByRole('button', { name: 'Rename the map' }).count()).toBe(0)
  await map.saved()
  expect(stage.trouble).toEqual([])
})
