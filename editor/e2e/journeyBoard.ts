import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { SOON } from './board.ts'

/** One person at a journey map, in the words of the map. */
export class JourneyBoard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get grid(): Locator {
    return this.page.getByRole('grid')
  }

  get panel(): Locator {
    return this.page.getByRole('complementary')
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }

  /** The cell of a row at a step, counted from 1. */
  cell(row: string, step: number): Locator {
    return this.row(row).locator(`[role="gridcell"][aria-colindex="${step + 1}"]`)
  }

  async choose(row: string, step: number): Promise<void> {
    await this.cell(row, step).click()
    await expect.poll(() => this.cell(row, step).getAttribute('data-here'), SOON).toBe('true')
  }

  /** Types into a cell, and on to the next step with Tab. */
  async write(row: string, step: number, ...words: string[]): Promise<void> {
    await this.choose(row, step)
    await this.page.keyboard.press('Enter')
    for (const [at, one] of words.entries()) {
      await this.page.keyboard.type(one, { delay: 4 })
      await this.page.keyboard.press(at === words.length - 1 ? 'Enter' : 'Tab')
      await expect.poll(() => this.cell(row, step + at).innerText(), SOON).toContain(one.split(' ')[0])
    }
  }

  /** Chooses in a searchable list of the panel. */
  async pick(label: string | RegExp, words: string): Promise<void> {
    const field = this.panel.getByRole('combobox', { name: label })
    await field.click()
    await field.fill(words)
    await this.page.getByRole('option', { name: words }).first().click()
  }

  async saved(): Promise<void> {
    await this.page.getByText(/Сохранено на сервере/).waitFor()
  }
}
