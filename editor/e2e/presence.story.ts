import { afterEach, beforeEach, expect, it } from 'vitest'
import { SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('people see each other’s names, pointers, choices and drags before the drop; «saved» waits for the commit', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  const his = await atMap(timur, stage.address, id)
  await board.fit()
  await his.fit()
  await olga.getByRole('banner').getByRole('button', { name: 'Идти за: Тимур' }).waitFor()
  const pane = await his.pane()
  await timur.mouse.move(pane.x + 200, pane.y + 300)
  await timur.mouse.move(pane.x + 260, pane.y + 320)
  await expect.poll(() => olga.locator('.cursor-name').allInnerTexts(), SOON).toEqual(['Тимур'])

  await his.choose('Подпись')
  await expect.poll(() => board.box('Подпись').locator('.box-ring').count(), SOON).toBe(1)
  expect(await board.box('Приказ').locator('.box-ring').count()).toBe(0)

  await Promise.all([board.still(), his.still()])
  const before = await board.middle(board.box('Приказ'))
  const from = await his.middle(his.box('Приказ'))
  await his.drag(from, { x: from.x + 160, y: from.y }, false)
  await expect.poll(async () => (await board.middle(board.box('Приказ'))).x, SOON).toBeGreaterThan(before.x + 100)
  await expect.poll(() => his.states(), SOON).toMatch(/на сервере/) // nothing is written while it is only carried
  const release = stage.holdCommits()
  await timur.mouse.up()
  await expect.poll(() => his.states(), SOON).toMatch(/Сохраняю…/)
  await expect.poll(async () => (await board.middle(board.box('Приказ'))).x, SOON).toBeGreaterThan(before.x + 100)
  await timur.waitForTimeout(700) // the colleague has it, the disk does not: it is not called saved
  expect(await his.states()).toMatch(/Сохраняю…/)
  release()
  await expect.poll(() => his.states(), SOON).toMatch(/Сохранено на сервере в \d\d:\d\d/)

  await his.choose('Приказ')
  await his.press('Enter')
  await his.pen.waitFor()
  await timur.keyboard.type('Приказ о')
  await expect.poll(() => board.box('Приказ о').count(), SOON).toBe(1) // read along, letter by letter
  await his.press('Escape')
  await expect.poll(() => board.box('Приказ о').count(), SOON).toBe(0)

  const viewer = await stage.guest(olga, id, 'Гость', 'viewer')
  const looking = await atMap(viewer, stage.address, id)
  await expect.poll(() => looking.states(), SOON).toMatch(/Только просмотр/)
  await looking.choose('Приказ')
  await looking.press('Delete', 'Tab')
  await looking.counts(6)
  expect(stage.trouble).toEqual([])
})
