import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Board, SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

const handles = (page: Page) => page.locator('.bend-handle')
const count = (page: Page) => expect.poll(() => handles(page).count(), SOON)

/** How far the lowest run of the chosen flow lies under this step, in units of the scene. */
async function under(board: Board, step: string): Promise<number> {
  const box = (await board.box(step).boundingBox())!
  const all = await handles(board.page).all()
  const ys = await Promise.all(all.map(async (one) => (await board.middle(one)).y))
  return Math.round(((Math.max(...ys) - box.y - box.height / 2) / box.height) * 60)
}

it('a run of a chosen flow is dragged and stays so for a colleague, undo gives it back; arrows bend it, Shift+R and a double click straighten it', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  const timur = await stage.guest(olga, id, 'Тимур')
  const work = await atMap(timur, stage.address, id)
  await work.counts(6, 6)
  await board.chooseFlow('Дни есть?', 'да')
  await count(olga).toBe(1)
  await work.chooseFlow('Дни есть?', 'да')
  await count(timur).toBe(1)

  await board.still()
  const from = await board.middle(handles(olga).first())
  await board.drag(from, { x: from.x, y: from.y + 90 })
  await count(olga).toBeGreaterThan(1)
  // The drop is drawn a frame later, here and there.
  const shown = async (by: Board) => [await handles(by.page).count(), await under(by, 'Приказ')]
  const apart = async () => {
    const [here, there] = [await shown(board), await shown(work)]
    return here.some((one, at) => one !== there[at])
  }
  await expect.poll(apart, SOON).toBe(false)
  expect(await under(work, 'Приказ')).toBeGreaterThan(60)

  await board.press('Control+z')
  await count(olga).toBe(1)
  await count(timur).toBe(1)

  await board.press('Shift+ArrowDown', 'Shift+ArrowDown', 'ArrowDown')
  await expect.poll(() => under(board, 'Приказ'), SOON).toBe(88)
  await expect.poll(() => under(work, 'Приказ'), SOON).toBe(88)
  await board.press('Shift+KeyR')
  await count(timur).toBe(1)
  await count(olga).toBe(1)

  await board.press('Shift+ArrowDown', 'Shift+ArrowDown')
  await count(timur).toBeGreaterThan(1)
  await handles(olga).last().dblclick()
  await count(olga).toBe(1)
  await count(timur).toBe(1)

  await board.still()
  const again = await board.middle(handles(olga).first())
  await board.drag(again, { x: again.x, y: again.y + 90 }, false)
  await board.press('Escape')
  await olga.mouse.up()
  await count(olga).toBe(1)
  await board.saved()
  expect(stage.trouble).toEqual([])
})
