import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { longCase } from '../../bench/longCase.ts'
import { barriers } from '../axe.ts'
import { foreignWords, ownWords } from '../foreignWords.ts'
import { layoutFaults } from '../layoutFaults.ts'
import { ask, newProject, type Seat, Stage, sample } from '../start.ts'
import { CLIENT } from './client.ts'
import { ENTRANCE, forgetPassword, openLobby, openMail, settingsWith, WORDS } from './entrance.ts'
import { at, type Place, type Screen, told } from './place.ts'
import { openResearch, RESEARCH } from './research.ts'
import { openSessions, SESSIONS } from './sessions.ts'

const map = (state: number, then?: (page: Page) => Promise<unknown>) => async (place: Place) => {
  await at(({ project }) => `/p/${project}`)(place)
  await place.page.locator('.line-row').nth(state).getByRole('link').click()
  await place.page.locator('.box').first().waitFor()
  await then?.(place.page)
}
const tab = (number: number) => (page: Page) => page.getByRole('tab').nth(number).click()

/** A map of so many steps, whole on the screen. */
async function long({ page, address }: Place, steps: number): Promise<void> {
  const { id } = await ask<{ id: string }>(page, '/api/projects/import', 'POST', withoutLabels(longCase(steps)))
  await page.goto(`${address}/p/${id}`)
  await page.locator('.line-row').first().getByRole('link').click()
  await page.locator('.box').first().waitFor({ timeout: 60_000 })
  await page.keyboard.press('Shift+Digit1')
}

/** A system map taken from the processes of the project, seen one way. */
async function system(place: Place, view: RegExp | null): Promise<void> {
  await at(({ project }) => `/p/${project}`)(place)
  const { page } = place
  const begun = page.getByRole('link', { name: /^(Карта системы|System map)$/ })
  const begin = page.getByRole('button', { name: /^(Начать карту системы|Begin a system map)$/ })
  await ((await begun.count()) > 0 ? begun : begin).first().click()
  await page.locator('.system-screen').waitFor()
  const take = page.getByRole('button', { name: /^(Взять из процессов|Take from the processes)$/ }).first()
  if ((await page.locator('.system-empty').count()) > 0) await take.click()
  if (view) await page.getByRole('radiogroup').getByText(view).click()
}

/** A case has no English for the words on its flows. */
function withoutLabels({ current: { nodes, edges }, ...rest }: ReturnType<typeof longCase>): object {
  return { ...rest, current: { nodes, edges: edges.map((edge) => ({ ...edge, label: undefined })) } }
}

const typedInto = (key: string, words: string) => async (page: Page) => {
  await page.keyboard.press(key)
  await page.locator('.palette-input, .find-bar input').first().waitFor()
  await page.keyboard.type(words)
}

