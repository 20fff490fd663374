import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../src/ui/texts/en.ts'
import { ru } from '../src/ui/texts/ru.ts'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { foreignWords, ownWords } from './foreignWords.ts'
import { layoutFaults } from './layoutFaults.ts'
import { atMap, leave } from './leave.ts'
import { ask, Stage, sample } from './start.ts'

const stage = new Stage()
let page: Page
let project: string
beforeAll(async () => {
  await stage.open()
  page = await stage.administrator('Olga')
  project = await sample(page, /разрешения/)
})
afterAll(() => stage.close())

/** Everything of the figures page that is folded away at first. */
async function openFigures(page: Page): Promise<void> {
  await page.locator('.lead-promise').first().waitFor({ timeout: 20_000 })
  for (const button of await page.locator('.chart-saves [aria-expanded]').all()) await button.click()
  await page.locator('.one-click button').first().click()
  await page.locator('.outcome').waitFor()
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
}

/** A stage with what it lacks and the form that closes it, and the guide of a tool. */
async function openStages(page: Page): Promise<void> {
  await page.locator('.stage-row[data-present] .stage-end button').first().click()
  await page.locator('.stage-details textarea').waitFor()
  await page.locator('.guide-button').nth(2).click()
  await page.locator('.guide blockquote').first().waitFor()
}

/** The way from home over the project to its map, with a look around at each stop. */
async function walk(page: Page, language: 'ru' | 'en'): Promise<string[]> {
  const { map, project: words } = language === 'ru' ? ru : en
  const own = await ownWords(page, project)
  const wrong: string[] = []
  const look = async (where: string) => {
    for (const word of await foreignWords(page, language, own)) wrong.push(`${where} speaks another language: ${word}`)
    for (const one of await barriers(page)) wrong.push(`${where}: ${one}`)
    for (const one of await layoutFaults(page)) wrong.push(`${where}: ${one}`)
  }
  await page.goto(stage.address)
  await page.locator('.project-card').first().waitFor()
  await look('home')
  await page.goto(`${stage.address}/people`)
  await page.locator('.accounts tbody tr').first().waitFor()
  await look('people')
  await page.getByText((language === 'ru' ? ru : en).people.audit, { exact: true }).click()
  await page.locator('.accounts .number-left').first().waitFor()
  await look('book of rights')
  for (const part of ['', '/figures', '/card', '/procedure', '/problems', '/solutions', '/roadmap']) {
    await page.goto(`${stage.address}/p/${project}${part}`)
    await page.locator('.project-page h1, .project-page h2').first().waitFor()
    if (part === '/figures') await openFigures(page)
    await look(`project${part}`)
    if (part !== '') continue
    await openStages(page)
    await look('stage')
  }
  await page.getByRole('button', { name: words.share }).click()
  await page.getByRole('dialog').waitFor()
  await look('share')
  await atMap(page, stage.address, project, words.current)
  await look('map')
  for (const tab of [map.tabs.figures, map.tabs.step, map.tabs.problems, map.tabs.checks]) {
    await page.getByRole('tab', { name: tab }).click()
    await look(`map, ${tab}`)
  }
  return wrong
}

it('Russian and light: home, project and map speak Russian only, keep nobody out, hide no word', async () => {
  expect(await walk(page, 'ru')).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('English and dark: the same way, the same welcome', async () => {
  const reader = await stage.person({ language: 'en', scheme: 'dark' })
  await reader.context().addCookies(await page.context().cookies())
  await reader.goto(stage.address)
  await reader.getByRole('heading', { level: 1 }).waitFor()
  expect(await reader.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark')
  expect(await reader.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await walk(reader, 'en')).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('on an English screen names of boxes, lanes and flows are English where somebody gave them, tooltips and names for the ear too', async () => {
  const reader = await stage.person({ language: 'en' })
  await reader.context().addCookies(await page.context().cookies())
  await reader.goto(stage.address)
  await reader.locator('.project-card').first().waitFor()
  const { id } = await ask<{ id: string }>(reader, '/api/projects/import', 'POST', leave)
  const board = await atMap(reader, stage.address, id, en.project.current)
  await board.counts(6, 6)
  const russian = () =>
    reader.locator('.map-screen').evaluate((screen) => {
      const said = [...screen.querySelectorAll('[title], [aria-label], .panel-words, .share-name')].flatMap((one) => [
        one.getAttribute('title') ?? '',
        one.getAttribute('aria-label') ?? '',
        one.matches('.panel-words, .share-name') ? (one.textContent ?? '') : '',
      ])
      return [...new Set(said)].filter((words) => /[а-яё]/i.test(words))
    })
  expect(await russian()).toEqual([])
  await board.choose('Order')
  await board.tab(en.map.tabs.step)
  await reader.locator('.share-name').first().waitFor()
  expect(await russian()).toEqual([])
  await reader.locator('.share-name').first().click()
  await reader.locator('.panel-words').first().waitFor()
  expect(await russian()).toEqual([])
  expect(stage.trouble).toEqual([])
})

it('dark and English: whatever opens over the map keeps nobody out: palette, keys, finding, replacing, places, kinds, a frame, a table', async () => {
  const reader = await stage.person({ language: 'en', scheme: 'dark' })
  await reader.context().addCookies(await page.context().cookies())
  await reader.goto(stage.address)
  await reader.locator('.project-card').first().waitFor()
  const { id } = await ask<{ id: string }>(reader, '/api/projects/import', 'POST', leave)
  const board = await atMap(reader, stage.address, id, en.project.current)
  await board.counts(6, 6)
  const wrong: string[] = []
  const look = async (where: string, ...keys: string[]) => {
    for (const one of await barriers(reader)) wrong.push(`${where}: ${one}`)
    await board.press(...keys)
  }
  const dialog = reader.getByRole('dialog')
  const gone = () => expect.poll(() => dialog.count(), SOON).toBe(0)
  for (const [where, key] of [
    ['palette', 'Control+k'],
    ['help', 'F1'],
    ['table', 'Control+Shift+v'],
    ['places', 'Shift+B'],
  ] as const) {
    await board.sheet.focus()
    await board.press(key)
    await dialog.waitFor()
    await look(where, 'Escape')
    await gone()
  }
  await board.sheet.focus()
  await board.press('Control+f')
  await reader.getByRole('search').first().waitFor()
  await look('find', 'Escape')
  await board.sheet.focus()
  await board.press('Control+h')
  await reader.getByLabel(en.finding.replace.to).waitFor()
  await look('replace', 'Escape')
  await board.choose('Order')
  await board.press('k')
  await reader.getByRole('menu').waitFor()
  await look('kinds', 'Escape')
  await board.choose('Order')
  await board.press('f')
  await reader.getByLabel(en.groups.name).waitFor()
  await look('frame', 'Enter')
  expect(wrong).toEqual([])
  expect(stage.trouble).toEqual([])
})
