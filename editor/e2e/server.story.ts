import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { ask, newProject, Stage } from './start.ts'

const stage = new Stage()
const folder = mkdtempSync(join(tmpdir(), 'potok-story-backups-'))
beforeAll(() => stage.open({ POTOK_BACKUP_DIR: folder }))
afterAll(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (!process.env.POTOK_PICTURES) return
  for (const [at, title] of [
    /Сервер|Server/,
    /Люди и|People and/,
    /Копии|Backups/,
    /Ссылки|Share/,
    /Книга|Book/,
  ].entries()) {
    await page.getByRole('heading', { name: title }).first().scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${process.env.POTOK_PICTURES}/server-${name}-${at}.png` })
  }
}
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** Nothing of the page is wider than its screen. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

it('an administrator sees how the server is and makes a backup now; nobody else sees the page', async () => {
  const olga = await stage.administrator('Ольга')
  await olga.getByRole('link', { name: 'Сервер' }).click()
  const health = region(olga, 'Состояние')
  await health.getByText('Всё в порядке: правки записываются.').waitFor()
  for (const part of ['Правки записываются на диск', 'Папка данных на месте', 'На диске есть место'])
    expect(await health.getByText(part).count()).toBe(1)
  const backups = region(olga, 'Копии')
  const kept = backups.getByRole('listitem')
  // One was made by itself when the server began.
  await expect
    .poll(async () => (await olga.getByRole('button', { name: 'Обновить' }).click(), kept.count()), SOON)
    .toBe(1)
  const files = () => readdirSync(folder).filter((name) => name.endsWith('.backup'))
  const [before] = files()
  await olga.getByRole('button', { name: 'Сделать копию сейчас' }).click()
  // Of one hour the newest stays.
  await expect.poll(() => files().length === 1 && files()[0] !== before, SOON).toBe(true)
  await expect.poll(() => kept.count(), SOON).toBe(1)
  await expect.poll(() => region(olga, 'Версии').innerText()).toMatch(/Поток\s+\d+\.\d+\.\d+\s+Среда\s+Node 24\./)
  expect(await region(olga, 'Люди и проекты').innerText()).toMatch(/Сотрудники\s+1\s+Из них администраторы\s+1/)

  const timur = await stage.guest(olga, await newProject(olga, 'Приём'), 'Тимур')
  await timur.goto(`${stage.address}/server`)
  await timur.getByText('На это у вас нет права. Попросите ведущего.').waitFor()
  expect(stage.trouble).toEqual([])
}, 90_000)

it('the installation is checked from the browser: the way, encryption, the socket, the clock, the disk, the browser; a wrong clock is said', async () => {
  const olga = await stage.administrator('Ольга')
  await olga.goto(`${stage.address}/server`)
  const checks = region(olga, 'Проверка установки')
  await checks.getByText(/^Прямая связь открылась за \d+ мс\.$/).waitFor()
  const lines = await checks.getByRole('listitem').allInnerTexts()
  expect(lines.length).toBe(7)
  expect(lines.join(' ')).toContain(
    'Открыт на этой же машине. Чтобы работали другие, задайте адрес в POTOK_PUBLIC_URL.',
  )
  expect(lines.join(' ')).toContain('Часы сервера и этого компьютера сходятся.')
  expect(lines.join(' ')).toContain('Этот браузер умеет всё, что нужно.')
  // A computer whose battery died thinks that it is some other time.
  await olga.clock.install({ time: Date.now() + 3 * 3_600_000 })
  await olga.clock.resume()
  await checks.getByRole('button', { name: 'Проверить снова' }).click()
  await checks.getByText(/^Часы этого компьютера спешат относительно сервера на 10[78]\d\d с\.$/).waitFor()
  expect(await checks.getByRole('img', { name: 'нужно исправить' }).count()).toBe(1)
  expect(stage.trouble).toEqual([])
}, 90_000)

it('behind a proxy that lets no sockets through this is said, and what to do', async () => {
  const proxy = createServer((asked, answer) => {
    const on = { method: asked.method, headers: asked.headers }
    asked.pipe(
      request(`${stage.address}${asked.url}`, on, (told) => {
        answer.writeHead(told.statusCode ?? 502, told.headers)
        told.pipe(answer)
      }),
    )
  }).on('upgrade', (_, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'))
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const olga = await stage.administrator('Ольга')
  await olga.goto(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}/server`)
  await region(olga, 'Проверка установки')
    .getByText(/прокси не пропускает веб-сокеты. Передавайте Upgrade и Connection\.$/)
    .waitFor()
  proxy.close()
  // The browser itself complains of the socket; nothing else does.
  const others = stage.trouble.splice(0).filter((one) => !/WebSocket connection to/.test(one))
  expect(others).toEqual([])
}, 90_000)

