import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ru } from '../src/ui/texts/ru.ts'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { atLeave } from './leave.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга', { width: 1920, height: 1080 })
})
afterAll(() => stage.close())

it('before an audience the map stands alone and larger, nothing is changed by a slip, and Esc brings the desk back', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6)
  const wide = async () => (await board.box('Приказ').boundingBox())?.width ?? 0
  const before = await wide()
  await board.press('Shift+P')
  await olga.getByRole('button', { name: ru.showing.end }).waitFor()
  await expect.poll(wide, SOON).toBeGreaterThan(before * 1.2)
  expect(await olga.getByRole('toolbar').filter({ visible: true }).count()).toBe(0)
  expect(await olga.getByRole('complementary').count()).toBe(0)
  expect(await olga.getByTestId('lead').isVisible()).toBe(true)
  expect(await barriers(olga)).toEqual([])
  await board.sheet.focus()
  await board.press('s', 'Delete', 'Control+a', 'Delete')
  expect(await board.boxes.count()).toBe(6)
  await board.press('Escape')
  await olga.getByRole('complementary').waitFor()
  await olga.getByRole('button', { name: ru.showing.end }).waitFor({ state: 'detached' })
  expect(stage.trouble).toEqual([])
})
