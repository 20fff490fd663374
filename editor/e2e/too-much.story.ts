import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { ask, Stage } from './start.ts'
import { Wire } from './wire.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

/** More than the megabyte that a frame of a socket may hold. */
const ROWS = 120
const LETTERS = 5000
/** Of the process that is drawn there: its tasks alone are counted. */
const DRAWN = 3
const LATER = { timeout: 40_000 }

/** A regulation whose clauses are steps, as somebody has it in a spreadsheet. */
const pasteRegulation = (page: Page) =>
  page.evaluate(
    ([rows, letters]) => {
      const clause = 'Пункт регламента. '.repeat(Math.ceil(letters / 18)).slice(0, letters)
      const lines = Array.from({ length: rows }, (_, row) => `${row + 1}. ${clause}\tКадры\t15`)
      const data = new DataTransfer()
      data.setData('text/plain', ['Шаг\tИсполнитель\tВремя, мин', ...lines].join('\n'))
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [ROWS, LETTERS] as const,
  )

/** What the server has, whoever asks. */
const serverHas = (page: Page, project: string, steps: number) =>
  expect
    .poll(async () => {
      const { projects } = await ask<{ projects: { id: string; steps: number }[] }>(page, '/api/projects')
      return projects.find(({ id }) => id === project)?.steps
    }, LATER)
    .toBe(steps)

it('more is pasted at once than a frame holds: it reaches the server all the same, and is told saved when it did', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board } = await atLeave(olga, stage.address)
  await board.counts(6, 6)
  await board.saved()
  await pasteRegulation(olga)
  await serverHas(olga, id, DRAWN + ROWS)
  await board.saved()
  expect(stage.trouble).toEqual([])
})

it('more is done without a connection than a frame holds: it waits on the device, and goes by itself when the line is back', async () => {
  const olga = await stage.administrator('Ольга')
  const { id } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  const wire = await Wire.of(timur)
  const away = await atMap(timur, stage.address, id)
  await away.saved()
  await wire.cut()
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи/)
  await pasteRegulation(timur)
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи – \d+ прав\S+ на этом устройстве/)
  await serverHas(olga, id, DRAWN)
  wire.mend()
  await serverHas(olga, id, DRAWN + ROWS)
  await away.saved()
  expect(stage.trouble).toEqual([])
})
