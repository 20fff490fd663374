import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Board, SOON } from './board.ts'
import { atLeave } from './leave.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

interface Place {
  x: number
  y: number
}

/** A pen on the glass. */
class Stylus {
  readonly #session: CDPSession

  constructor(session: CDPSession) {
    this.#session = session
  }

  async down(at: Place): Promise<void> {
    await this.#send('mouseMoved', at, 0)
    await this.#send('mousePressed', at, 1)
  }

  async draw(from: Place, to: Place): Promise<void> {
    for (let part = 1; part <= 6; part++) {
      const at = { x: from.x + ((to.x - from.x) * part) / 6, y: from.y + ((to.y - from.y) * part) / 6 }
      await this.#send('mouseMoved', at, 1)
    }
  }

  async up(at: Place): Promise<void> {
    await this.#send('mouseReleased', at, 0)
  }

  async drag(from: Place, to: Place): Promise<void> {
    await this.down(from)
    await this.draw(from, to)
    await this.up(to)
  }

  async #send(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Place, buttons: 0 | 1): Promise<void> {
    const held = type !== 'mouseMoved' || buttons === 1 ? ({ button: 'left', clickCount: 1 } as const) : {}
    await this.#session.send('Input.dispatchMouseEvent', { type, ...at, buttons, pointerType: 'pen', ...held })
  }
}

/** Fingers on the glass, as the browser hears them. */
class Fingers {
  readonly #session: CDPSession

  constructor(session: CDPSession) {
    this.#session = session
  }

  async down(...places: Place[]): Promise<void> {
    await this.#send('touchStart', places)
  }

  async move(...places: Place[]): Promise<void> {
    await this.#send('touchMove', places)
  }

  async up(): Promise<void> {
    await this.#send('touchEnd', [])
  }

  async drag(from: Place, to: Place): Promise<void> {
    await this.down(from)
    for (let part = 1; part <= 6; part++)
      await this.move({ x: from.x + ((to.x - from.x) * part) / 6, y: from.y + ((to.y - from.y) * part) / 6 })
    await this.up()
  }

  async stay(at: Place, page: Page): Promise<void> {
    await this.down(at)
    await page.getByRole('menu').waitFor()
    await this.up()
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', places: Place[]): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map((place, id) => ({ ...place, id })),
    })
  }
}

