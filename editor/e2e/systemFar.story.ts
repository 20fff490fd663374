import { afterEach, beforeEach, expect, it } from 'vitest'
import { SOON } from './board.ts'
import { newProject, Stage } from './start.ts'
import { SystemBoard } from './systemBoard.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('a system map carried from afar and back is where and what it was when it was painted', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await newProject(olga, 'Издалека')
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Начать карту системы' }).first().click()
  const map = new SystemBoard(olga)
  await map.button('Вставить таблицу').click()
  await olga.getByRole('textbox', { name: 'Строки таблицы' }).fill('Спрос → Очередь\nОчередь → Жалобы\nЖалобы → Штат')
  await map.button('Вставить').click()
  await map.element('Очередь').waitFor()
  await map.button('Показать всё').click()
  await map.sheet.hover()
  const wheel = (x: number, y: number) => olga.mouse.wheel(x, y)
  const carried = olga.locator('.system-ahead')
  for (let turn = 0; turn < 12 && !(await carried.isVisible()); turn++) {
    await olga.keyboard.down('Control')
    await wheel(0, 120)
    await olga.keyboard.up('Control')
    await wheel(8, 8)
    await wheel(-8, -8)
  }
  await expect.poll(() => carried.isVisible(), SOON).toBe(true)
  const painted = await map.sheet.screenshot()
  await wheel(60, 30)
  const moved = await map.unlike(painted, await map.sheet.screenshot())
  await wheel(-60, -30)
  await expect.poll(async () => map.unlike(painted, await map.sheet.screenshot()), SOON).toBeLessThan(moved / 10)
  await map.button('Показать всё').click()
  await expect.poll(() => carried.isVisible(), SOON).toBe(false)
})
