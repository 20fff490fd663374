import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { newProject, Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('by a link with a lobby two people wait; the facilitator lets one in and turns the other away, by the keyboard', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await newProject(olga, 'Отпуск')
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Поделиться' }).click()
  await olga.getByLabel('Впускать вручную').first().press('Space')
  await olga.getByRole('button', { name: 'Создать ссылку' }).click()
  const link = await olga.getByLabel('Ссылка-приглашение').inputValue()
  expect(await olga.getByLabel('Впускать вручную').nth(1).isChecked()).toBe(true)
  await olga.keyboard.press('Escape')

  const timur = await stage.person({ width: 360, height: 740 })
  await timur.goto(link)
  await timur.getByLabel('Имя').fill('Тимур')
  await timur.keyboard.press('Enter')
  await timur.getByRole('heading', { name: 'Вас скоро впустят' }).waitFor()
  expect(await barriers(timur)).toEqual([])
  const vera = await stage.person({ language: 'en', scheme: 'dark' })
  await vera.goto(link)
  await vera.getByLabel('Name').fill('Vera')
  await vera.keyboard.press('Enter')
  await vera.getByRole('heading', { name: 'You will be let in soon' }).waitFor()

  const door = olga.getByRole('button', { name: 'Ждут 2 человека' })
  await door.waitFor()
  await door.press('Enter')
  const list = olga.getByRole('region', { name: 'Ждут, пока их впустят' })
  await list.getByText('Тимур').waitFor()
  expect(await barriers(olga)).toEqual([])
  await list.getByRole('button', { name: 'Впустить: Тимур' }).press('Enter')
  await timur.waitForURL(`${stage.address}/p/${project}`)
  await timur.getByText('Отпуск').first().waitFor()
  await list.getByRole('button', { name: 'Не впускать: Vera' }).press('Enter')
  await vera.getByRole('heading', { name: 'The facilitator did not let you in' }).waitFor()
  await expect.poll(() => olga.getByRole('button', { name: /Жд[её]т/ }).count(), SOON).toBe(0)

  await vera.goto(`${stage.address}/p/${project}`)
  await vera.getByText('Отпуск').waitFor({ state: 'detached' })
  await vera.goto(link)
  await vera.getByRole('button', { name: 'Enter the project' }).click()
  await vera.getByRole('alert').filter({ hasText: 'did not let you' }).waitFor()
  expect(stage.trouble).toEqual([])
}, 90_000)