/** Every screen by name: a new one is one line here. */
const SCREENS: readonly Screen[] = [
  { name: 'join', widths: [1440, 360], go: at(() => '/join#nonsense') },
  { name: 'nowhere', go: at(() => '/nowhere') },
  { name: 'home', widths: [1440, 1280, 360], go: at(() => '/') },
  {
    name: 'home-new',
    go: (place) => at(() => '/')(place).then(() => place.page.locator('.page-head button').last().click()),
  },
  { name: 'letterheads', go: at(() => '/letterheads') },
  {
    name: 'letterhead-new',
    go: (place) => at(() => '/letterheads')(place).then(() => place.page.locator('.page-head button').last().click()),
  },
  { name: 'server', widths: [1440, 720, 360], go: at(() => '/server') },
  { name: 'people', widths: [1440, 360], go: at(() => '/people') },
  {
    name: 'audit',
    go: (place) => at(() => '/people')(place).then(() => place.page.locator('.page-head label').last().click()),
  },
  { name: 'project', widths: [1440, 1280, 360], go: at(({ project }) => `/p/${project}`) },
  { name: 'project-new', go: at(({ empty }) => `/p/${empty}`) },
  {
    name: 'figures',
    widths: [1440, 1280, 360],
    go: (place) =>
      at(({ project }) => `/p/${project}/figures`)(place).then(() => place.page.locator('.chart').first().waitFor()),
  },
  { name: 'card', go: at(({ project }) => `/p/${project}/card`) },
  { name: 'procedure', go: at(({ project }) => `/p/${project}/procedure`) },
  { name: 'problems', go: at(({ project }) => `/p/${project}/problems`) },
  {
    name: 'ranking',
    widths: [1440, 360],
    go: async (place) => {
      await at(({ project }) => `/p/${project}/ranking`)(place)
      const { page } = place
      await page.getByRole('button', { name: /^(Новое ранжирование|New ranking)$/ }).click()
      await page.getByLabel(/^(Способ|Method)$/).selectOption('impactEffort')
      await page.getByRole('button', { name: /^(Раздать бюллетени|Hand out ballots)$/ }).click()
    },
  },
  { name: 'causes', go: at(({ project }) => `/p/${project}/causes`) },
  { name: 'solutions', go: at(({ project }) => `/p/${project}/solutions`) },
  { name: 'prototypes', go: at(({ project }) => `/p/${project}/prototypes`) },
  { name: 'roadmap', go: at(({ project }) => `/p/${project}/roadmap`) },
  { name: 'dictionary', widths: [1440, 720, 360], go: at(({ project }) => `/p/${project}/dictionary`) },
  { name: 'comments', widths: [1440, 360], go: at(({ project }) => `/p/${project}/comments`) },
  { name: 'history', widths: [1440, 360], go: at(({ project }) => `/p/${project}/history`) },
  { name: 'map-current', widths: [1440, 1280], go: map(0) },
  {
    name: 'map-at-200',
    widths: [720],
    go: (place) =>
      at(({ project }) => `/p/${project}`)(place).then(() =>
        place.page.locator('.line-row').first().getByRole('link').click(),
      ),
  },
  { name: 'map-target', go: map(1) },
  {
    name: 'table',
    widths: [1440, 720],
    go: map(0, async (page) => {
      await page.keyboard.press('Shift+T')
      await page.getByRole('grid').waitFor()
    }),
  },
  ...(
    [
      ['compare', null],
      ['compare-beside', /^(Рядом|Side by side)$/],
      ['compare-table', /^(Таблица|Table)$/],
    ] as const
  ).map(
    ([name, view]): Screen => ({
      name,
      go: map(0, async (page) => {
        await page.keyboard.press('Shift+C')
        await page.getByTestId('difference').waitFor()
        if (view) await page.locator('.compare-bar').getByText(view).click()
      }),
    }),
  ),
  { name: 'map-step', go: map(0, (page) => page.locator('.box[data-look="operation"]').first().click()) },
  { name: 'map-problems', go: map(0, tab(2)) },
  { name: 'map-checks', go: map(0, tab(3)) },
  { name: 'map-shown', widths: [1920], go: map(0, (page) => page.keyboard.press('Shift+P')) },
  { name: 'map-tour', widths: [1440, 1280], go: map(0, (page) => page.keyboard.press('Shift+O')) },
  {
    name: 'map-past',
    widths: [1440, 1280, 720],
    go: async (place) => {
      await ask(place.page, `/api/projects/${place.project}/versions`, 'POST', { name: '1' })
      await map(0, (page) => page.keyboard.press('Alt+PageUp'))(place)
    },
  },
  ...[20, 200, 2000].map((steps): Screen => ({ name: `map-${steps}`, go: (place) => long(place, steps) })),
  { name: 'map-keys', go: map(0, (page) => page.keyboard.press('F1')) },
  { name: 'map-palette', go: map(0, typedInto('Control+k', 'шаг')) },
  { name: 'map-find', go: map(0, typedInto('Control+f', 'документы')) },
  { name: 'map-replace', go: map(0, typedInto('Control+h', 'о')) },
  {
    name: 'map-empty',
    go: async (place) => {
      await at(({ empty }) => `/p/${empty}`)(place)
      await place.page.locator('.block button, .line-row a').first().click()
      await place.page.locator('.template').first().waitFor()
    },
  },
  {
    name: 'journey',
    widths: [1440, 1280, 720],
    go: async (place) => {
      await at(({ project }) => `/p/${project}`)(place)
      const [begun] = await place.page.getByRole('link', { name: /^(Карта пути клиента|Customer journey map)$/ }).all()
      const begin = place.page.getByRole('button', {
        name: /^(Начать карту пути клиента|Begin a customer journey map)$/,
      })
      await (begun ?? begin.first()).click()
      await place.page.locator('.journey-screen').waitFor()
    },
  },
  ...(
    [
      ['system', null],
      ['system-grid', /^(Влияние и интерес|Influence and interest)$/],
      ['system-derived', /^(Из процессов|From the processes)$/],
      ['system-table', /^(Таблица|Table)$/],
    ] as const
  ).map(([name, view]): Screen => ({ name, widths: [1440, 1280, 720], go: (place) => system(place, view) })),
  {
    name: 'share',
    go: async (place) => {
      await at(({ project }) => `/p/${project}`)(place)
      await place.page.getByRole('button', { name: /^(Поделиться|Share)$/ }).click()
      await place.page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Создать ссылку|Create a link)$/ })
        .click()
    },
  },
  ...RESEARCH,
  ...CLIENT,
  ...ENTRANCE,
  ...SESSIONS,
]

