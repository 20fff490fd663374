import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginMap, SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { newProject, Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

it('steps come by Tab, by double click and by the toolbar, are typed into at once, and times are read as people write them', async () => {
  const board = await beginMap(olga, stage.address, await newProject(olga, 'Справка'))
  await board.press('Enter') // the first step waits under the key
  await board.type('Запрос 10-30м', 'Tab')
  await board.type('Поиск 2ч', 'Tab')
  await board.type('Подготовка 1-5 рд', 'Tab')
  await board.type('Ответ ведомства 2 кд', 'Enter')
  await board.fit()
  for (const [step, time] of [
    ['Запрос', '10–30 мин'],
    ['Поиск', '120 мин'],
    ['Подготовка', '1–5 р. д.'],
    ['Ответ ведомства', '2 к. д.'],
  ] as const) {
    await board.choose(step)
    await expect
      .poll(async () => (await board.field('Время операции').inputValue()).replaceAll(/\s/g, ' '), SOON)
      .toBe(time)
  }
  const sheet = await board.pane()
  await olga.mouse.dblclick(sheet.x + 300, sheet.y + 420)
  await board.type('Двойным щелчком', 'Enter')
  await board.place('Шаг', { x: 560, y: 420 }, 'Из панели 1/2/3 ч')
  await board.place('Решение', { x: 800, y: 420 }, 'Готово?')
  await board.place('Заметка', { x: 300, y: 560 }, 'Спросить архив')
  await board.counts(10, 5)

  await board.choose('Запрос')
  await board.press('t')
  await board.page.keyboard.type('скоро')
  await board.press('Enter')
  await olga.getByText('«скоро» – не время. Пример: 10–30м, 2ч, 1–5 рд').waitFor()
  await board.press('Escape')
  expect(await board.field('Время операции').inputValue()).toContain('10–30')
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('a decision says what is missing to 100 % and its finding selects it, waits and transfers stand on flows', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.fit()
  await board.choose('Дни есть?')
  await olga.getByText('Всего 100 %').waitFor()
  await board.chooseFlow('Дни есть?', 'нет')
  await board.write('Доля, %', '5')
  await board.choose('Дни есть?')
  await olga.getByText('Доли дают 95 %, до 100 % не хватает 5 %').waitFor()
  await board.tab('Показатели')
  await board.tab(/Проверки \d/)
  await olga.getByRole('button', { name: /Доли после «Дни есть\?» не дают 100 %/ }).click()
  await expect.poll(() => board.box('Дни есть?').getAttribute('data-selected'), SOON).toBe('true')

  await board.chooseFlow('Приказ', 'Подпись')
  await board.write('Ожидание', '1-2 рд')
  await board.write('Передача', '15-30м')
  await board.field('Чем передают').selectOption({ label: 'курьер' })
  await olga.locator('.zoom-level').click() // at 100 % every label is drawn
  await olga.locator('.flow-label[data-kind="wait"]', { hasText: '1–2' }).waitFor()
  await board.chooseFlow('Приказ', 'Подпись')
  await expect.poll(() => board.field('Передача').inputValue(), SOON).toContain('15–30')
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('a flow is drawn by hand from the edge of a step to anywhere on another, and nothing leaves an end', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  await board.choose('Подпись')
  const handle = await board.middle(board.box('Подпись').locator('.box-handle.react-flow__handle-top'))
  const write = await board.middle(board.box('Заявление'))
  await board.drag(handle, { x: write.x + 20, y: write.y + 6 })
  await board.counts(6, 7)
  await board.press('Control+z')
  await board.counts(6, 6)

  await board.choose(/^Отпуск/)
  await board.press('c')
  await board.box('Приказ').click()
  await olga.getByText('Из конца поток не выходит').first().waitFor()
  await board.press('Escape')
  await board.counts(6, 6)
  expect(stage.trouble).toEqual([])
})

it('a step goes to another lane, gets its class and its loss, a problem pinned to it has a number, and figures select what they count', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.fit()
  const order = await board.middle(board.box('Приказ'))
  const write = await board.middle(board.box('Заявление'))
  await board.drag(order, { x: order.x, y: write.y })
  await board.choose('Приказ')
  await board.tab('Шаг')
  await expect.poll(() => board.field('Участник').locator('option:checked').textContent(), SOON).toBe('Работник')
  await board.field('Участник').selectOption({ label: 'Кадры' })

  await board.sheet.focus()
  await board.press('1')
  await expect.poll(() => board.box('Приказ').locator('.step-letter').textContent(), SOON).toBe('Ц')
  await board.press('3')
  await board.field('Вид потери').selectOption({ label: 'Об – излишняя обработка' })
  await expect.poll(() => board.box('Приказ').locator('.step-letter').textContent(), SOON).toBe('Об')

  await board.sheet.focus()
  await board.press('p')
  await board.page.keyboard.type('Печатают дважды')
  await olga.getByRole('img', { name: 'Проблема 1' }).first().waitFor()

  await board.tab('Показатели')
  await olga.getByRole('button', { name: /излишняя обработка/ }).click()
  await expect.poll(() => board.box('Приказ').getAttribute('data-selected'), SOON).toBe('true')
  expect(await board.chosen()).toBe(1)
  await olga.getByRole('button', { name: /ожидание/ }).click()
  await expect.poll(() => olga.locator('.flow[data-selected="true"]').count(), SOON).toBe(1)
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('steps are chosen in a group, copied, pasted and deleted; undo and redo touch only one’s own work; the sheet zooms, pans and fits', async () => {
  const { id, board } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  const his = await atMap(timur, stage.address, id)
  await his.fit()
  await his.choose('Подпись')
  await his.press('1')
  await expect.poll(() => board.box('Подпись').locator('.step-letter').textContent(), SOON).toBe('Ц')

  const signed = await board.box('Подпись').getAttribute('data-id')
  const letter = olga.locator(`.box[data-id="${signed}"] .step-letter`)
  await board.fit()
  await board.choose('Приказ')
  await olga.keyboard.down('Shift')
  await board.box('Подпись').click()
  await olga.keyboard.up('Shift')
  await expect.poll(() => board.chosen(), SOON).toBe(2)
  await board.press('Control+c', 'Control+v')
  await board.counts(8)
  await expect.poll(() => his.boxes.count(), SOON).toBe(8)
  await board.press('Control+z')
  await board.counts(6)
  expect(await letter.textContent()).toBe('Ц')
  await board.press('Control+Shift+z')
  await board.counts(8)
  await his.sheet.focus()
  await his.press('Control+z')
  await expect.poll(() => letter.textContent(), SOON).toBe('Н')
  await board.counts(8)

  const sheet = await board.pane()
  await board.press('Escape')
  await board.drag({ x: sheet.x + 4, y: sheet.y + 4 }, { x: sheet.x + sheet.width - 200, y: sheet.y + 560 })
  await expect.poll(() => board.chosen(), SOON).toBeGreaterThan(5)
  await board.press('Escape', 'Control+a')
  await board.press('Delete')
  await expect.poll(() => board.boxes.count(), SOON).toBe(0)
  await olga.getByRole('button', { name: 'Вернуть' }).click()
  await board.counts(8)

  const zoom = () => olga.locator('.zoom-level').textContent()
  await board.button('Крупнее').click()
  await board.button('Крупнее').click()
  await expect.poll(zoom, SOON).not.toBe('100 %')
  await board.sheet.focus()
  await board.press('Control+0')
  await expect.poll(zoom, SOON).toMatch(/^100/)
  const before = await board.middle(board.box('Заявление').first())
  await olga.mouse.move(sheet.x + 400, sheet.y + 400)
  await olga.mouse.wheel(0, 120)
  await expect.poll(async () => (await board.middle(board.box('Заявление').first())).y, SOON).toBeLessThan(before.y)
  await board.fit()
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('the target map grows from the current one, keeps its own steps, and both are a click apart', async () => {
  const { board } = await atLeave(olga, stage.address)
  const states = olga.getByRole('group', { name: 'Какая карта' })
  const current = await board.lead()
  await states.getByRole('button', { name: 'Целевая' }).click()
  await expect
    .poll(() => states.getByRole('button', { name: 'Целевая' }).getAttribute('aria-pressed'), SOON)
    .toBe('true')
  await board.counts(6, 6)
  await board.time('Приказ', '5м')
  await expect.poll(() => board.lead(), SOON).not.toBe(current)
  await states.getByRole('button', { name: 'Текущая' }).click()
  await expect.poll(() => board.lead(), SOON).toBe(current)
  await olga.getByRole('link', { name: 'К проекту' }).first().click()
  await expect.poll(() => olga.locator('.line-row .pill').allInnerTexts(), SOON).toEqual(['Текущая', 'Целевая'])
  expect(stage.trouble).toEqual([])
})
