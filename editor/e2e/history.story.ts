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

it('a version is named, work goes on, what changed is read, the version comes back before both, and that is taken back', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await newProject(olga, 'Отпуск')
  const timur = await stage.guest(olga, id, 'Тимур')
  const focused = () => olga.evaluate(() => document.activeElement?.tagName)
  await olga.goto(`${stage.address}/p/${id}/problems`)
  await timur.goto(`${stage.address}/p/${id}/problems`)
  const write = async (text: string) => {
    await timur.getByRole('button', { name: 'Добавить проблему' }).click()
    await timur.getByRole('textbox', { name: 'Проблема' }).last().fill(text)
    await timur.keyboard.press('Tab')
    await expect.poll(() => olga.getByRole('textbox', { name: 'Проблема' }).last().inputValue(), SOON).toBe(text)
  }
  await write('Лист ходит по кабинетам')

  await olga.getByRole('link', { name: 'История' }).click()
  await olga.getByText('Версий пока нет').waitFor()
  await olga.getByRole('button', { name: 'Назвать версию' }).click()
  // What is typed before the field is there goes nowhere.
  await expect.poll(focused, SOON).toBe('INPUT')
  await olga.keyboard.type('До совещания')
  await olga.keyboard.press('Enter')
  await olga.getByRole('button', { name: 'Вернуть: До совещания' }).waitFor()
  await expect
    .poll(() => olga.locator('.deeds .what').allInnerTexts(), SOON)
    .toContain('Добавлено: проблема «Лист ходит по кабинетам»')
  expect(await olga.locator('.deeds .who').allInnerTexts()).toContain('Тимур')

  await timur.getByRole('button', { name: 'Добавить проблему' }).click()
  await timur.getByRole('textbox', { name: 'Проблема' }).last().fill('Приказ теряется')
  await timur.keyboard.press('Tab')
  await olga.getByText('Приказ теряется').waitFor()
  await olga.getByRole('button', { name: 'Что изменилось: До совещания' }).click()
  const dialog = olga.getByRole('dialog')
  await dialog.getByText('проблема «Приказ теряется»').waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.keyboard.press('Escape')

  await olga.getByRole('button', { name: 'Вернуть: До совещания' }).click()
  await olga.getByRole('dialog').getByRole('button', { name: 'Вернуть' }).click()
  await expect.poll(() => timur.getByRole('textbox', { name: 'Проблема' }).count(), SOON).toBe(1)
  await expect
    .poll(() => olga.locator('.deeds .what').first().textContent(), SOON)
    .toBe('Возвращена версия «До совещания»')
  expect(await barriers(olga)).toEqual([])

  const words = ['Отпуск', 'Ольга', 'Тимур', 'До совещания', 'Лист ходит по кабинетам', 'Приказ теряется']
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${stage.address}/p/${id}/history`)
  await helen.getByText('Restored version “До совещания”').waitFor()
  expect(await foreignWords(helen, 'en', words)).toEqual([])
  expect(await barriers(helen)).toEqual([])
  expect(await helen.getByRole('button', { name: /^(Name a version|Restore)/ }).count()).toBe(0)
  if (process.env.POTOK_PICTURES) {
    await helen.screenshot({ path: `${process.env.POTOK_PICTURES}/history-en.png` })
    await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/history-ru.png` })
  }

  const before = olga.getByRole('button', { name: 'Вернуть: Перед возвратом' })
  await before.focus()
  await olga.keyboard.press('Enter')
  await expect.poll(() => olga.locator('[role="dialog"] :focus').count(), SOON).toBe(1)
  await olga.keyboard.press('Enter')
  await expect.poll(() => timur.getByRole('textbox', { name: 'Проблема' }).count(), SOON).toBe(2)
  expect(stage.trouble).toEqual([])
})
