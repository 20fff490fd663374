import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { Stage, sample } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('a participant is renamed everywhere at once, two names of one office become one with a preview, and one undo brings both back', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await sample(olga, /земельного участка|участк/i)
  await olga.goto(`${stage.address}/p/${project}/dictionary`)
  const table = olga.getByRole('table', { name: 'Участники' })
  await table.getByRole('button', { name: 'Общий отдел' }).click()
  const panel = olga.getByRole('region', { name: 'Общий отдел (канцелярия)' })
  await panel.getByRole('link').first().waitFor()
  const timur = await stage.guest(olga, project, 'Тимур')
  const map = (await panel.getByRole('link').first().getAttribute('href')) as string
  await timur.goto(`${stage.address}${map}?view=table`)
  const grid = timur.getByRole('grid')
  await grid.getByText('Общий отдел').first().waitFor()

  await panel.getByRole('textbox', { name: 'Название', exact: true }).fill('Приёмная')
  await grid.getByText('Приёмная').first().waitFor()
  await expect.poll(() => grid.getByText('Общий отдел').count(), SOON).toBe(0)
  expect(await barriers(olga)).toEqual([])

  const office = olga.getByRole('region', { name: 'Приёмная' })
  await office.getByRole('button', { name: 'Объединить с другой…' }).click()
  const dialog = olga.getByRole('dialog', { name: 'Объединить «Приёмная» с другой записью' })
  await dialog.getByRole('combobox', { name: 'Какая запись останется' }).fill('МФЦ')
  await olga.getByRole('option', { name: 'МФЦ' }).click()
  await dialog.getByText('две дорожки станут одной').first().waitFor()
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/dictionary.png` })
  expect(await barriers(olga)).toEqual([])
  await dialog.getByRole('button', { name: 'Объединить', exact: true }).click()
  await expect.poll(() => grid.getByText('Приёмная').count(), SOON).toBe(0)
  await olga.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await grid.getByText('Приёмная').first().waitFor()
  expect(stage.trouble).toEqual([])
})
