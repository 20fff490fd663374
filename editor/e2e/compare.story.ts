import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { root, Stage, sample } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/compare-${name}.png` })
}
it('a comparison of two maps tells the fate of every step with minutes and solutions, and why a step is gone', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await sample(olga, /участ/)
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.locator('a[href*="/map/"]').first().waitFor()
  const map = await olga.locator('a[href*="/map/"]').first().getAttribute('href')
  await olga.goto(`${stage.address}${map}?view=compare`)
  await olga.getByTestId('difference').waitFor()
  await olga.locator('.compare-mark').first().waitFor()
  await picture(olga, 'overlay')
  expect(await barriers(olga)).toEqual([])
  await olga.getByText('Рядом', { exact: true }).click()
  await olga.locator('.compare-mark').nth(3).hover()
  await picture(olga, 'beside')
  expect(await barriers(olga)).toEqual([])
  await olga.getByText('Таблица', { exact: true }).click()
  await olga.getByRole('table').waitFor()
  await picture(olga, 'table')
  await olga.locator('.fate-name').nth(4).click()
  await olga.getByTestId('why').waitFor()
  await picture(olga, 'why')
  expect(await barriers(olga)).toEqual([])
  const dark = await stage.guest(olga, project, 'Тимур', 'editor', { scheme: 'dark', language: 'en', width: 720 })
  await dark.goto(`${stage.address}${map}?view=compare`)
  await dark.getByTestId('difference').waitFor()
  await dark.locator('.compare-mark').first().waitFor()
  await picture(dark, 'overlay-dark-720')
  await dark.getByText('Table', { exact: true }).click()
  await picture(dark, 'table-dark-720')
  expect(await barriers(dark)).toEqual([])
})
