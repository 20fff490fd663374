import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { Stage, sample } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/causes-${name}.png` })
}

it('two people ask why by keys, prove a root cause, read it back and give it a solution', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /сад/)
  const timur = await stage.guest(olga, id, 'Тимур')
  const item = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name })
  const choose = (page: Page, name: RegExp) => item(page, name).click()

  // The case's chain of whys is there; the stage's tool leads to it.
  await olga.goto(`${stage.address}/p/${id}/causes`)
  await item(olga, /^Проблема 1 .*Родитель приходит лично/).waitFor()
  expect(await olga.getByRole('treeitem').count()).toBe(5)
  await olga.getByRole('button', { name: 'Следующая' }).click()
  await choose(olga, /^Проблема 2 .*Ожидание талона/)
  await timur.goto(`${stage.address}/p/${id}/causes`)
  await timur.getByLabel('Проблема').first().selectOption({ index: 1 })

  // Tab asks «почему?», Enter keeps the words; the colleague sees both at once.
  await olga.keyboard.press('Tab')
  await olga.keyboard.type('Невнимательность регистратуры')
  await olga.keyboard.press('Enter')
  await item(timur, /^Невнимательность регистратуры/).waitFor()
  await olga.getByText('Спросите, почему процесс это допустил.').waitFor()
  await olga.keyboard.press('Tab')
  await olga.keyboard.type('Списки детей никто не передаёт')
  await olga.keyboard.press('Enter')
  await choose(timur, /^Списки детей/)
  await item(olga, /^Списки детей/)
    .getByRole('img', { name: 'Тимур' })
    .waitFor()

  // Without evidence it is not confirmed.
  const panel = timur.getByRole('region', { name: 'Причина', exact: true })
  await panel.getByText('подтверждено', { exact: true }).click()
  await panel.getByRole('alert').getByText('Сначала добавьте подтверждение').waitFor()
  await panel.getByRole('button', { name: 'Добавить подтверждение' }).click()
  await panel.getByLabel('Что говорит об этом').fill('Порядок обмена списками не утверждён')
  await panel.getByLabel('Вид подтверждения').selectOption({ label: 'документ' })
  await panel.getByText('подтверждено', { exact: true }).click()
  await item(olga, /^Списки детей никто не передаёт.*подтверждено/).waitFor()

  // Within power, and «поэтому» at every step.
  await panel.getByText('да', { exact: true }).click()
  await panel.getByText('не все «поэтому» проверены').waitFor()
  await panel.getByRole('button', { name: 'Звучит верно' }).click()
  await choose(timur, /^Невнимательность/)
  await expect.poll(() => panel.getByLabel('Причина словами').inputValue(), SOON).toBe('Невнимательность регистратуры')
  await panel.getByRole('button', { name: 'Звучит верно' }).click()
  await item(olga, /^Списки детей никто не передаёт.*первопричина/).waitFor()

  // A solution that is new, in one undo with its link; undo by key takes it back and nothing of the colleague's.
  await choose(olga, /^Списки детей/)
  const hers = olga.getByRole('region', { name: 'Причина', exact: true })
  const solution = hers.getByRole('combobox', { name: 'Решение: Добавить…' })
  await solution.fill('Передавать списки в поликлинику до 1 мая')
  await solution.press('Enter')
  await hers.getByText('Передавать списки в поликлинику до 1 мая').waitFor()
  await hers.getByText('мероприятия пока нет').waitFor()
  await picture(olga, 'tree')
  expect(await barriers(olga)).toEqual([])

  // Moved by keys under the problem, and back by undo.
  await choose(olga, /^Списки детей/)
  await olga.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => item(timur, /^Списки детей/).getAttribute('aria-level'), SOON).toBe('2')
  await olga.keyboard.press('Control+Z')
  await expect.poll(() => item(timur, /^Списки детей/).getAttribute('aria-level'), SOON).toBe('3')

  const phone = await stage.guest(olga, id, 'Phone', 'viewer', {
    language: 'en',
    scheme: 'dark',
    width: 360,
    height: 740,
  })
  await phone.goto(`${stage.address}/p/${id}/causes`)
  await phone.getByLabel('Problem').first().selectOption({ index: 1 })
  await item(phone, /^Списки детей.*root cause/).waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await picture(phone, 'phone-en')
  expect(await barriers(phone)).toEqual([])
  expect(stage.trouble).toEqual([])
})