it('every open link of every project is seen with its maker and its end, and is withdrawn from here after a question', async () => {
  const olga = await stage.administrator('Ольга')
  const projects = [await newProject(olga, 'Выдача справок'), await newProject(olga, 'Отпуск работника')]
  for (const project of projects)
    await ask(olga, `/api/projects/${project}/links`, 'POST', { role: 'editor', days: 7, most: 20 })
  await olga.goto(`${stage.address}/server`)
  const links = region(olga, 'Ссылки-приглашения')
  const line = links.getByRole('listitem').filter({ hasText: 'Отпуск работника' })
  await line.waitFor()
  expect(await line.innerText()).toMatch(/может править[\s\S]*Ольга, [\s\S]*0 из 20/)
  const open = links.getByText(/^Действуют: (\d+)\./)
  const before = Number(/\d+/.exec(await open.innerText())![0])
  const shut = line.getByRole('button', { name: 'Закрыть ссылку: Отпуск работника, может править' })
  // By keys alone, and with a second thought.
  await shut.focus()
  await olga.keyboard.press('Enter')
  await line.getByRole('button', { name: 'Оставить' }).press('Enter')
  await shut.press('Enter')
  await olga.keyboard.press('Enter')
  await expect.poll(() => line.count(), SOON).toBe(0)
  await expect.poll(() => open.innerText(), SOON).toContain(`Действуют: ${before - 1}.`)
  await olga.getByText('Ссылка закрыта: кто вошёл по ней, больше не в проекте.').waitFor()
  expect(stage.trouble).toEqual([])
}, 90_000)

it('the book of rights is filtered, verified now, and taken along', async () => {
  const olga = await stage.administrator('Ольга')
  await olga.goto(`${stage.address}/server`)
  const book = region(olga, 'Книга прав')
  const rows = book.locator('tbody tr')
  await rows.first().waitFor()
  await book.getByLabel('О чём').selectOption('копии данных')
  await expect
    .poll(async () => (await rows.allInnerTexts()).every((text) => text.includes('копия данных')), SOON)
    .toBe(true)
  expect(await rows.count()).toBeGreaterThanOrEqual(1)
  expect(await rows.first().innerText()).toMatch(/potok-\d{4}.*\.backup/)
  await book.getByRole('button', { name: 'Проверить книгу' }).click()
  await book.getByText(/^Книга цела: \d+ строк/).waitFor()
  const [file] = await Promise.all([
    olga.waitForEvent('download'),
    book.getByRole('link', { name: 'Скачать книгу' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('potok-audit.jsonl')
  const lines = readFileSync((await file.path())!, 'utf8')
    .trimEnd()
    .split('\n')
  expect(JSON.parse(lines[0]!)).toMatchObject({ seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(stage.trouble).toEqual([])
}, 90_000)

it('in both languages, light and dark, from a wide screen to a phone nothing is cut off and nothing bars anybody', async () => {
  for (const [name, seat] of [
    ['ru-1440', { width: 1440 }],
    ['ru-dark-360', { scheme: 'dark', width: 360 }],
    ['en-dark-1280', { language: 'en', scheme: 'dark', width: 1280 }],
    ['en-720', { language: 'en', width: 720 }],
  ] as const) {
    const page = await stage.administrator('Ольга', seat)
    await page.goto(`${stage.address}/server`)
    const isRussian = name.startsWith('ru')
    await region(page, isRussian ? 'Проверка установки' : 'Check of the installation')
      .getByRole('listitem')
      .first()
      .waitFor()
    await region(page, isRussian ? 'Ссылки-приглашения' : 'Share links')
      .getByRole('listitem')
      .first()
      .waitFor()
    await region(page, isRussian ? 'Книга прав' : 'Book of rights')
      .locator('tbody tr')
      .first()
      .waitFor()
    await picture(page, name)
    expect([name, await sideways(page)]).toEqual([name, 0])
    expect([name, await barriers(page)]).toEqual([name, []])
  }
  expect(stage.trouble).toEqual([])
}, 120_000)
