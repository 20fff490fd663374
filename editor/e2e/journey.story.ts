import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { JourneyBoard } from './journeyBoard.ts'
import { Stage, sample } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it("two people draw a parent's way through enrolment: typed, felt, its time counted from the process, a pain made a problem, a stage deleted under a colleague's hands brought back", async () => {
  const olga = await stage.administrator('Ольга')
  const project = await sample(olga, /детский сад/)
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Начать карту пути клиента' }).click()
  const map = new JourneyBoard(olga)
  await map.grid.waitFor()
  const address = olga.url()
  await expect.poll(() => map.grid.getByRole('columnheader').count(), SOON).toBe(6)

  // Typing goes straight into the cell, Tab goes on and puts in a step after the last.
  await map.write('Действие клиента', 1, 'Позвонить в сад', 'Прийти за бланками', 'Собрать справки')
  await map.write('Действие клиента', 4, 'Пройти медосмотр', 'Принести документы', 'Подписать договор')
  await olga.getByRole('columnheader', { name: 'Этап 1' }).click()
  await olga.keyboard.press('Enter')
  await olga.keyboard.type('Узнать')
  await olga.keyboard.press('Enter')
  await olga.getByRole('columnheader', { name: 'Узнать' }).waitFor()
  await map.write('Мысли', 2, 'Зачем ехать ради бланка?')
  await expect.poll(() => map.cell('Мысли', 2).innerText(), SOON).toContain('«Зачем')

  // A colleague in the same cells; both see where the other is.
  const timur = await stage.guest(olga, project, 'Тимур')
  await timur.goto(address)
  const work = new JourneyBoard(timur)
  await work.write('Точка, канал', 2, 'Личный приём')
  await work.choose('Боли', 2)
  await expect.poll(() => map.cell('Боли', 2).innerText(), SOON).toContain('Тимур')
  await work.write('Боли', 2, 'Ехать только за бланком')
  await expect.poll(() => map.cell('Боли', 2).innerText(), SOON).toContain('Ехать')

  // What the step is in the process gives it its time.
  await map.choose('Показатели', 2)
  await map.pick(/Из чего состоит/, 'Личный приход для получения бланков')
  await expect.poll(() => map.cell('Показатели', 2).innerText(), SOON).toMatch(/300|ч|мин/)
  await map.choose('Показатели', 1)
  await olga.keyboard.type('5-20м')
  await olga.keyboard.press('Enter')
  await expect.poll(() => map.cell('Показатели', 1).innerText(), SOON).toContain('5–20')
  await expect.poll(() => map.panel.innerText(), SOON).toContain('1 элемента процесса')

  // The feelings of a persona, by keys.
  await olga.getByRole('combobox', { name: 'Чьи кривые' }).fill('Марина')
  await olga.getByRole('option', { name: 'Марина' }).click()
  await map.choose('Эмоции', 1)
  await olga.keyboard.press('1')
  await olga.keyboard.press('ArrowRight')
  await olga.keyboard.press('-')
  await olga.keyboard.press('-')
  await expect.poll(() => work.cell('Эмоции', 2).getAttribute('aria-label'), SOON).toBe('Марина: −2')
  await expect.poll(() => timur.getByText('момент истины?').count(), SOON).toBe(1)
  await olga.keyboard.press('Alt+M')
  await timur.getByText('момент истины', { exact: true }).waitFor()

  // A point of the curve is pulled up by hand.
  const point = await olga.locator('.journey-curve circle').first().boundingBox()
  const [x, y] = [point!.x + point!.width / 2, point!.y + point!.height / 2]
  await olga.mouse.move(x, y)
  await olga.mouse.down()
  await olga.mouse.move(x, y - 14, { steps: 3 })
  await olga.mouse.move(x, y - 27, { steps: 3 })
  await olga.mouse.up()
  await expect.poll(() => work.cell('Эмоции', 1).getAttribute('aria-label'), SOON).toBe('Марина: +2')

  // Two people begin one cell at once: both keep their words.
  await Promise.all([map.choose('Ожидания', 5), work.choose('Ожидания', 5)])
  await Promise.all([olga.keyboard.press('Enter'), timur.keyboard.press('Enter')])
  await Promise.all([olga.keyboard.type('Одно окно'), timur.keyboard.type('Без копий')])
  await Promise.all([olga.keyboard.press('Enter'), timur.keyboard.press('Enter')])
  for (const side of [map, work]) {
    await expect.poll(() => side.cell('Ожидания', 5).innerText(), SOON).toContain('Одно окно')
    await expect.poll(() => side.cell('Ожидания', 5).innerText(), SOON).toContain('Без копий')
  }

  // A picture in a cell, small for both, large at a press; its words describe it.
  await map.choose('Мысли', 2)
  const buffer = await olga.screenshot({ type: 'png' })
  await olga.locator('input[type=file]').setInputFiles({ name: 'очередь.png', mimeType: 'image/png', buffer })
  const seen = work.cell('Мысли', 2).getByRole('img', { name: 'Зачем ехать ради бланка?' })
  await expect.poll(() => seen.evaluate((one) => (one as HTMLImageElement).naturalWidth), SOON).toBe(1440)
  await work
    .cell('Мысли', 2)
    .getByRole('button', { name: /^Открыть картинку/ })
    .click()
  await timur.getByRole('dialog').getByRole('img', { name: 'Зачем ехать ради бланка?' }).waitFor()
  if (process.env.POTOK_PICTURES) await timur.screenshot({ path: `${process.env.POTOK_PICTURES}/picture.png` })
  await timur.getByRole('button', { name: 'Закрыть картинку' }).click()

  // A pain becomes a problem of the project, with its number.
  await work.choose('Боли', 2)
  await timur.getByRole('button', { name: 'Сделать проблемой проекта' }).click()
  await map
    .cell('Боли', 2)
    .getByRole('img', { name: /Проблема \d+/ })
    .waitFor()

  // A stage deleted while a colleague writes in it: told, and brought back with the words.
  await work.choose('Ожидания', 3)
  await timur.keyboard.press('Enter')
  await timur.keyboard.type('Справки запросят сами')
  await expect.poll(() => map.cell('Ожидания', 3).innerText(), SOON).toContain('запросят')
  await map.grid.getByRole('columnheader').nth(3).click()
  await olga.getByRole('button', { name: 'Удалить этап' }).click()
  await timur.getByText(/Слова целы/).waitFor()
  expect(await olga.getByText('Место, где вы работали, удалено').count()).toBe(0)
  await timur.getByRole('button', { name: 'Вернуть' }).click()
  await expect.poll(() => map.cell('Ожидания', 3).innerText(), SOON).toContain('Справки')

  // Pasted from a spreadsheet, taken back by one undo.
  await map.choose('Цель клиента', 1)
  await olga.evaluate(() => navigator.clipboard.writeText('Понять\tПолучить\tСобрать'))
  await olga.keyboard.press('Control+V')
  await expect.poll(() => map.cell('Цель клиента', 3).innerText(), SOON).toContain('Собрать')
  await olga.keyboard.press('Control+Z')
  await expect.poll(() => map.cell('Цель клиента', 3).innerText(), SOON).toBe('')

  // As it will be: a copy with the curve of today behind it.
  await olga.getByRole('button', { name: 'Как будет' }).click()
  await olga.waitForURL((url) => url.href !== address)
  await expect.poll(() => olga.locator('.journey-before').count(), SOON).toBe(1)
  await map.cell('Действие клиента', 2).getByText('Прийти').waitFor()
  await olga.getByRole('button', { name: 'Как есть' }).click()
  await olga.waitForURL(address)
  await map.grid.waitFor()

  // What the two do not know of each other stands among the checks of the process, with the way to the journey.
  await map.write('Точка, канал', 4, 'Личный приём')
  await map.saved()
  await timur.goto(`${stage.address}/p/${project}`)
  await timur.locator('.tool', { hasText: 'Карта «как есть»' }).getByRole('link').click()
  await timur.getByRole('tab', { name: /^Проверки/ }).click()
  if (process.env.POTOK_PICTURES) await timur.screenshot({ path: `${process.env.POTOK_PICTURES}/checks.png` })
  await timur.getByRole('link', { name: /Точка без шага процесса: «Пройти медосмотр»/ }).click()
  await timur.waitForURL((url) => url.href.startsWith(`${address}?step=`))
  await work.grid.waitFor()

  await olga.keyboard.press('Control+K')
  await olga.getByRole('combobox', { name: /^Найти/ }).fill('схема услуги')
  await olga.getByRole('option', { name: 'Схема услуги' }).waitFor()
  await olga.keyboard.press('Enter')
  await olga.getByText('Линия видимости').waitFor()
  await olga.getByText('Таблица', { exact: true }).click()
  await olga.getByRole('table', { name: 'Карта пути клиента' }).waitFor()
  await olga.getByText('Путь', { exact: true }).click()
  await map.saved()
  expect(await barriers(olga)).toEqual([])
  await map.saved()
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/journey.png` })
  expect(stage.trouble).toEqual([])
})
