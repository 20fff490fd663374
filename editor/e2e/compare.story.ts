import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { Board, SOON } from './board.ts'
import { foreignWords, ownWords } from './foreignWords.ts'
import { ask, root, Stage, sample } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const { target: _, ...KINDERGARTEN } = JSON.parse(
  readFileSync(`${root}/model/fixtures/cases/kindergarten-enrolment.json`, 'utf8'),
)

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/compare-${name}.png` })
}

/** A comparison as a person sees it. */
class Comparing {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until the figures of the pair stand. */
  async opened(): Promise<void> {
    await this.page.getByTestId('difference').waitFor()
  }

  async view(name: string): Promise<void> {
    await this.page.locator('.compare-bar').getByText(name, { exact: true }).click()
  }

  row(words: string): Locator {
    return this.page.locator('.fate-table tbody tr').filter({ hasText: words })
  }

  mark(words: string): Locator {
    return this.page.locator('.compare-mark').filter({ hasText: words })
  }

  get why(): Locator {
    return this.page.getByTestId('why')
  }

  finding(code: string): Locator {
    return this.page.locator(`.compare-finding[data-code="${code}"]`)
  }

  fate(words: string): Promise<string | null> {
    return this.row(words).first().getAttribute('data-fate')
  }

  /** Whole minutes as they are written: those of the rows with what stands before the first step, and the parts of the foot, come to the whole. */
  async whole(): Promise<number> {
    const read = async (of: string) =>
      (await this.page.locator(of).allInnerTexts()).map((said) =>
        Number(said.replaceAll(/[\s\u00a0]/g, '').replace('−', '-')),
      )
    const [whole = NaN] = await read('[data-testid="whole"]')
    const beforeAll = await read('.fate-table tfoot [data-part="ownerless"] td.number')
    expect(sum([...(await read('.fate-table tbody .fate-minutes')), ...beforeAll])).toBe(whole)
    expect(sum(await read('.fate-table tfoot [data-part] td.number'))).toBe(whole)
    return whole
  }
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

/** A key as a browser on the Russian layout tells it. */
const russianKey = (page: Page, code: string, key: string) =>
  page.evaluate(
    (given) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { ...given, shiftKey: true, bubbles: true, cancelable: true }),
      ),
    { code, key },
  )

it('a target is made from the current map and every minute of the difference is explained: a removed step by its solution, an automated one is a finding that leads to its place, a colleague’s edit shows at once', async () => {
  const olga = await stage.administrator('Ольга')
  await olga.goto(stage.address)
  const { id: project } = await ask<{ id: string }>(olga, '/api/projects/import', 'POST', KINDERGARTEN)
  await olga.goto(`${stage.address}/p/${project}`)
  const current = `${stage.address}${await olga.locator('a[href*="/map/"]').first().getAttribute('href')}`
  await olga.goto(current)
  const board = new Board(olga)
  await board.sheet.waitFor()

  // Nothing to compare with yet: the way to a target, by the key of the list, also on a Russian layout.
  await board.sheet.focus()
  await russianKey(olga, 'KeyC', 'С')
  await olga.getByRole('heading', { name: 'Сравнивать пока не с чем' }).waitFor()
  await picture(olga, 'empty')
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('button', { name: 'Сделать целевую карту' }).click()
  await board.sheet.waitFor()
  await board.fit()
  const target = olga.url().split('?')[0]!
  expect(target).not.toBe(current)

  await olga.goto(`${target}?view=compare`)
  const comparing = new Comparing(olga)
  await comparing.opened()
  await olga.getByText('Карты одинаковы по времени.').waitFor()
  await olga.getByText('Замечаний нет').waitFor()

  // One step is removed, another is automated.
  await olga.goto(target)
  await board.sheet.waitFor()
  await board.fit()
  await board.choose(/^Дублирование сведений/)
  await board.press('Delete')
  await expect.poll(() => board.box(/^Дублирование сведений/).count(), SOON).toBe(0)
  await board.choose(/^Регистрация заявления/)
  await board.tab('Шаг')
  await board.write('Исполнителей', '0')
  await board.write('Время операции', '1')
  await olga.goto(`${target}?view=compare`)
  await comparing.opened()
  await comparing.finding('unbacked').getByText('1 изменение без решения').waitFor()
  await olga.getByRole('button', { name: 'Показать всё' }).click()
  await picture(olga, 'overlay-copy')
  expect(await barriers(olga)).toEqual([])
  expect(await comparing.mark('Дублирование сведений').getAttribute('data-ghost')).toBe('true')
  expect(await comparing.mark('Регистрация заявления').getAttribute('data-fate')).toBe('automated')

  // Why is this step gone: the solution of its problem, its action, and what it left behind.
  await comparing.mark('Дублирование сведений').click()
  await expect.poll(() => comparing.why.innerText(), SOON).toBe('Исключён по решению Р6.')
  await olga.getByText('От шага осталось ожидание и передача: 4 ч 10 мин').waitFor()
  await picture(olga, 'why-copy')
  expect(await barriers(olga)).toEqual([])

  // The link to its solution leads to the row of it.
  await olga.getByRole('link', { name: 'Отчёт из региональной системы вместо таблицы' }).click()
  const row = olga.locator('tr[aria-current="true"]')
  await row.waitFor()
  expect(await row.locator('td').first().innerText()).toBe('6')
  await olga.goBack()
  await comparing.opened()

  // The finding leads to its place and is settled there.
  await comparing
    .finding('unbacked')
    .getByRole('button', { name: /Регистрация заявления/ })
    .click()
  await expect.poll(() => comparing.why.innerText(), SOON).toBe('Автоматизирован, решения за этим изменением нет.')
  await picture(olga, 'finding')
  await olga.getByLabel('Новое решение').fill('Заявление регистрирует портал')
  await olga.keyboard.press('Enter')
  await expect.poll(() => comparing.why.innerText(), SOON).toMatch(/^Автоматизирован по решению Р\d+\.$/)
  await olga.getByText('Замечаний нет').waitFor()
  await olga.getByRole('button', { name: 'Отменить' }).first().click()
  await comparing.finding('unbacked').getByText('1 изменение без решения').waitFor()

  // Every minute stands in a row, and the parts of the foot are the same whole.
  await comparing.view('Таблица')
  expect([await comparing.fate('Дублирование сведений'), await comparing.fate('Регистрация заявления')]).toEqual([
    'removed',
    'automated',
  ])
  await comparing.row('Дублирование сведений').getByText('Р6').waitFor()
  await comparing.row('Регистрация заявления').getByText('нет решения').waitFor()
  const told = await comparing.whole()
  expect(told).toBeLessThan(0)

  // A colleague makes another step faster, and takes away an ancestor.
  const timur = await stage.guest(olga, project, 'Тимур')
  await timur.goto(target)
  const other = new Board(timur)
  await other.sheet.waitFor()
  await other.fit()
  await other.choose(/^Приказ о зачислении/)
  await other.tab('Шаг')
  await other.write('Время операции', '2')
  await expect.poll(() => comparing.fate('Приказ о зачислении'), SOON).toBe('shortened')
  expect(await comparing.whole()).toBeLessThan(told)
  await timur.goto(current)
  await other.sheet.waitFor()
  await other.fit()
  await other.choose(/^Сообщение родителю/)
  await other.press('Delete')
  await comparing.finding('orphan').getByText('1 шаг вырос из удалённого').waitFor()
  expect(await comparing.fate('Сообщение родителю')).toBe('new')
  await comparing.whole()
  await comparing.finding('orphan').getByRole('button').click()
  await olga.getByText('удалённый шаг').waitFor()
  await picture(olga, 'orphan')
  expect(await barriers(olga)).toEqual([])

  // One step goes into two merges: told with its place, its minutes shared, nothing lost.
  for (const into of ['Ввод сведений', 'Подписание договора заведующим']) {
    await comparing.row(into).getByRole('button').click()
    await olga
      .getByLabel(`Добавить шаг, из которого вырос «${await comparing.row(into).locator('.fate-name').innerText()}»`)
      .selectOption({ label: '12 Подготовка договора в двух экземплярах' })
  }
  await comparing.finding('mergedTwice').getByText('1 шаг вошёл сразу в два объединения').waitFor()
  await comparing.whole()
  await comparing.finding('mergedTwice').getByRole('button').click()
  await olga.getByRole('heading', { name: '12 Подготовка договора в двух экземплярах' }).waitFor()
  await picture(olga, 'merged-twice')
})

it('by keys alone steps are walked and asked why; both maps move together; another pair is chosen; it speaks English in the dark, and nothing runs out of a phone', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await sample(olga, /участ/)
  await olga.goto(`${stage.address}/p/${project}`)
  const map = `${stage.address}${await olga.locator('a[href*="/map/"]').first().getAttribute('href')}`
  await olga.goto(`${map}?view=compare`)
  const comparing = new Comparing(olga)
  await comparing.opened()
  await picture(olga, 'overlay')
  expect(await barriers(olga)).toEqual([])

  // Arrows walk, Enter asks, Esc goes back to the step.
  const focused = () => olga.evaluate(() => document.activeElement?.textContent ?? '')
  await comparing.mark('Подготовка проекта').focus()
  await olga.keyboard.press('ArrowRight')
  expect(await focused()).not.toContain('Подготовка проекта')
  await olga.keyboard.press('ArrowLeft')
  expect(await focused()).toContain('Подготовка проекта')
  await olga.keyboard.press('Home')
  const first = await focused()
  await olga.keyboard.press('Enter')
  await comparing.why.waitFor()
  await olga.keyboard.press('Escape')
  await expect.poll(() => comparing.why.count(), SOON).toBe(0)
  await expect.poll(focused, SOON).toBe(first)

  // Only what is gone.
  const chip = olga.locator('.fate-chip[data-fate="removed"]')
  await chip.focus()
  await olga.keyboard.press('Space')
  expect(await comparing.mark('Подготовка проекта').getAttribute('data-dim')).toBe('true')
  expect(await comparing.mark('Резолюция главы').getAttribute('data-dim')).toBe(null)
  await olga.keyboard.press('Space')

  // Side by side: one is moved and both are, what comes of a step lights up beside it.
  await comparing.view('Рядом')
  const layers = olga.locator('.compare-layer')
  await expect.poll(() => layers.count(), SOON).toBe(2)
  const places = () => layers.evaluateAll((all) => all.map((one) => (one as HTMLElement).style.transform))
  await expect.poll(async () => new Set(await places()).size, SOON).toBe(1)
  const [before] = await places()
  await olga
    .locator('.compare-canvas')
    .first()
    .hover({ position: { x: 300, y: 300 } })
  await olga.mouse.wheel(60, 40)
  await expect.poll(async () => (await places()).every((one) => one !== before), SOON).toBe(true)
  expect(new Set(await places()).size).toBe(1)
  await comparing.mark('Проверка оснований для отказа').first().hover()
  await expect
    .poll(() => comparing.mark('Проверка оснований для отказа по чек-листу').getAttribute('data-lit'), SOON)
    .toBe('true')
  await picture(olga, 'beside')
  expect(await barriers(olga)).toEqual([])

  // The table by keys.
  await comparing.view('Таблица')
  await comparing.row('Резолюция главы').getByRole('button').focus()
  await olga.keyboard.press('ArrowDown')
  expect(await focused()).toBe('Резолюция начальника управления')
  await olga.keyboard.press('Enter')
  await expect.poll(() => comparing.why.innerText(), SOON).toContain('Исключён')
  await picture(olga, 'table')
  expect(await barriers(olga)).toEqual([])
  await comparing.whole()

  // The other way round, and back to the map by the key that leads here.
  await olga.getByLabel('Было', { exact: true }).selectOption({ index: 0 })
  await comparing.opened()
  await olga.locator('body').press('Shift+C')
  await new Board(olga).sheet.waitFor()
  await new Board(olga).sheet.focus()
  await olga.keyboard.press('Shift+C')
  await comparing.opened()

  const helen = await stage.guest(olga, project, 'Helen', 'viewer', { scheme: 'dark', language: 'en', width: 720 })
  await helen.goto(`${map}?view=compare`)
  const english = new Comparing(helen)
  await english.opened()
  const own = await ownWords(olga, project)
  for (const view of ['Overlay', 'Side by side', 'Table']) {
    await english.view(view)
    await picture(helen, `dark-720-${view}`)
    expect(await barriers(helen)).toEqual([])
    expect(await foreignWords(helen, 'en', [...own, 'Helen'])).toEqual([])
  }
  await helen.locator('.fate-name').nth(4).click()
  await helen.getByTestId('why').waitFor()
  expect(await helen.getByLabel('New solution').count()).toBe(0)
  await helen.setViewportSize({ width: 360, height: 740 })
  await english.view('Overlay')
  await picture(helen, 'dark-360')
  expect(await helen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await barriers(helen)).toEqual([])
})
