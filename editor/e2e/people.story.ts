import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SOON } from './board.ts'
import { Stage, sample } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

const row = (name: string) => olga.locator('.accounts tbody tr', { hasText: name })
const act = async (name: string, what: string) => {
  await row(name).getByRole('button').click()
  await olga.getByRole('menuitem', { name: what }).click()
}
const tokenShown = () => olga.locator('.entrance input').inputValue()

it('people: a colleague is added, comes by the link, is called into a project by name, and is erased', async () => {
  await olga.getByRole('link', { name: 'Сотрудники' }).click()
  await olga.getByRole('button', { name: 'Добавить сотрудника' }).click()
  await olga.getByRole('dialog').getByLabel('Имя').fill('Тимур Аскаров')
  await olga.getByRole('button', { name: 'Создать ссылку для входа' }).click()
  await olga.locator('.entrance').waitFor()
  await row('Тимур Аскаров').getByText('не было').waitFor()

  const timur = await stage.person()
  await timur.goto(await tokenShown())
  await timur.getByRole('textbox').first().press('Enter')
  await timur.getByRole('heading', { name: 'Проекты' }).waitFor()
  expect(await timur.locator('.project-card').count()).toBe(0)
  expect(await timur.getByRole('link', { name: 'Сотрудники' }).count()).toBe(0)

  const project = await sample(olga, /разрешения/)
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Поделиться' }).click()
  await olga.getByLabel('Позвать коллегу').selectOption({ label: 'Тимур Аскаров' })
  await olga.getByText('Тимур Аскаров теперь в проекте').waitFor()
  await olga.getByRole('combobox', { name: 'Роль: Тимур Аскаров' }).waitFor()
  await timur.reload()
  await timur.locator('.project-card').first().waitFor()

  await olga.goto(`${stage.address}/people`)
  await act('Тимур', 'Сделать администратором')
  await row('Тимур').getByText('администратор').waitFor()
  await act('Тимур', 'Снять права администратора')
  await expect.poll(() => row('Тимур').getByText('администратор').count(), SOON).toBe(0)
  await act('Ольга', 'Снять права администратора')
  await olga.getByText('Должен остаться хотя бы один администратор.').waitFor()

  await act('Тимур', 'Удалить сотрудника')
  const [file] = await Promise.all([
    olga.waitForEvent('download'),
    olga.getByRole('button', { name: 'Скачать всё, что хранится' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('Тимур Аскаров.json')
  await olga.getByRole('dialog').getByRole('button', { name: 'Удалить сотрудника' }).click()
  await olga.getByText('«Тимур Аскаров»: учётная запись удалена').waitFor()
  await expect.poll(() => row('Тимур').count(), SOON).toBe(0)
  await timur.reload()
  await timur.getByRole('heading', { name: /Вход/ }).waitFor()

  await olga.getByText('Книга прав', { exact: true }).click()
  await olga.getByRole('cell', { name: 'учётная запись удалена' }).waitFor()
  expect(stage.trouble).toEqual([])
})
