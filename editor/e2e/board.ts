import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { en } from '../src/ui/texts/en.ts'
import { ru } from '../src/ui/texts/ru.ts'

export const SOON = { timeout: 15_000 }
const MOST_TURNS = 60
const SLOWLY = { timeout: 15_000, interval: 120 }
const FIT = new RegExp(`^(${ru.map.actions.fit}|${en.map.actions.fit})$`)
const PEN = new RegExp(`^(${ru.map.typing.label}|${en.map.typing.label})$`)
const TOOLS = new RegExp(`^(${ru.map.tools}|${en.map.tools})$`)

/** What stands in the document is shown turned a frame after the press. */
export async function turn(box: Locator, on: boolean): Promise<void> {
  await box.click()
  await expect.poll(() => box.isChecked(), SOON).toBe(on)
}

/** One person at a map, in the words of the map. */
export class Board {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get sheet(): Locator {
    return this.page.getByRole('application').first()
  }

  get boxes(): Locator {
    return this.page.locator('.box')
  }

  box(words: string | RegExp): Locator {
    return this.boxes.and(this.page.getByTitle(words))
  }

  get flows(): Locator {
    return this.page.locator('.map-words [data-flow]')
  }

  get pen(): Locator {
    return this.page.getByRole('textbox', { name: PEN })
  }

  /** A field of the panel beside the map. */
  field(name: string | RegExp): Locator {
    return this.page.getByRole('complementary').getByLabel(name, { exact: typeof name === 'string' })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  /** Types into the pen that is already on the map, and puts it down. */
  async type(words: string, then: string): Promise<void> {
    await this.pen.waitFor()
    await this.page.keyboard.type(words, { delay: 4 })
    await this.press(then)
  }

  /** A person's last words on the map: adds to the text of a step with the pen. */
  async add(step: string, words: string): Promise<void> {
    await this.choose(step)
    await this.press('Enter')
    await this.pen.waitFor()
    await this.press('End')
    await this.page.keyboard.type(words, { delay: 4 })
    await this.press('Enter')
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async tool(name: string): Promise<void> {
    await this.page.getByRole('toolbar', { name: TOOLS }).getByRole('button', { name, exact: true }).click()
  }

  async tab(name: string | RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  async choose(words: string | RegExp): Promise<void> {
    await this.still()
    await this.box(words).first().click()
    await expect.poll(() => this.box(words).first().getAttribute('data-selected'), SOON).toBe('true')
  }

  chosen(): Promise<number> {
    return this.page.locator('.box[data-selected="true"], .map-words [data-flow][data-selected="true"]').count()
  }

  /** The whole map on screen, so that every box can be clicked. */
  async fit(): Promise<void> {
    await this.button(FIT).click()
    await this.still()
    await this.sheet.focus()
  }

  /** Until the sheet has stood still for eight frames: a place read from a gliding sheet, or from one about to glide, is no place to click. */
  async still(): Promise<void> {
    await this.page.waitForFunction(
      (frames) =>
        new Promise((rests) => {
          const sheet = document.querySelector('.react-flow__viewport')
          let [stood, alike] = [sheet?.getAttribute('style'), 0]
          const look = () => {
            const now = sheet?.getAttribute('style')
            alike = now === stood ? alike + 1 : 0
            stood = now
            if (alike >= frames) rests(true)
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        }),
      8,
      SLOWLY,
    )
  }

  /** Connects two elements by key and click. */
  async connect(from: string | RegExp, to: string | RegExp): Promise<void> {
    const before = await this.flows.count()
    await this.choose(from)
    await this.press('c')
    await this.box(to).first().click()
    await expect.poll(() => this.flows.count(), SOON).toBe(before + 1)
  }

  /** Puts an element of a tool down at this place of the sheet and types into it. */
  async place(tool: string, at: { x: number; y: number }, words: string): Promise<void> {
    await this.tool(tool)
    await this.page.locator('.react-flow__pane').click({ position: at })
    await this.type(words, 'Enter')
  }

  /** Selects the flow between two steps, through the list in the first one's panel. */
  async chooseFlow(from: string | RegExp, name: string | RegExp): Promise<void> {
    await this.choose(from)
    await this.tab('Шаг')
    await this.page.locator('.share-row').getByRole('button', { name }).click()
    await expect.poll(() => this.page.locator('.map-words [data-flow][data-selected="true"]').count(), SOON).toBe(1)
  }

  async write(field: string | RegExp, value: string): Promise<void> {
    const input = this.field(field)
    await input.fill(value)
    await input.press('Enter')
  }

  /** Time by key, as people write it. */
  async time(step: string | RegExp, words: string): Promise<void> {
    await this.choose(step)
    await this.press('t')
    await expect.poll(() => this.page.evaluate(() => document.activeElement?.tagName), SOON).toBe('INPUT')
    await this.page.keyboard.type(words)
    await this.press('Enter')
  }

  async lead(): Promise<string> {
    return (await this.page.getByTestId('lead').textContent()) ?? ''
  }

  async states(): Promise<string> {
    return (await this.page.getByRole('status').allInnerTexts()).join(' | ')
  }

  async saved(): Promise<void> {
    await expect.poll(() => this.states(), SOON).toMatch(/на сервере|on the server/)
  }

  async counts(boxes: number, flows?: number): Promise<void> {
    await this.fit() // only what is in sight is in the page
    await expect.poll(() => this.boxes.count(), SOON).toBe(boxes)
    if (flows !== undefined) await expect.poll(() => this.flows.count(), SOON).toBe(flows)
  }

  async pane(): Promise<{ x: number; y: number; width: number; height: number }> {
    const frame = await this.page.locator('.react-flow__pane').boundingBox()
    if (!frame) throw new Error('There is no sheet on screen')
    return frame
  }

  /** Walks with Tab to the control of this name. */
  async reach(name: string): Promise<void> {
    await this.page.getByText(name, { exact: true }).first().waitFor()
    const focused = () => this.page.evaluate(() => document.activeElement?.textContent ?? '')
    for (let turns = 0; turns < MOST_TURNS && (await focused()) !== name; turns++) await this.press('Tab')
    expect(await focused()).toBe(name)
  }

  async middle(of: Locator): Promise<{ x: number; y: number }> {
    const frame = await of.boundingBox()
    if (!frame) throw new Error('It is not on screen')
    return { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }, drop = true): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
    if (drop) await this.page.mouse.up()
  }
}

/** Opens a project's new current map. */
export async function beginMap(
  page: Page,
  address: string,
  project: string,
  language: 'ru' | 'en' = 'ru',
): Promise<Board> {
  const words = language === 'ru' ? ru : en
  await page.goto(`${address}/p/${project}`)
  await page.getByRole('button', { name: words.project.addCurrent }).click()
  await page.getByRole('button', { name: words.map.empty.action }).waitFor()
  return new Board(page)
}
