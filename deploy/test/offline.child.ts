import { lookup } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { freePort, runAsOther, writeSettings } from './place.ts'

/** What the story tells to whoever started it in a network of its own. */
export interface Told {
  readonly interfaces: string[]
  readonly control: { outside: string; name: string; noticed: number; picture: string[] }
  readonly installed: string
  readonly address: string
  readonly code: string
  readonly voted: string
  readonly papers: Record<string, string>
  /** Packets for which the kernel knew no way, while the server worked and no browser ran. */
  readonly wentOut: number
  readonly asked: string[]
  readonly breaches: string[]
}

/** How many packets had no way to go, by the kernel's own count. */
function withoutWay(): number {
  const rows = (file: string) => readFileSync(file, 'utf8')
  const [names = '', values = ''] = rows('/proc/net/snmp').match(/^Ip: .*$/gm) ?? []
  const four = Number(values.split(' ')[names.split(' ').indexOf('OutNoRoutes')])
  return four + Number(/^Ip6OutNoRoutes\s+(\d+)/m.exec(rows('/proc/net/snmp6'))?.[1] ?? 0)
}

const why = (error: unknown): string => {
  const { code, cause, message } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
  return String(code ?? cause?.code ?? message)
}

async function control() {
  const before = withoutWay()
  const outside = await fetch('http://203.0.113.7/').then(() => 'answered', why)
  const name = await lookup('example.org').then(() => 'known', why)
  return { outside, name, noticed: withoutWay() - before }
}

/** Everything that pages ask for, and what their policy stopped before it was asked. */
async function watched(browser: Browser, asked: string[], breaches: string[]): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'ru-RU', reducedMotion: 'reduce' })
  context.setDefaultTimeout(30_000)
  context.on('request', (request) => asked.push(request.url()))
  await context.exposeFunction('tellBreach', (uri: string) => breaches.push(uri))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      ;(globalThis as unknown as { tellBreach(uri: string): void }).tellBreach(event.blockedURI)
    })
  })
  return context
}

async function plan(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Запланировать сессию' }).click()
  await page.getByRole('button', { name: 'Добавить пункт' }).click()
  const item = page.locator('.session-item').first()
  await item.getByLabel('Пункт', { exact: true }).fill('Какие проблемы главные?')
  await item.getByLabel('Что делаем').selectOption({ label: 'Голосуем' })
  await item.getByLabel('Способ').selectOption({ label: 'Точечное голосование' })
  await page.getByRole('button', { name: 'Начать сессию' }).click()
  const entrance = await page.getByRole('button', { name: /^Вход: / }).textContent()
  return (entrance ?? '').replace('Вход: ', '')
}

async function comeByCode(page: Page, address: string, code: string): Promise<void> {
  await page.goto(`${address}/code`)
  await page.getByLabel('Код').fill(code)
  await page.getByLabel('Имя').fill('Тимур')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Скоро начнём' }).waitFor()
}

async function vote(olga: Page, timur: Page): Promise<string> {
  await olga.getByRole('button', { name: 'Начать первый пункт' }).click()
  await olga.getByRole('button', { name: 'Открыть голосование' }).click()
  for (const page of [timur, olga]) {
    await page
      .getByRole('button', { name: /^Добавить точку/ })
      .first()
      .click()
    await page.getByText('Голос сохранён на сервере').waitFor()
  }
  await olga.getByRole('button', { name: 'Открыть всем' }).click()
  return (
    (await timur
      .getByText(/^Голосовали \d+ человек/)
      .first()
      .textContent()) ?? ''
  )
}

async function session(address: string, firstLink: string, told: { asked: string[]; breaches: string[] }) {
  const executablePath = process.env.POTOK_CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage'] })
  try {
    const context = await watched(browser, told.asked, told.breaches)
    const [olga, timur] = [await context.newPage(), await (await watched(browser, told.asked, told.breaches)).newPage()]
    await olga.goto(firstLink)
    await olga.getByRole('textbox').first().fill('Ольга')
    await olga.keyboard.press('Enter')
    await olga.waitForURL(`${address}/`)
    const { projects } = await (await context.request.get(`${address}/api/projects`)).json()
    const { id } = projects.find(({ title }: { title: string }) => /сад/.test(title))
    await olga.goto(`${address}/p/${id}/sessions`)
    const code = await plan(olga)
    await comeByCode(timur, address, code)
    const voted = await vote(olga, timur)
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    return { code, voted, id, cookie, picture: await outsidePicture(browser, address) }
  } finally {
    await browser.close()
  }
}

/** A page that does ask the outside is seen to do so, by the same watching. */
async function outsidePicture(browser: Browser, address: string): Promise<string[]> {
  const [asked, breaches]: [string[], string[]] = [[], []]
  const page = await (await watched(browser, asked, breaches)).newPage()
  await page.goto(address)
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'http://example.org/picture.png' }))
  })
  await page.waitForTimeout(500)
  return [...asked, ...breaches].filter((url) => !url.startsWith(address))
}

async function papersOf(address: string, project: string, cookie: string): Promise<Record<string, string>> {
  const heads: [string, string][] = []
  for (const [what, as] of [
    ['card', 'pdf'],
    ['sop', 'docx'],
    ['system', 'xlsx'],
  ] as const) {
    const answer = await fetch(`${address}/api/projects/${project}/export?what=${what}&as=${as}`, {
      headers: { cookie },
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    heads.push([`${what}.${as}`, answer.ok ? bytes.subarray(0, 4).toString('latin1') : `${answer.status} ${bytes}`])
  }
  return Object.fromEntries(heads)
}

const [bundle = '', root = ''] = process.argv.slice(2)
const noticed = await control()
const port = await freePort()
const address = `http://127.0.0.1:${port}`
const lib = join(root, 'var/lib/potok')
writeSettings(root, [`POTOK_DATA_DIR=${lib}/data`, `POTOK_BACKUP_DIR=${lib}/backups`, `POTOK_PORT=${port}`])
const quiet = withoutWay()
const { status, stdout, stderr } = runAsOther(join(bundle, 'install.sh'), ['--root', root])
if (status !== 0) throw new Error(`install.sh ended with ${status}: ${stderr}`)
const alone = withoutWay() - quiet
const told = { asked: [] as string[], breaches: [] as string[] }
try {
  const { code, voted, id, cookie, picture } = await session(
    address,
    /http\S+\/first#\S+/.exec(stdout)?.[0] ?? '',
    told,
  )
  const before = withoutWay()
  const papers = await papersOf(address, id, cookie)
  const said: Told = {
    interfaces: Object.keys(networkInterfaces()),
    control: { ...noticed, picture },
    installed: stdout,
    address,
    code,
    voted,
    papers,
    wentOut: alone + withoutWay() - before,
    ...told,
  }
  process.stdout.write(`${JSON.stringify(said)}\n`)
} finally {
  process.kill(Number(readFileSync(join(lib, 'server.pid'), 'utf8')), 'SIGTERM')
}
