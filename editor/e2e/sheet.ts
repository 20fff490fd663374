import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { SOON } from './board.ts'

/** One person at a sketch board. */
export class Sheet {
  readonly page: Page
  /** What the page asked of anybody but its own server. */
  readonly outside: string[] = []

  constructor(page: Page, address: string) {
    this.page = page
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) this.outside.push(url)
    })
  }

  /** Opens it; what the policy of the page stopped is noted too. */
  async open(address: string): Promise<void> {
    await this.page.exposeFunction('stopped', (what: string) => this.outside.push(what))
    await this.page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        (window as unknown as { stopped(what: string): void }).stopped(
          `${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
        ),
      )
    })
    await this.page.goto(address)
    await this.ready()
  }

  async ready(): Promise<void> {
    await this.canvas.waitFor()
    await this.page.getByTestId('tools.note').waitFor()
  }

  get canvas(): Locator {
    return this.page.getByTestId('canvas')
  }

  note(words: string | RegExp): Locator {
    return this.page.locator('.tl-shape[data-shape-type="note"]', { hasText: words })
  }

  shapes(kind: string): Locator {
    return this.page.locator(`.tl-shape[data-shape-type="${kind}"]`)
  }

  /** A note at this place of the page, with these words. */
  async write(at: { x: number; y: number }, words: string): Promise<void> {
    await this.page.keyboard.press('n')
    await this.page.mouse.click(at.x, at.y)
    const pen = this.page.locator('.tl-rich-text [contenteditable=true]')
    await pen.waitFor()
    await expect.poll(() => pen.evaluate((one) => one === document.activeElement), SOON).toBe(true)
    await this.page.keyboard.insertText(words)
    await this.note(words).waitFor()
    await this.page.keyboard.press('Escape')
    await pen.waitFor({ state: 'detached' })
  }

  /** A line by hand. */
  async draw(points: readonly (readonly [x: number, y: number])[]): Promise<void> {
    await this.page.keyboard.press('d')
    await this.page.mouse.move(...(points[0] as [number, number]))
    await this.page.mouse.down()
    for (const [x, y] of points) await this.page.mouse.move(x, y, { steps: 5 })
    await this.page.mouse.up()
    await this.page.keyboard.press('v')
  }

  async saved(): Promise<void> {
    await expect.poll(() => this.page.locator('.save').getAttribute('data-save'), SOON).toBe('saved')
  }
}
