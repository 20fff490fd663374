import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { newProject, Stage } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

/** Puts something into the page as another program's clipboard would, or a mouse's menu. */
const paste = (page: Page, types: Record<string, string>, file?: string) =>
  page.evaluate(
    ([given, picture]) => {
      const data = new DataTransfer()
      for (const [type, text] of Object.entries(given)) data.setData(type, text)
      if (picture) data.items.add(new File([new Uint8Array(8)], picture, { type: 'image/png' }))
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [types, file] as const,
  )

const SCRIPT = '<img src=x onerror="window.broken = 1"> =1+1'

it('steps go to another project in another tab with their lanes, times, flows, frame and problem; in a spreadsheet they are a table, and come back from it', async () => {
  const { board, id } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  await board.choose('Приказ')
  await board.press('p')
  await expect.poll(() => olga.evaluate(() => document.activeElement?.tagName), SOON).toBe('TEXTAREA')
  await olga.keyboard.type('Приказ ждут неделю')
  await board.saved()
  await board.choose('Приказ')
  await board.tab('Шаг')
  await board.field('Что делают').fill(SCRIPT)
  await board.sheet.focus()
  await board.box('Подпись').click({ modifiers: ['Shift'] })
  await board.press('f')
  await olga.getByLabel('Название рамки').fill('Кадры')
  await board.press('Enter', 'Control+c')
  await board.saved()

  const other = await newProject(olga, 'Другой процесс')
  const tab = await stage.tab(olga.context())
  await tab.goto(`${stage.address}/p/${other}`)
  await tab.getByRole('button', { name: 'Начать текущую карту' }).click()
  await tab.locator('.map-stage').waitFor()
  await tab.bringToFront()
  await tab.locator('.map-stage').focus()
  await tab.keyboard.press('Control+v')
  await tab.locator('.box').first().waitFor()
  await expect.poll(() => tab.locator('.box').count(), SOON).toBe(2)
  await tab.locator('.frame-title').getByRole('button', { name: 'Кадры' }).waitFor()
  await expect.poll(() => tab.locator('.lane-name').allInnerTexts(), SOON).toEqual(['Работник', 'Кадры'])
  await expect.poll(() => tab.locator('.map-words [data-flow]').count(), SOON).toBe(1)
  await tab.getByRole('tab', { name: 'Проблемы' }).click()
  await expect.poll(() => tab.getByLabel('В чём проблема').inputValue(), SOON).toBe('Приказ ждут неделю')
  expect(await tab.evaluate(() => 'broken' in window)).toBe(false)

  const text = await tab.evaluate(() => navigator.clipboard.readText())
  const [head, ...rows] = text.split(/\r?\n/)
  expect(head).toBe('№\tШаг\tУчастник\tВремя')
  expect(rows.map((row) => row.split('\t').slice(1))).toEqual([
    [SCRIPT, 'Кадры', '30–60\u00a0мин'],
    ['Подпись', 'Работник', '5\u00a0мин'],
  ])
  await tab.keyboard.press('Escape')
  await paste(tab, { 'text/plain': text.replace('Подпись', 'Роспись') })
  await expect.poll(() => tab.locator('.box').count(), SOON).toBe(4)
  await expect.poll(() => tab.locator('.lane-name').allInnerTexts(), SOON).toEqual(['Работник', 'Кадры'])
  await tab.keyboard.press('Control+z')
  await expect.poll(() => tab.locator('.box').count(), SOON).toBe(2)
  await tab.close()

  const again = await atMap(olga, stage.address, id)
  await again.press('Escape')
  await again.counts(6, 6)
  await again.press('Control+v')
  await again.counts(8, 7)
  expect(await olga.locator('.frame-title').count()).toBe(2)
  await again.tab('Проблемы')
  await olga.getByText('у 2 элементов').waitFor()
  expect(await olga.getByLabel('В чём проблема').count()).toBe(1)
  expect(stage.trouble).toEqual([])
})

it('a text of Word, a picture, a board of another program, damaged steps and too many rows are one sentence each, and nothing changes', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  const word = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><p class=MsoNormal>Приказ</p></html>'
  const clip = { steps: [{ id: 'x', fields: { look: 'dragon' }, place: null }], flows: [] }
  const tries: [Record<string, string>, string | undefined, RegExp][] = [
    [{ 'text/plain': 'Приказ', 'text/html': word }, undefined, /В буфере текст, а не таблица/],
    [{}, 'снимок.png', /В буфере рисунок/],
    [{ 'text/plain': '%3CmxGraphModel%3E%3Croot%3E%3C%2Froot%3E' }, undefined, /В буфере данные другой программы/],
    [{ 'application/x-potok-steps': '{"clip": 1' }, undefined, /Скопированное повреждено/],
    [{ 'application/x-potok-steps': JSON.stringify({ project: 'p', clip }) }, undefined, /Такое значение здесь/],
    [
      { 'text/plain': Array.from({ length: 5000 }, (_, row) => `Шаг ${row}\t10м`).join('\n') },
      undefined,
      /В буфере 5.?000 строк/,
    ],
  ]
  for (const [types, file, sentence] of tries) {
    await paste(olga, types, file)
    await expect.poll(() => olga.getByRole('alert').allInnerTexts(), SOON).toEqual([expect.stringMatching(sentence)])
    await olga.getByRole('alert').getByRole('button', { name: 'Закрыть' }).click()
  }
  await board.counts(6, 6)
  await paste(olga, { 'text/plain': 'Шаг\tИсполнитель\tВремя, мин\nАрхив\tКадры\t15\nОтветить\tКадры\tскоро' })
  await board.counts(8, 7)
  await olga.getByText('Время 1 строки не понято').waitFor()
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('what is pasted comes to stand under the pointer, in its lane, and the next beside it, rows of a table on no step that stands there; away from the sheet beside what is chosen; steps of several lanes keep theirs', async () => {
  const { board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  const near = async (step: string, at: { x: number; y: number }) => {
    const own = await Promise.all((await board.box(step).all()).map((box) => board.middle(box)))
    return Math.min(...own.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)))
  }
  /** How many steps of this name stand in each lane. */
  const inLanes = (step: string) =>
    olga
      .locator('.map-words section')
      .evaluateAll(
        (lanes, name) =>
          lanes.map(
            (lane) => [...lane.querySelectorAll('button')].filter((one) => one.textContent?.includes(name)).length,
          ),
        step,
      )
  const scale = Number(
    /scale\((.+?)\)/.exec((await olga.locator('.react-flow__viewport').getAttribute('style')) ?? '')?.[1],
  )
  const order = await board.middle(board.box('Приказ'))
  const free = { x: order.x, y: order.y + 70 * scale }
  await board.choose('Заявление')
  await board.press('Control+c')
  await olga.mouse.move(free.x, free.y, { steps: 2 })
  await board.press('Control+v')
  await expect.poll(() => board.boxes.count(), SOON).toBe(7)
  await expect.poll(() => near('Заявление', free), SOON).toBeLessThan(8)
  await expect.poll(() => inLanes('Заявление'), SOON).toEqual([1, 1])
  await board.press('Control+v')
  await expect.poll(() => board.boxes.count(), SOON).toBe(8)
  const beside = { x: free.x + 24 * scale, y: free.y + 24 * scale }
  await expect.poll(() => near('Заявление', beside), SOON).toBeLessThan(8)
  await board.press('Control+z', 'Control+z')
  await expect.poll(() => board.boxes.count(), SOON).toBe(6)

  await olga.mouse.move(free.x - 20, free.y, { steps: 2 })
  await paste(olga, { 'text/plain': 'Архив\t10м' })
  await expect.poll(() => near('Архив', { x: free.x - 20, y: free.y }), SOON).toBeLessThan(8)
  await expect.poll(() => inLanes('Архив'), SOON).toEqual([0, 1])
  await board.press('Control+z')

  await board.choose('Приказ')
  await board.box('Подпись').click({ modifiers: ['Shift'] })
  await board.press('Control+c')
  await olga.mouse.move(order.x - 300 * scale, order.y, { steps: 2 })
  await board.press('Control+v')
  await expect.poll(() => board.boxes.count(), SOON).toBe(8)
  await expect.poll(() => inLanes('Приказ'), SOON).toEqual([0, 2])
  await expect.poll(() => inLanes('Подпись'), SOON).toEqual([2, 0])
  await board.press('Control+z')

  await board.choose('Приказ')
  await board.press('Control+c')
  await olga.locator('.map-corner').hover()
  await board.press('Control+v')
  await expect.poll(() => near('Приказ', { x: order.x + 24 * scale, y: order.y + 24 * scale }), SOON).toBeLessThan(8)

  await board.press('Control+z')
  await board.counts(6, 6)
  await olga.mouse.move(order.x - 40, order.y, { steps: 2 })
  await paste(olga, { 'text/plain': 'Архив\t10м\nВыписка\t5м' })
  await board.counts(8, 7)
  const rects = await Promise.all((await board.boxes.all()).map((box) => box.boundingBox()))
  const covered = rects.flatMap((a, at) =>
    rects
      .slice(at + 1)
      .filter(
        (b) =>
          a &&
          b &&
          Math.max(a.x, b.x) < Math.min(a.x + a.width, b.x + b.width) - 1 &&
          Math.max(a.y, b.y) < Math.min(a.y + a.height, b.y + b.height) - 1,
      ),
  )
  expect(covered).toEqual([])
  expect(stage.trouble).toEqual([])
})
