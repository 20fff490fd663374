import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

const isInSight = (page: Page, place: string) =>
  page.locator(place).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
/** Where the first step is drawn on the small map. */
const middleOfStep = (page: Page) =>
  page.locator('.map-beside-sheet').evaluate((sheet) => {
    const frame = sheet.getBoundingClientRect()
    const step = sheet.querySelector('.sketch-box[data-value="VA"]')!.getBoundingClientRect()
    return { x: step.x - frame.x + step.width / 2, y: step.y - frame.y + step.height / 2 }
  })

it('an analyst finds the three biggest losses, sees them on the map, halves a return, keeps it and saves the workbook', {
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
    expect.stringMatching(/ожидание 6 438 77,0 %/),
    expect.stringMatching(/дефекты, переделка 953 11,4 %/),
    expect.stringMatching(/транспортировка 450 5,4 %/),
  ])
  const minutes = await losses.locator('.loss-measure > .number').allInnerTexts()
  const [total, ...parts] = minutes.map((one) => Number(one.replace(/\D/g, ''))).reverse()
  expect(
    parts.reduce((sum, one) => sum + one, 0),
    'the column adds up as it is read',
  ).toBe(total)
  await expect
    .poll(() => plain(olga, '.lead-promise'), LONG)
    .toMatch(/Из 100 дел 85 завершаются не позднее чем через 20 р\. д\./)

  const lit = () => olga.locator('.map-beside [data-lit]').count()
  expect(await lit()).toBe(0)
  await losses.getByRole('row', { name: /^Ож ожидание/ }).hover()
  expect(await lit(), 'each flow that waits').toBe(13)
  await losses.getByRole('button', { name: /дефекты, переделка/ }).focus()
  expect(await lit(), 'by the keyboard too').toBe(11)
  const efficiency = olga.locator('.figure-row', { hasText: 'Эффективность процесса' })
  await efficiency.locator('summary').click()
  await efficiency.getByText(/Время, которое создаёт ценность, делить на ожидаемое ВПП/).waitFor()
  await efficiency.getByRole('button', { name: 'Подписание постановления главой' }).hover()
  expect(await lit()).toBe(1)
  await olga.locator('.map-beside-words', { hasText: 'Подписание постановления главой' }).waitFor()
  expect(await isInSight(olga, '.map-beside-sheet'), 'the small map stays beside the last section').toBe(true)

  await olga.getByRole('button', { name: /^Вдвое реже: .*юриста/ }).click()
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

  const saving = olga.waitForEvent('download')
  await olga.getByRole('button', { name: 'Все цифры в XLSX' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/Показатели\.xlsx$/)
  const workbook = readFileSync(await saved.path())
  expect(workbook.subarray(0, 2).toString()).toBe('PK')
  expect(workbook.length).toBeGreaterThan(8_000)

  await olga.locator('.map-beside-sheet').press('Enter')
  await olga.waitForURL(/\/map\/[^?]+$/)
  await olga.goBack()
  await olga.locator('.map-beside-sheet').waitFor()
  await olga.locator('.map-beside-sheet').click({ position: await middleOfStep(olga) })
  await olga.waitForURL(/\/map\/.*step=/)
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

it('on paper the figures are whole, in light colours whatever the screen has, and ask for no click; without colour no chart loses a part', async () => {
  const page = await stage.person({ scheme: 'dark' })
  await page.context().addCookies(signedIn)
  await page.goto(`${stage.address}/`)
  const { projects } = await ask<{ projects: { id: string; title: string }[] }>(page, '/api/projects')
  await page.goto(`${stage.address}/p/${projects[0]?.id}/figures`)
  await page.getByText('Из 100 дел 85', { exact: false }).waitFor({ timeout: 30_000 })
  await page.locator('.drivers').waitFor()
  const folder = mkdtempSync(join(tmpdir(), 'potok-print-'))
  const file = join(folder, 'figures.pdf')
  await page.pdf({ path: file, format: 'A4' })
  const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  for (const title of [
    'Где теряется время',
    'От чего зависит срок',
    'Текущее и целевое',
    'Все показатели и их основание',
  ])
    expect(words).toContain(title)
  expect(words).not.toContain('Откройте строку')
  execFileSync('pdftoppm', ['-gray', '-r', '40', '-f', '1', '-l', '1', file, join(folder, 'page')])
  const [grey] = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
  const pixels = readFileSync(join(folder, grey!)).subarray(-10_000)
  expect(pixels.reduce((sum, one) => sum + one, 0) / pixels.length, 'paper is white').toBeGreaterThan(200)
  // Tones of one grey are told apart by their hatches.
  const hatched = await page.locator('.chart [fill^="url("], .chart [style*="url("]').count()
  expect(hatched).toBeGreaterThan(0)
  rmSync(folder, { recursive: true })
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
