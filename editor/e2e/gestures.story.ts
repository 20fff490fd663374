import type { Page } from 'playwright-core'
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

it('a step that is dragged is pulled by the middles and edges of its neighbours and shows it; Alt, Shift and the settings free it; a colleague sees where it lies', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(olga.url())
  const his = new Board(timur)
  await his.counts(6)
  await board.counts(6)
  const guides = olga.locator('.held-guide')
  const order = await board.middle(board.box('Приказ'))
  const write = await board.middle(board.box('Заявление'))

  await board.drag(order, { x: write.x + 4, y: order.y + 90 }, false)
  await expect.poll(() => guides.count(), SOON).toBeGreaterThan(0)
  await olga.keyboard.down('Alt')
  await olga.mouse.move(write.x + 5, order.y + 91)
  await expect.poll(() => guides.count(), SOON).toBe(0)
  await olga.keyboard.up('Alt')
  await olga.mouse.move(write.x + 4, order.y + 90)
  await expect.poll(() => guides.count(), SOON).toBeGreaterThan(0)
  await olga.mouse.up()
  await expect.poll(() => guides.count(), SOON).toBe(0)
  const apart = async (of: Board) => (await of.middle(of.box('Приказ'))).x - (await of.middle(of.box('Заявление'))).x
  await expect.poll(() => apart(board), SOON).toBeCloseTo(0, 0)
  await expect.poll(() => apart(his), SOON).toBeCloseTo(0, 0)
  await board.press('Control+z')
  await expect.poll(() => apart(board), SOON).toBeGreaterThan(100)

  await board.press('Alt+s')
  await olga.getByText('Шаги не ровняются по соседям').waitFor()
  await board.drag(order, { x: write.x + 4, y: order.y + 90 }, false)
  expect(await guides.count()).toBe(0)
  await olga.mouse.up()
  await board.press('Control+z')
  await olga.reload()
  await board.boxes.first().waitFor()
  await olga.getByRole('button', { name: 'Как ровнять при переносе' }).click()
  const lines = olga.getByRole('menuitemcheckbox', { name: /по соседям/ })
  expect(await lines.getAttribute('aria-checked')).toBe('false')
  await lines.click()
  await olga.getByText('Шаги ровняются по соседям').waitFor()
  expect(stage.trouble).toEqual([])
})

it('a free step dropped on a flow stands in it, in one undo; Alt keeps it out; a tool clicked on a flow puts its step in', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  const [check, order] = [await board.middle(board.box('Дни есть?')), await board.middle(board.box('Приказ'))]
  const onFlow = { x: (check.x + order.x) / 2 - 30, y: order.y }
  await board.place('Ожидание', { x: 700, y: 480 }, 'Очередь')
  const away = await board.middle(board.box('Очередь'))

  await board.drag(away, onFlow, false)
  await olga.keyboard.down('Alt')
  await olga.mouse.move(onFlow.x + 1, onFlow.y)
  await olga.mouse.up()
  await olga.keyboard.up('Alt')
  await expect.poll(() => board.flows.count(), SOON).toBe(6)
  await board.press('Control+z')
  await expect.poll(async () => (await board.middle(board.box('Очередь'))).x, SOON).toBeCloseTo(away.x, 0)

  await board.drag(away, onFlow)
  await expect.poll(() => board.flows.count(), SOON).toBe(7)
  await board.press('Control+z')
  await expect.poll(() => board.flows.count(), SOON).toBe(6)
  await expect.poll(async () => (await board.middle(board.box('Очередь'))).x, SOON).toBeCloseTo(away.x, 0)

  const pane = await board.pane()
  await board.place('Ожидание', { x: onFlow.x - pane.x, y: onFlow.y - pane.y }, 'Подпись начальника')
  await expect.poll(() => board.flows.count(), SOON).toBe(7)
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('several steps line up by key and by menu, each in its lane, in one undo; what cannot be is said beside them', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6)
  const top = async (step: string) => (await board.middle(board.box(step))).y
  const both = async (...steps: (string | RegExp)[]) => {
    await board.choose(steps[0]!)
    await olga.keyboard.down('Shift')
    for (const step of steps.slice(1)) await board.box(step).click()
    await olga.keyboard.up('Shift')
    await expect.poll(() => board.chosen(), SOON).toBe(steps.length)
  }
  await board.choose('Подпись')
  await board.press('ArrowDown', 'ArrowDown')
  const low = await top('Подпись')
  expect(low).not.toBe(await top('Заявление'))
  await both('Заявление', 'Подпись')
  await board.press('Alt+Shift+KeyW')
  await expect.poll(async () => (await top('Подпись')) - (await top('Заявление')), SOON).toBe(0)
  await board.press('Control+z')
  await expect.poll(() => top('Подпись'), SOON).toBe(low)

  await both('Заявление', 'Приказ')
  await board.press('Alt+Shift+KeyW')
  await olga.getByText('По высоте ровняются шаги одной дорожки: выберите их в одной').waitFor()
  await olga.getByRole('button', { name: 'Выровнять', exact: true }).click()
  await olga.getByRole('menuitem', { name: 'Выровнять левые края' }).click()
  await expect
    .poll(
      async () => (await board.middle(board.box('Приказ'))).x - (await board.middle(board.box('Заявление'))).x,
      SOON,
    )
    .toBe(0)

  await both('Пора в отпуск', 'Заявление', /^Отпуск/)
  await board.press('Alt+Shift+KeyX')
  const [a, c] = await Promise.all(
    ['Пора в отпуск', /^Отпуск/].map(async (step) => (await board.box(step).boundingBox())!),
  )
  await expect
    .poll(async () => {
      const middle = (await board.box('Заявление').boundingBox())!
      return Math.abs(middle.x - a!.x - a!.width - (c!.x - middle.x - middle.width))
    }, SOON)
    .toBeLessThan(2)
  expect(stage.trouble).toEqual([])
})