it('on a tablet one finger moves the sheet and frames nothing, a step goes with the finger, two fingers zoom, a finger that stays opens the menu', async () => {
  const { board: hers, id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур', 'editor', { touch: true, width: 1024, height: 768 })
  await timur.goto(olga.url())
  const his = new Board(timur)
  await his.counts(6)
  const fingers = new Fingers(await timur.context().newCDPSession(timur))
  const zoom = async () =>
    Number(/scale\((.+?)\)/.exec((await timur.locator('.react-flow__viewport').getAttribute('style')) ?? '')?.[1])
  const pane = await his.pane()
  const free = { x: pane.x + 240, y: pane.y + 60 }

  const write = await his.middle(his.box('Заявление'))
  await fingers.drag(free, { x: free.x + 60, y: free.y + 40 })
  await expect.poll(async () => (await his.middle(his.box('Заявление'))).x, SOON).toBeGreaterThan(write.x + 30)
  expect(await his.chosen()).toBe(0)
  await his.fit()

  const [mine, theirs] = [await his.middle(his.box('Приказ')), await hers.middle(hers.box('Приказ'))]
  await fingers.drag(mine, { x: mine.x + 70, y: mine.y })
  await expect.poll(async () => (await hers.middle(hers.box('Приказ'))).x, SOON).toBeGreaterThan(theirs.x + 30)

  const near = await zoom()
  await fingers.down(free, { x: free.x + 40, y: free.y })
  for (let part = 1; part <= 5; part++)
    await fingers.move({ x: free.x - 10 * part, y: free.y }, { x: free.x + 40 + 10 * part, y: free.y })
  await fingers.up()
  await expect.poll(zoom, SOON).toBeGreaterThan(near * 1.2)
  await his.fit()

  await fingers.stay(await his.middle(his.box('Подпись')), timur)
  await timur.getByRole('menuitem', { name: /Сделать копию/ }).tap()
  await hers.counts(7)
  await fingers.stay(free, timur)
  await timur.getByRole('menuitem', { name: /Заметка/ }).waitFor()
  await timur.keyboard.press('Escape')
  await expect.poll(() => timur.getByRole('menu').count(), SOON).toBe(0)
  expect(stage.trouble).toEqual([])
})

it('a pen chooses, carries and connects; a palm that lies down beside it moves nothing and opens nothing', async () => {
  const { board: hers, id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур', 'editor', { touch: true, width: 1024, height: 768 })
  await timur.goto(olga.url())
  const his = new Board(timur)
  await his.counts(6, 6)
  const session = await timur.context().newCDPSession(timur)
  const [pen, palm] = [new Stylus(session), new Fingers(session)]
  await timur.evaluate(() => {
    const heard = new Set<string>()
    Object.assign(window, { heard })
    window.addEventListener('pointerdown', ({ pointerType }) => heard.add(pointerType), { capture: true })
  })
  const place = (step: string) => his.middle(his.box(step))
  const sheet = () => timur.locator('.react-flow__viewport').getAttribute('style')

  const write = await place('Заявление')
  await pen.down(write)
  await pen.up(write)
  await expect.poll(() => his.box('Заявление').getAttribute('data-selected'), SOON).toBe('true')

  const pane = await his.pane()
  const free = { x: pane.x + 240, y: pane.y + 60 }
  const stood = await sheet()
  const [order, hers1] = [await place('Приказ'), await hers.middle(hers.box('Приказ'))]
  const there = { x: order.x + 70, y: order.y }
  await pen.down(order)
  await pen.draw(order, { x: order.x + 40, y: order.y })
  await palm.down(free)
  for (let part = 1; part <= 4; part++) await palm.move({ x: free.x + 20 * part, y: free.y + 5 * part })
  await pen.draw({ x: order.x + 40, y: order.y }, there)
  await palm.up()
  await pen.up(there)
  await expect.poll(async () => (await hers.middle(hers.box('Приказ'))).x, SOON).toBeGreaterThan(hers1.x + 30)
  expect(await sheet()).toBe(stood)
  expect(await timur.getByRole('menu').count()).toBe(0)
  await expect.poll(() => his.box('Приказ').getAttribute('data-selected'), SOON).toBe('true')
  expect(await timur.evaluate(() => [...(window as never as { heard: Set<string> }).heard].sort())).toEqual([
    'pen',
    'touch',
  ])

  const sign = await place('Подпись')
  await pen.down(sign)
  await pen.up(sign)
  const handle = await his.middle(his.box('Подпись').locator('.box-handle.react-flow__handle-top'))
  await pen.drag(handle, { x: write.x + 10, y: write.y + 4 })
  await expect.poll(() => his.flows.count(), SOON).toBe(7)

  const before = await place('Заявление')
  await palm.drag(free, { x: free.x + 60, y: free.y + 30 })
  await expect.poll(async () => (await place('Заявление')).x, SOON).toBeGreaterThan(before.x + 30)
  expect(stage.trouble).toEqual([])
})

it('the right button and Shift+F10 open the same menu: on a step, on a flow, on nothing; it gives the keys back to the sheet', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  const menu = olga.getByRole('menu')
  const items = () => menu.getByRole('menuitem').allInnerTexts()
  await board.box('Приказ').click({ button: 'right' })
  await menu.waitFor()
  expect((await items()).join()).toMatch(/Править текст[\s\S]*Отметить проблему[\s\S]*Удалить/)
  await olga.keyboard.press('Escape')
  await expect.poll(() => menu.count(), SOON).toBe(0)
  await board.press('Shift+F10')
  await menu.waitFor()
  await menu.getByRole('menuitem', { name: /Удалить/ }).click()
  await board.counts(5, 5)
  await board.press('Control+z')
  await board.counts(6, 6)
  await board.press('Escape') // the undo has selected what it brought back

  const [check, order] = [await board.middle(board.box('Дни есть?')), await board.middle(board.box('Приказ'))]
  await olga.mouse.click((check.x + order.x) / 2 - 30, order.y, { button: 'right' })
  await menu.getByRole('menuitem', { name: /Это возврат/ }).waitFor()
  await olga.keyboard.press('Escape')
  const pane = await board.pane()
  await olga.mouse.click(pane.x + 60, pane.y + 200, { button: 'right' })
  await menu.getByRole('menuitem', { name: /Заметка/ }).click()
  await olga.mouse.click(pane.x + 500, pane.y + 500)
  await board.type('Из меню', 'Enter')
  await board.counts(7)
  expect(stage.trouble).toEqual([])
})
