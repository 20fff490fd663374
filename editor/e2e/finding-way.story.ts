import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { action } from '../src/keys/actions.ts'
import { ru } from '../src/ui/texts/ru.ts'
import { barriers } from './axe.ts'
import { type Board, SOON } from './board.ts'
import { atLeave } from './leave.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let olga: Page
let board: Board
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
  board = (await atLeave(olga, stage.address)).board
})
afterAll(() => stage.close())

const CYRILLIC = 'йцукенгшщзфывапролдячсмить'
const LATIN = 'QWERTYUIOPASDFGHJKLZXCVBNM'

/** A key as a browser on the Russian layout tells it: the place is Latin, what it gives is Russian. */
async function russianKey(page: Page, code: string, modifiers = 0): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const letter = CYRILLIC[LATIN.indexOf(code.slice(3))] ?? ''
  const windowsVirtualKeyCode = code.charCodeAt(3)
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await session.send('Input.dispatchKeyEvent', { type, code, key: letter, modifiers, windowsVirtualKeyCode })
  await session.detach()
}

const CTRL = 2
const dialog = () => olga.getByRole('dialog')
const line = (words: string | RegExp) => dialog().getByRole('option', { name: words })

it('the palette finds an action by a slip, by its other name and on the wrong layout, and does it', async () => {
  await board.fit()
  await board.sheet.focus()
  await russianKey(olga, 'KeyK', CTRL)
  const field = dialog().getByRole('combobox')
  await field.waitFor()
  await expect.poll(() => olga.evaluate(() => document.activeElement?.getAttribute('role')), SOON).toBe('combobox')
  await olga.keyboard.type('ырфзу')
  await expect.poll(() => line(/^Шаг/).count(), SOON).toBeGreaterThan(0)
  expect(await barriers(olga)).toEqual([])
  await field.fill('увеличить')
  await line(/^Крупнее/)
    .first()
    .waitFor()
  await board.press('Enter')
  await expect.poll(() => dialog().count(), SOON).toBe(0)
  await board.press('Control+/')
  await dialog().getByRole('combobox').fill('решеине')
  await expect.poll(() => line(/^Решение/).count(), SOON).toBe(1)
  await board.press('Escape')
  await expect.poll(() => dialog().count(), SOON).toBe(0)
  expect(await olga.locator('.rail-tool[data-on="true"]').getAttribute('aria-label')).toBe('Выбор')
  await board.press('Control+k')
  await dialog().getByRole('combobox').fill('decision')
  await expect
    .poll(
      () =>
        line(/^Решение/)
          .first()
          .getAttribute('data-combobox-selected'),
      SOON,
    )
    .toBe('true')
  await board.press('Enter')
  await expect.poll(() => olga.locator('.rail-tool[data-on="true"]').getAttribute('aria-label'), SOON).toBe('Решение')
  await board.press('Escape')
})

it('the palette goes to a step, and to another part of the project', async () => {
  await board.press('Control+k')
  await dialog().getByRole('combobox').fill('приказы')
  await board.press('Enter')
  await expect.poll(() => board.box('Приказ').getAttribute('data-selected'), SOON).toBe('true')
  const map = olga.url()
  await board.press('Control+k')
  await dialog().getByRole('combobox').fill('roadmap')
  await board.press('Enter')
  await olga.waitForURL(/\/roadmap$/)
  await olga.goto(map)
  await board.boxes.first().waitFor()
})

it('every tool answers to its key on the Russian layout, and Ctrl with a letter does what it says', async () => {
  await board.sheet.focus()
  const tool = () => olga.locator('.rail-tool[data-on="true"]').getAttribute('aria-label')
  for (const name of [
    'hand',
    'step',
    'decision',
    'fork',
    'join',
    'wait',
    'event',
    'connect',
    'note',
    'select',
  ] as const) {
    await russianKey(olga, action(name).keys[0] as string)
    await expect.poll(tool, SOON).toBe(ru.map.actions[name])
  }
  await russianKey(olga, 'KeyA', CTRL)
  await expect.poll(() => board.chosen(), SOON).toBeGreaterThan(5)
  await russianKey(olga, 'KeyD', CTRL)
  await expect.poll(() => board.boxes.count(), SOON).toBe(12)
  await russianKey(olga, 'KeyZ', CTRL)
  await expect.poll(() => board.boxes.count(), SOON).toBe(6)
  await board.press('Escape')
})

it('find counts the places, lights them, travels with Enter and back, and gives the keys back to the sheet', async () => {
  await board.sheet.focus()
  await russianKey(olga, 'KeyF', CTRL)
  const bar = olga.getByRole('search', { name: 'Найти на карте' })
  await bar.getByRole('textbox').waitFor()
  await olga.keyboard.type('работник')
  await bar.getByText('4 места').waitFor()
  await expect.poll(() => olga.locator('.lit-marks [data-lit]').count(), SOON).toBe(4)
  await board.press('Enter')
  await bar.getByText('1 из 4').waitFor()
  await board.press('Enter', 'Shift+Enter', 'Shift+Enter')
  await bar.getByText('4 из 4').waitFor()
  await expect.poll(() => board.chosen(), SOON).toBe(1)
  expect(await barriers(olga)).toEqual([])
  await bar.getByRole('textbox').fill('')
  await bar.getByRole('button', { name: 'Потери' }).click()
  await bar.getByText(/место|места/).waitFor()
  await bar.getByRole('button', { name: 'Без времени' }).click()
  await bar.getByText('0 мест').waitFor()
  await board.press('Escape')
  await expect.poll(() => bar.count(), SOON).toBe(0)
  await expect.poll(() => olga.locator('.lit-marks').count(), SOON).toBe(0)
  expect(await olga.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
})

it('single keys are off for who switches them off in the help sheet, on this device, and the rest still works', async () => {
  await board.press('Escape')
  await russianKey(olga, 'KeyH')
  await expect
    .poll(() => olga.locator('.rail-tool[data-on="true"]').getAttribute('aria-label'), SOON)
    .toBe('Двигать лист')
  await board.press('Escape', 'F1')
  const help = olga.getByRole('dialog', { name: 'Клавиши' })
  await help.getByRole('switch', { name: /Одиночные клавиши/ }).focus()
  await board.press('Space')
  expect(await barriers(olga)).toEqual([])
  await board.press('Escape')
  await expect.poll(() => dialog().count(), SOON).toBe(0)
  await board.sheet.focus()
  await board.press('h', 'ArrowUp')
  expect(await olga.locator('.rail-tool[data-on="true"]').getAttribute('aria-label')).toBe('Выбор')
  await olga.reload()
  await board.boxes.first().waitFor()
  await board.sheet.focus()
  await board.press('h', 'Control+k')
  await dialog().getByRole('combobox').fill('двигать лист')
  await board.press('Enter')
  await expect
    .poll(() => olga.locator('.rail-tool[data-on="true"]').getAttribute('aria-label'), SOON)
    .toBe('Двигать лист')
  expect(stage.trouble).toEqual([])
})
