import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../collab-server/test/freePort.ts'
import { type FrontDoor, startProxy } from '../../collab-server/test/proxyOfTest.ts'
import { Board, beginMap, SOON } from './board.ts'
import { Sheet } from './sheet.ts'
import { ask, newProject, Stage } from './start.ts'

const PREFIX = '/potok'
const stage = new Stage()
let proxy: FrontDoor
let origin = ''
beforeAll(async () => {
  const ports = { proxy: await freePort(), potok: await freePort() }
  origin = `https://127.0.0.1:${ports.proxy}`
  proxy = await startProxy('nginx, sub-path', ports)
  await stage.open({ POTOK_PORT: String(ports.potok), POTOK_PUBLIC_URL: origin + PREFIX })
})
afterAll(async () => {
  await stage.close()
  await proxy.stop()
})

const astray: string[] = []
const isBelow = (address: string): boolean => {
  const { protocol, host, pathname } = new URL(address)
  if (protocol === 'data:' || protocol === 'blob:') return true
  return host === new URL(origin).host && pathname.startsWith(`${PREFIX}/`)
}

/** Everything that the pages of somebody ask for, sockets too. */
function watch(context: BrowserContext): void {
  const note = (address: string) => {
    if (!isBelow(address)) astray.push(address)
  }
  context.on('request', (request) => note(request.url()))
  const sockets = (page: { on(event: 'websocket', heard: (socket: { url(): string }) => void): unknown }) =>
    page.on('websocket', (socket) => note(socket.url().replace(/^ws/, 'http')))
  for (const page of context.pages()) sockets(page)
  context.on('page', sockets)
}

/** Of what pages say they ask for, and of what nginx was asked for: nothing beside the path, nothing that is not there. */
function nothingAstray(): void {
  expect(astray).toEqual([])
  const asked = proxy.requests().map((line) => /"(\S+) (\S+)" (\d+)/.exec(line)!.slice(1))
  expect(asked.filter(([, path]) => !path?.startsWith(`${PREFIX}/`))).toEqual([])
  expect(asked.filter(([, , status]) => status === '404' || Number(status) >= 500)).toEqual([])
  expect(asked.some(([, path, status]) => path === `${PREFIX}/collab` && status === '101')).toBe(true)
}