const SEATS: readonly (Seat & { language: 'ru' | 'en'; scheme: 'light' | 'dark'; width: number })[] = [
  { language: 'ru', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 1440 },
  { language: 'ru', scheme: 'light', width: 1280 },
  // A projector, and 200 % on a screen of 1440.
  { language: 'ru', scheme: 'light', width: 1920 },
  { language: 'ru', scheme: 'light', width: 720 },
  { language: 'en', scheme: 'dark', width: 720 },
  { language: 'en', scheme: 'dark', width: 360 },
  { language: 'ru', scheme: 'light', width: 360 },
]

/** Takes a picture of every screen in both languages and themes, and leaves the project with clients in the file `researched`; returns what is wrong on them, in words. */
export async function lookAtScreens(folder: string, wanted: readonly string[], researched: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const stage = new Stage()
  const mail = await openMail()
  const faults: string[] = []
  try {
    await stage.open(await settingsWith(mail))
    const host = await stage.administrator('Ольга Ветрова')
    const project = await sample(host, /разрешения/)
    const empty = await newProject(host, 'Согласование отпуска')
    await stage.guest(host, project, 'Тимур Ахметов')
    await ask(host, `/api/projects/${project}/links`, 'POST', { role: 'viewer', days: 30 })
    const research = await openResearch(host, project)
    const sessions = await openSessions(host, project)
    writeFileSync(
      researched,
      JSON.stringify(await ask(host, `/api/projects/${research.project}/export?what=project&as=json`)),
    )
    const lobby = await openLobby(host, stage.address)
    const newPassword = await forgetPassword(host, mail)
    const kept = await host.context().storageState()
    for (const seat of SEATS) {
      const page = await stage.person({ ...seat, height: seat.width === 360 ? 780 : 900 })
      await page.context().addCookies(kept.cookies)
      await page.goto(stage.address)
      const own = [
        ...(await ownWords(page, project)),
        ...(await ownWords(page, research.project)),
        ...WORDS,
        ...sessions.words,
        // Personas by their first word.
        'Анна',
        'Виктор',
      ]
      for (const screen of SCREENS) {
        const name = `${screen.name}-${seat.language}-${seat.scheme}-${seat.width}`
        if (!(screen.widths ?? [1440]).includes(seat.width)) continue
        if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
        try {
          await page.context().clearCookies()
          if (!screen.byStranger) await page.context().addCookies(kept.cookies)
          const { address } = stage
          await screen.go({
            page,
            address,
            project,
            empty,
            lobby,
            newPassword,
            research,
            sessions,
            language: seat.language,
          })
          await page.waitForTimeout(400) // what moves has come to rest
          await page.screenshot({ path: join(folder, `${name}.png`) })
          faults.push(...told((await faultsOf(page, seat.language, own)).map((fault) => `${name}: ${fault}`)))
        } catch (error) {
          faults.push(...told([`${name}: ${(error as Error).message.split('\n')[0]}`]))
        }
      }
      await page.context().close()
    }
    return [...faults, ...told(stage.trouble)]
  } finally {
    await stage.close()
    await mail.stop()
  }
}

async function faultsOf(page: Page, language: 'ru' | 'en', own: readonly string[]): Promise<string[]> {
  const words = await foreignWords(page, language, own)
  return [
    ...(await layoutFaults(page)),
    ...words.map((word) => `another language: «${word}»`),
    ...(await barriers(page)),
  ]
}