it('room is made by pulling a line or by arrows and Enter, seen by a colleague while it is made, and taken back in one undo', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(olga.url())
  const his = new Board(timur)
  await his.counts(6)
  await board.counts(6)
  const x = async (of: Board, step: string) => (await of.middle(of.box(step))).x
  const [write, sign, order] = [await x(board, 'Заявление'), await x(board, 'Подпись'), await x(board, 'Приказ')]
  const hisSign = await x(his, 'Подпись')
  const apart = async () => (await x(his, 'Подпись')) - hisSign
  const pane = await board.pane()

  await board.press('Shift+S')
  await olga.getByText('Тяните вправо').waitFor()
  const line = { x: write + 120, y: pane.y + 40 }
  await board.drag(line, { x: line.x + 80, y: line.y + 6 }, false)
  await expect.poll(apart, SOON).toBeGreaterThan(40) // before the drop
  await olga.mouse.up()
  await expect.poll(() => x(board, 'Подпись'), SOON).toBeCloseTo(sign + 80, 0)
  expect(await x(board, 'Приказ')).toBeCloseTo(order + 80, 0)
  expect(await x(board, 'Заявление')).toBeCloseTo(write, 0)
  await expect.poll(apart, SOON).toBeGreaterThan(70)
  await board.press('Control+z')
  await expect.poll(() => x(board, 'Подпись'), SOON).toBeCloseTo(sign, 0)

  await board.press('Escape')
  await board.choose('Подпись')
  await board.press('Shift+S', 'ArrowRight', 'Shift+ArrowRight', 'Enter')
  await expect.poll(() => x(board, 'Подпись'), SOON).toBeCloseTo(sign + 48, 0)
  expect(await x(board, 'Приказ')).toBeCloseTo(order, 0)
  await board.press('Shift+S', 'ArrowRight', 'Escape')
  await expect.poll(() => x(board, 'Подпись'), SOON).toBeCloseTo(sign + 48, 0)

  const height = async () =>
    Number(await olga.getByRole('separator', { name: 'Высота дорожки «Кадры»' }).getAttribute('aria-valuenow'))
  const before = await height()
  const under = { x: pane.x + pane.width - 200, y: (await board.middle(board.box('Приказ'))).y + 20 }
  await board.press('Shift+S')
  await board.drag(under, { x: under.x, y: under.y + 80 })
  await expect.poll(height, SOON).toBe(before + 80)
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('a step becomes a wait or a decision by key and by menu and keeps its words and flows; what its flows do not allow is said', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  const look = (step: string) => board.box(step).getAttribute('data-look')
  const middle = await board.middle(board.box('Подпись'))
  await board.choose('Подпись')
  await board.press('k')
  await olga.getByRole('menuitem', { name: 'Ожидание' }).click()
  await expect.poll(() => look('Подпись'), SOON).toBe('wait')
  expect((await board.middle(board.box('Подпись'))).x).toBeCloseTo(middle.x, 0)
  await board.counts(6, 6)
  await board.press('Control+z')
  await expect.poll(() => look('Подпись'), SOON).toBe('operation')

  await board.press('Escape')
  await board.box('Приказ').click({ button: 'right' })
  await olga.getByRole('menuitem', { name: /Другой вид элемента/ }).click()
  await olga.getByRole('menuitem', { name: 'Начало' }).click()
  await olga.getByText('Поток не может вести в начало').first().waitFor()
  expect(await look('Приказ')).toBe('operation')
  await board.tab('Шаг')
  await board.field('Вид элемента').selectOption({ label: 'Решение' })
  await expect.poll(() => look('Приказ'), SOON).toBe('xor')
  expect(stage.trouble).toEqual([])
})
