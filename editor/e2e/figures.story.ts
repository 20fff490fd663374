import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, Stage } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

/** The analyst's own session, so that a second screen of hers opens in English. */
let signedIn: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = []
const LONG = { timeout: 20_000 }
const plain = async (page: Page, place: string) =>
  (await page.locator(place).allInnerTexts()).join(' ').replace(/\s+/g, ' ')

it('an analyst finds the three biggest losses, halves a return, reads the new P85 and keeps it as a proposal', {
  timeout: 120_000,
}, async () => {
  const olga = await stage.administrator('Ольга')
  signedIn = await olga.context().cookies()
  const { projects } = await ask<{ projects: { id: string; title: string }[] }>(olga, '/api/projects')
  const land = projects.find(({ title }) => title.includes('земельного участка'))
  await olga.goto(`${stage.address}/p/${land?.id}`)
  await olga.getByRole('link', { name: 'Показатели', exact: true }).click()

  const losses = olga.locator('section', { hasText: 'Где теряется время' })
  await losses.waitFor()
  const rows = await losses.locator('tbody tr').first().locator('..').locator('tr').allInnerTexts()
  expect(rows.slice(0, 3).map((row) => row.replace(/\s+/g, ' ').replaceAll('\u00a0', ' '))).toEqual([
    expect.stringMatching(/ожидание 6 437 77,0 %/),
    expect.stringMatching(/дефекты, переделка 953 11,4 %/),
    expect.stringMatching(/транспортировка 450 5,4 %/),
  ])
  await expect
    .poll(() => plain(olga, '.lead-promise'), LONG)
    .toMatch(/Из 100 дел 85 завершаются не позднее чем через 20 р\. д\./)

  await olga.getByRole('combobox', { name: 'Выберите, что изменить' }).fill('юриста')
  await olga.getByRole('option', { name: /^доля: возврат от «Есть замечания юриста\?»/ }).click()
  await expect.poll(() => plain(olga, '.outcome'), LONG).toMatch(/не позднее 20 р\. д\. .*1[89] р\. д\./)
  const before = await olga.locator('.outcome').textContent()
  const part = olga.getByRole('textbox', { name: /процент от нынешнего/ })
  await part.fill('0')
  await part.press('Tab')
  await expect.poll(() => olga.locator('.outcome').textContent(), LONG).not.toBe(before)
  await part.fill('50')
  await part.press('Tab')

  const timur = await stage.person()
  const link = await ask<{ token: string }>(olga, `/api/projects/${land?.id}/links`, 'POST', {
    role: 'viewer',
    days: 1,
  })
  await timur.goto(`${stage.address}/join#${link.token}`)
  await timur.getByRole('textbox').first().fill('Тимур')
  await timur.keyboard.press('Enter')
  await timur.waitForURL(/\/p\//)
  await timur.goto(`${stage.address}/p/${land?.id}/figures`)
  await timur.getByText('Из 100 дел 85', { exact: false }).waitFor()
  expect(await timur.getByText('Идеальная').count(), 'a supposition is seen by nobody else').toBe(0)
  await olga.getByRole('button', { name: 'Оставить как предложение' }).click()
  await timur.getByText('Идеальная').click()
  await expect.poll(() => plain(timur, '.lead-promise'), LONG).toMatch(/не позднее чем через 1[89] р\. д\./)
  expect(await timur.getByRole('button', { name: 'Оставить как предложение' }).count()).toBe(0)
  expect(stage.trouble).toEqual([])
})

it('the ground of every figure opens, a step behind it opens on the map, and charts are walked with the arrows', {
  timeout: 60_000,
}, async () => {
  const page = await stage.person({ language: 'en' })
  await page.context().addCookies(signedIn)
  await page.goto(`${stage.address}/`)
  const { projects } = await ask<{ projects: { id: string; title: string }[] }>(page, '/api/projects')
  await page.goto(`${stage.address}/p/${projects[0]?.id}/figures`)
  const row = page.locator('details', { hasText: 'Process cycle efficiency' })
  await row.locator('summary').click()
  await expect.poll(() => row.textContent()).toMatch(/Value-adding time divided by the expected lead time/)
  const part = page.locator('.chart-part').first()
  await part.waitFor()
  await part.focus()
  const said = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const first = await said()
  await page.keyboard.press('ArrowRight')
  expect(await said()).not.toBe(first)
  await row.locator('.analysis-link').first().click()
  await page.waitForURL(/\/map\/.*step=/)
  expect(stage.trouble).toEqual([])
})

it('a map without steps has no figures and counts no findings', async () => {
  const page = await stage.person({ language: 'en' })
  await page.context().addCookies(signedIn)
  await page.goto(`${stage.address}/`)
  const { id } = await ask<{ id: string }>(page, '/api/projects', 'POST', { title: 'Leave' })
  await page.goto(`${stage.address}/p/${id}`)
  await page.getByRole('button', { name: 'Begin the current map' }).click()
  await page.waitForURL(/\/map\//)
  await page.goto(`${stage.address}/p/${id}/figures`)
  await page.getByText('Appears once the steps have times').waitFor()
  await page.getByRole('link', { name: 'To the map' }).waitFor()
  expect(await page.getByText('in the way').count()).toBe(0)
  expect(stage.trouble).toEqual([])
})
