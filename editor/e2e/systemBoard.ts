import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { SOON } from './board.ts'

/** One person at a system map, in the words of the map. */
export class SystemBoard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get sheet(): Locator {
    return this.page.getByRole('application', { name: /^Лист карты системы/ })
  }

  get panel(): Locator {
    return this.page.getByRole('complementary')
  }

  /** The hold on an element of the sheet. */
  element(name: string): Locator {
    return this.sheet.getByTitle(name, { exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  async show(view: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Как показать' }).getByText(view, { exact: true }).click()
  }

  async choose(name: string): Promise<void> {
    await this.element(name).click()
    await expect.poll(() => this.element(name).getAttribute('data-selected'), SOON).toBe('true')
  }

  async add(kind: string, name: string): Promise<void> {
    await this.button('Добавить').click()
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click()
    await this.type(name)
  }

  async type(name: string): Promise<void> {
    await this.sheet.getByRole('textbox', { name: 'Название' }).waitFor()
    await this.page.keyboard.type(name, { delay: 4 })
    await this.page.keyboard.press('Enter')
    await this.element(name).waitFor()
  }

  /** How many pixels of two pictures of the same size are plainly different. */
  unlike(one: Buffer, other: Buffer): Promise<number> {
    return this.page.evaluate(
      async (pictures) => {
        const [a, b] = await Promise.all(
          pictures.map(async (picture) => {
            const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
            const bitmap = await createImageBitmap(new Blob([bytes]))
            const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
            brush.drawImage(bitmap, 0, 0)
            return brush.getImageData(0, 0, bitmap.width, bitmap.height).data
          }),
        )
        return a!.filter((value, at) => Math.abs(value - b![at]!) > 24).length
      },
      [one.toString('base64'), other.toString('base64')],
    )
  }
}
