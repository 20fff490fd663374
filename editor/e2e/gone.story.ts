import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Board, SOON } from './board.ts'
import { atLeave } from './leave.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let olga: Page
let timur: Page
let hers: Board
let his: Board
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

beforeEach(async () => {
  const { board, id } = await atLeave(olga, stage.address)
  hers = board
  timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(olga.url())
  his = new Board(timur)
  await his.counts(6)
  await hers.counts(6)
})

/** While the other has it in hand. */
async function removes(step: string | RegExp): Promise<void> {
  await his.choose(step)
  await his.press('Delete')
}

it('a step deleted out of the hand that drags it: the drag ends in words, the map stays whole, undo brings back what was deleted', async () => {
  const order = await hers.middle(hers.box('Приказ'))
  await hers.drag(order, { x: order.x + 60, y: order.y + 40 }, false)
  await removes('Приказ')
  await olga.getByText('Шаг, который вы переносили, тем временем удалили').waitFor()
  await olga.mouse.move(order.x + 90, order.y + 50)
  await olga.mouse.up()
  await hers.counts(5)
  await his.press('Control+z')
  await hers.counts(6)
  const back = await hers.middle(hers.box('Приказ'))
  expect(back.x).toBeCloseTo(order.x, 0)
  await hers.drag(back, { x: back.x + 80, y: back.y })
  await expect.poll(async () => (await hers.middle(hers.box('Приказ'))).x, SOON).toBeGreaterThan(order.x + 60)
  await hers.press('Control+z')
  await expect.poll(async () => (await hers.middle(hers.box('Приказ'))).x, SOON).toBeCloseTo(order.x, 0)
  expect(stage.trouble).toEqual([])
})

it('a lane deleted under the pen: the words are told, no key that follows does anything to the map, and they are kept as a note', async () => {
  await hers.choose('Приказ')
  await hers.press('Enter')
  await hers.pen.waitFor()
  await hers.press('End')
  await olga.keyboard.type(' и подпись')
  await his.box('Приказ').and(timur.getByTitle('Приказ и подпись')).waitFor()
  await timur.getByRole('button', { name: 'Дорожка «Кадры»' }).focus()
  await timur.keyboard.press('Enter')
  await timur.getByRole('menuitem', { name: 'Удалить дорожку' }).click()
  await timur
    .getByRole('dialog')
    .getByLabel(/Куда перейд/)
    .selectOption({ label: 'Работник' })
  await timur.getByRole('dialog').getByRole('button', { name: 'Удалить дорожку' }).click()
  await his.counts(6)
  expect(await hers.pen.count()).toBe(1) // its steps went to another lane: the pen stays
  await olga.keyboard.type('!')
  await removes('Приказ и подпись!')
  await olga.getByText('Ваш текст: «Приказ и подпись!»').waitFor()
  await olga.keyboard.type('sdh1')
  expect(await olga.locator('.sheet').getAttribute('data-tool')).toBe('select')
  await olga.getByRole('button', { name: 'Оставить заметкой' }).click()
  await hers.counts(6)
  expect(await hers.box('Приказ и подпись!').getAttribute('data-look')).toBe('note')
  await hers.press('Control+z')
  await hers.counts(5)
  expect(stage.trouble).toEqual([])
})

it('a step deleted while a flow is drawn from it, by hand and by key: nothing is joined, and it is said', async () => {
  await hers.choose('Подпись')
  const handle = await hers.middle(hers.box('Подпись').locator('.box-handle.react-flow__handle-top'))
  const write = await hers.middle(hers.box('Заявление'))
  await hers.drag(handle, { x: handle.x - 80, y: handle.y - 40 }, false)
  await removes('Подпись')
  await hers.counts(5)
  await olga.mouse.move(write.x, write.y, { steps: 4 })
  await olga.mouse.up()
  const flows = await hers.flows.count()
  await hers.press('Escape')
  await hers.choose('Приказ')
  await hers.press('c')
  await removes('Приказ')
  await olga.getByText('Шаг, от которого вы вели поток, тем временем удалили').waitFor()
  await hers.box('Заявление').click()
  await hers.counts(4)
  expect(await hers.flows.count()).toBeLessThanOrEqual(flows)
  await his.press('Control+z', 'Control+z')
  await hers.counts(6, 6)
  expect(stage.trouble).toEqual([])
})

it('a whole map taken away under the pen: the person reads what happened and their own words, and when it comes back so do the words', async () => {
  await timur.getByRole('group', { name: 'Какая карта' }).getByRole('button', { name: 'Целевая' }).click()
  await his.counts(6)
  await timur.waitForURL((address) => address.href !== olga.url())
  await olga.goto(timur.url())
  await hers.counts(6)
  await hers.choose('Приказ')
  await hers.press('Enter')
  await hers.pen.waitFor()
  await hers.press('End')
  await olga.keyboard.type(' срочно')
  await his.box('Приказ срочно').waitFor()
  await his.sheet.focus()
  await his.press('Control+z')
  await olga.getByText('Ваш текст: «Приказ срочно»').waitFor()
  await olga.getByText('К проекту').first().waitFor()
  await his.counts(6) // the current map, to which the undo went
  await his.press('Control+Shift+z')
  await olga.goto(timur.url())
  await hers.counts(6)
  expect(stage.trouble).toEqual([])
})

it('a tab that the browser put to sleep in the midst of a word, while the server was started anew and the step deleted: it wakes, tells it, and the words are there', async () => {
  const sleep = await olga.context().newCDPSession(olga)
  await hers.choose('Подпись')
  await hers.press('Enter')
  await hers.pen.waitFor()
  await hers.press('End')
  await olga.keyboard.type(' до конца неде')
  await his.box('Подпись до конца неде').waitFor()
  await sleep.send('Page.setWebLifecycleState', { state: 'frozen' })
  await stage.kill()
  await stage.serve()
  await his.saved()
  await removes(/Подпись/)
  await his.counts(5)
  await his.saved()
  await sleep.send('Page.setWebLifecycleState', { state: 'active' })
  await olga.getByText('Ваш текст: «Подпись до конца неде»').waitFor()
  await olga.getByRole('button', { name: 'Оставить заметкой' }).click()
  await his.box('Подпись до конца неде').waitFor()
  await hers.saved()
  expect(stage.trouble).toEqual([])
})