const picture = async (name: string, { page }: { page: Board['page'] }) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/sub-path-${name}.png` })
}

it('behind nginx under a path people sign in, draw together, come back to a deep address and join a session by phone, and no request leaves the path', async () => {
  expect(stage.firstLink).toMatch(new RegExp(`^${origin}${PREFIX}/first#`))
  const olga = await stage.administrator('Ольга')
  watch(olga.context())
  expect(olga.url()).toBe(`${origin}${PREFIX}/`)
  await olga.getByRole('link', { name: 'Сотрудники' }).click()
  await olga.waitForURL(`${origin}${PREFIX}/people`)
  await olga.goBack()
  await olga.waitForURL(`${origin}${PREFIX}/`)

  // A map of two people.
  const project = await newProject(olga, 'Ордер на земляные работы')
  const drawn = await beginMap(olga, stage.address, project)
  await drawn.button('Нарисовать первый шаг').click()
  await drawn.type('Приём заявления', 'Tab')
  await drawn.type('Проверка комплекта', 'Enter')
  await drawn.saved()
  const deep = olga.url()
  expect(deep).toMatch(new RegExp(`^${origin}${PREFIX}/p/${project}/map/`))

  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Поделиться' }).click()
  await olga.getByRole('button', { name: 'Создать ссылку' }).click()
  const link = await olga.getByRole('status').getByRole('textbox').inputValue()
  expect(link).toMatch(new RegExp(`^${origin}${PREFIX}/join#`))
  await olga.keyboard.press('Escape')

  const timur = await stage.person()
  watch(timur.context())
  await timur.goto(link)
  await timur.getByRole('textbox').first().fill('Тимур')
  await timur.keyboard.press('Enter')
  await timur.waitForURL(`${origin}${PREFIX}/p/${project}`)
  await timur.getByRole('link', { name: 'Карта текущего состояния' }).click()
  const his = new Board(timur)
  await his.box('Проверка комплекта').waitFor()
  await olga.goto(deep)
  await his.choose('Проверка комплекта')
  await his.press('Tab')
  await his.type('Согласование', 'Enter')
  await his.saved()
  await drawn.box('Согласование').waitFor()
  await olga.reload()
  await drawn.box('Согласование').waitFor()
  expect(olga.url()).toBe(deep)
  await picture('map', drawn)
  // Another Potok of the same host would keep its projects in the same browser.
  const kept = await olga.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('.project.')))
  expect(kept).toEqual([`potok${PREFIX}.project.${project}`])

  // Figures are counted in workers, a paper comes as a file.
  await olga.goto(`${stage.address}/p/${project}/figures`)
  await expect.poll(() => proxy.requests().some((line) => /\/assets\/\w+\.worker-/.test(line)), SOON).toBe(true)
  await olga.goto(`${stage.address}/p/${project}/card`)
  await olga.getByRole('button', { name: 'Выгрузить' }).click()
  const [paper] = await Promise.all([
    olga.waitForEvent('download'),
    olga.getByRole('menuitem', { name: /PDF/ }).first().click(),
  ])
  expect(await paper.failure()).toBeNull()

  // A paper goes up for approval: whoever has its link reads it, in a worker of its own, and its code leads to the check page.
  const body = { what: 'card', map: 'card', reviewers: [{ name: 'Орлова Н. П.', post: 'Начальник' }], seen: 'AA==' }
  type Submitted = { id: string; links: { token: string }[] }
  const { id, links } = await ask<Submitted>(olga, `/api/projects/${project}/submissions`, 'POST', body)
  const vera = await stage.person()
  watch(vera.context())
  await vera.goto(`${stage.address}/review#${links[0]?.token}`)
  await vera.getByRole('region', { name: 'Страница 1' }).locator('canvas').waitFor()
  await vera.goto(`${stage.address}/check#${id}`)
  await vera.getByRole('heading', { level: 1 }).waitFor()
  await picture('check', { page: vera })

  // A session by its six signs on a phone.
  await olga.goto(`${stage.address}/p/${project}/sessions`)
  await olga.getByRole('button', { name: 'Запланировать сессию' }).click()
  await olga.getByRole('button', { name: 'Добавить пункт' }).click()
  await olga.locator('.session-item').first().getByLabel('Пункт', { exact: true }).fill('Проблемы')
  await olga.getByRole('button', { name: 'Начать сессию' }).click()
  await olga.getByRole('heading', { name: 'Выберите пункт повестки' }).waitFor()
  const entry = olga.getByRole('button', { name: /^Вход: / })
  const code = ((await entry.textContent()) ?? '').replace('Вход: ', '')
  await entry.click()
  await olga
    .getByText(`${origin.replace('https://', '')}${PREFIX}/code`)
    .first()
    .waitFor()
  const nina = await stage.person({ width: 360, height: 740, touch: true })
  watch(nina.context())
  await nina.goto(`${stage.address}/code`)
  await nina.getByLabel('Код').fill(code)
  await nina.getByLabel('Имя').fill('Нина')
  await nina.keyboard.press('Enter')
  await nina.getByRole('heading', { name: 'Скоро начнём' }).waitFor()
  await picture('phone', { page: nina })

  // What leaves the page by itself leads back below the path.
  await timur.goto(`${stage.address}/`)
  await timur.getByRole('button', { name: 'Выйти' }).click()
  await expect.poll(() => timur.url(), SOON).toBe(`${origin}${PREFIX}/`)
  await timur.goto(`${stage.address}/no/such/place`)
  await expect.poll(() => timur.url(), SOON).toBe(`${origin}${PREFIX}/no/such/place`)

  nothingAstray()
  expect(stage.trouble).toEqual([])
}, 120_000)

it('the sketch board finds its fonts, icons and words below the path; what its maker is asked over https stays stopped', async () => {
  const olga = await stage.administrator('Ольга')
  watch(olga.context())
  const project = await newProject(olga, 'Запись в сад')
  await olga.goto(`${stage.address}/p/${project}/prototypes`)
  await olga.getByRole('button', { name: 'Добавить прототип' }).click()
  await olga.getByLabel('Что делаем').fill('Бланк на одном листе')
  await olga.keyboard.press('Tab')
  const board = await olga.getByRole('link', { name: 'Доска для эскизов' }).getAttribute('href')
  expect(board).toMatch(new RegExp(`^${PREFIX}/p/`))
  const sheet = new Sheet(olga, stage.address)
  await sheet.open(`${origin}${board}`)
  await sheet.write({ x: 500, y: 400 }, 'Ждут подписи директора')
  await sheet.note('Ждут подписи директора').waitFor()
  await picture('board', sheet)
  nothingAstray()
  expect(proxy.requests().some((line) => /\/assets\/[\w-]+\.woff2/.test(line))).toBe(true)
  expect(stage.trouble.filter((told) => !/cdn\.tldraw\.com|^Failed to fetch/.test(told))).toEqual([])
}, 60_000)
