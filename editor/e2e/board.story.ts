import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { Sheet } from './sheet.ts'
import { ask, newProject, Stage } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const picture = async (name: string, sheet: Sheet) => {
  if (process.env.POTOK_PICTURES) await sheet.page.screenshot({ path: `${process.env.POTOK_PICTURES}/${name}.png` })
}

it('two people draw on the board of a prototype at once; it survives the server, asks nobody outside, and a viewer only looks', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await newProject(olga, 'Запись в сад')
  const timur = await stage.guest(olga, id, 'Тимур')
  await olga.goto(`${stage.address}/p/${id}/prototypes`)
  await olga.getByRole('button', { name: 'Добавить прототип' }).click()
  await olga.getByLabel('Что делаем').fill('Бланк на одном листе')
  await olga.keyboard.press('Tab')
  const address = await olga.getByRole('link', { name: 'Доска для эскизов' }).getAttribute('href')
  const [hers, his] = [new Sheet(olga, stage.address), new Sheet(timur, stage.address)]
  await Promise.all([hers.open(`${stage.address}${address}`), his.open(`${stage.address}${address}`)])
  await olga.getByRole('heading', { name: 'Доска: Бланк на одном листе' }).waitFor()

  // She writes a note, he sees it, her name and where she points; he draws, she sees it.
  await hers.write({ x: 500, y: 400 }, 'Ждут подписи директора')
  await his.note('Ждут подписи директора').waitFor()
  await olga.mouse.move(700, 300)
  await timur.locator('.tl-nametag', { hasText: 'Ольга' }).waitFor()
  await his.draw([
    [760, 500],
    [860, 560],
    [960, 480],
  ])
  await expect.poll(() => hers.shapes('draw').count(), SOON).toBe(1)
  await picture('board-ru', hers)

  // A picture lies on the server.
  await olga.evaluate(async () => {
    const canvas = new OffscreenCanvas(60, 40)
    canvas.getContext('2d')!.fillRect(0, 0, 60, 40)
    const file = new File([await canvas.convertToBlob({ type: 'image/png' })], 'a.png', { type: 'image/png' })
    const data = new DataTransfer()
    data.items.add(file)
    const at = { dataTransfer: data, bubbles: true, cancelable: true, clientX: 300, clientY: 300 }
    document.querySelector('.tl-canvas')!.dispatchEvent(new DragEvent('drop', at))
  })
  const seen = his.page.locator('.tl-image')
  await expect
    .poll(() => seen.first().evaluate((one) => (one as HTMLImageElement).src), SOON)
    .toMatch(/\/api\/projects\/\w+\/attachments\/\w+$/)

  // The facilitator locks the board: nobody else draws, until it is open again.
  await olga.getByRole('button', { name: 'Закрепить доску' }).click()
  await timur.getByText('Доску закрепил ведущий').waitFor()
  await timur.getByTestId('tools.note').waitFor({ state: 'detached' })
  await olga.getByRole('button', { name: 'Закрепить доску' }).click()
  await timur.getByTestId('tools.note').waitFor()

  // The server dies and comes back; what was told saved is there, for a person who comes anew too.
  await Promise.all([hers.saved(), his.saved()])
  await stage.kill()
  await expect.poll(() => olga.locator('.save').first().getAttribute('data-save'), SOON).toBe('offline')
  await hers.write({ x: 300, y: 600 }, 'Пока нет связи')
  await stage.serve()
  await hers.saved()
  await his.note('Пока нет связи').waitFor()
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  const hersToo = new Sheet(helen, stage.address)
  await helen.goto(`${stage.address}${address}`)
  await hersToo.note('Ждут подписи директора').waitFor()
  await expect.poll(() => hersToo.shapes('draw').count(), SOON).toBe(1)
  expect(await helen.getByTestId('tools.note').count()).toBe(0)
  await picture('board-en', hersToo)

  // Whoever is given the right draws at once, and stops drawing when it is taken.
  const { id: member } = await ask<{ id: string }>(helen, '/api/me')
  const give = (role: string) => ask(olga, `/api/projects/${id}/members/${member}`, 'PATCH', { role })
  await give('editor')
  await helen.getByTestId('tools.note').waitFor()
  await hersToo.write({ x: 900, y: 650 }, 'Now in English')
  await hers.note('Now in English').waitFor()
  await hersToo.saved()
  await give('viewer')
  await helen.getByTestId('tools.note').waitFor({ state: 'detached' })

  // The slider of transparency has no name in its library.
  const itsOwn = /^aria-input-field-name: <span role="slider"/
  expect((await barriers(olga)).filter((one) => !itsOwn.test(one))).toEqual([])
  expect([...hers.outside, ...his.outside, ...hersToo.outside]).toEqual([])
  expect(await olga.locator('.tl-watermark_SEE-LICENSE').isVisible()).toBe(true)
  expect(stage.trouble).toEqual([])
}, 90_000)

it('a note becomes a problem, an idea or a step by key and menu, once; what the project has is put on the board and knows its place', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board: map } = await atLeave(olga, stage.address)
  const before = await map.boxes.count()
  await olga.goto(`${stage.address}/p/${id}/prototypes`)
  await olga.getByRole('button', { name: 'Добавить прототип' }).click()
  await olga.getByLabel('Что делаем').fill('Отпуск за день')
  await olga.keyboard.press('Tab')
  await olga.getByRole('link', { name: 'Доска для эскизов' }).click()
  const sheet = new Sheet(olga, stage.address)
  await sheet.ready()
  const told = (words: string | RegExp) => olga.getByText(words).waitFor()
  const what = (name: string | RegExp) => olga.getByRole('link', { name, exact: true })

  await sheet.write({ x: 400, y: 300 }, 'Приказ печатают дважды')
  await olga.keyboard.press('Alt+P')
  await told('1 заметка стала проблемой')
  await what(/Проблема № \d/).waitFor()
  await olga.keyboard.press('Alt+P')
  await told('Это уже есть в проекте.')

  await sheet.write({ x: 650, y: 300 }, 'Печатать из системы')
  await olga.getByRole('button', { name: 'В проект' }).click()
  await olga.getByRole('menuitem', { name: /^Идея/ }).click()
  await what(/Идея № \d/).waitFor()
  await sheet.write({ x: 900, y: 300 }, 'Проверка остатка дней')
  await olga.keyboard.press('Alt+O')
  await what('Шаг карты').waitFor()
  await picture('board-notes', sheet)

  // Taken back, it is a note like any other, and may become a step again.
  await olga.getByRole('button', { name: 'Отменить', exact: true }).last().click()
  await what('Шаг карты').waitFor({ state: 'detached' })
  await sheet.canvas.focus()
  await olga.keyboard.press('Alt+O')
  await what('Шаг карты').waitFor()

  // What is on the board is not offered; what was rubbed out is, and comes as a note that knows what it is.
  await olga.getByRole('button', { name: 'На доску' }).click()
  await told('Всё, что есть в проекте, уже на доске.')
  await olga.keyboard.press('Escape')
  await sheet.note('Приказ печатают дважды').click()
  await olga.keyboard.press('Delete')
  await sheet.note('Приказ печатают дважды').waitFor({ state: 'detached' })
  await olga.getByRole('button', { name: 'На доску' }).click()
  await olga.getByRole('menuitem', { name: 'Приказ печатают дважды' }).click()
  await sheet.note('Приказ печатают дважды').waitFor()
  await what(/Проблема № \d/).click()

  const register = olga.getByRole('row', { name: /Приказ печатают дважды|Заметка на доске/ }).first()
  await register.waitFor()
  const fields = register.getByRole('textbox')
  await expect
    .poll(() => fields.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value)), SOON)
    .toEqual(expect.arrayContaining(['Приказ печатают дважды', 'Заметка на доске «Отпуск за день»: Ольга']))
  const there = await atMap(olga, stage.address, id)
  await there.counts(before + 1)
  await there.box('Проверка остатка дней').waitFor()
  expect(sheet.outside).toEqual([])
  expect(stage.trouble).toEqual([])
}, 90_000)

it('where boards are switched off no prototype leads to one, and its address says so', async () => {
  const without = new Stage()
  await without.open({ POTOK_SKETCH_BOARD: 'off' })
  try {
    const olga = await without.administrator('Ольга')
    const id = await newProject(olga, 'Запись в сад')
    await olga.goto(`${without.address}/p/${id}/prototypes`)
    await olga.getByRole('button', { name: 'Добавить прототип' }).click()
    await olga.getByRole('region', { name: 'Прототип', exact: true }).waitFor()
    await olga.waitForLoadState('networkidle')
    expect(await olga.getByRole('link', { name: 'Доска для эскизов' }).count()).toBe(0)
    const item = new URL(olga.url()).searchParams.get('item')
    await olga.goto(`${without.address}/p/${id}/prototypes/${item}/board`)
    await olga.getByRole('heading', { name: 'Доски для эскизов на этом сервере выключены.' }).waitFor()
    await olga.getByRole('link', { name: 'К прототипам' }).click()
    await olga.getByRole('button', { name: 'Добавить прототип' }).waitFor()
    expect(without.trouble).toEqual([])
  } finally {
    await without.close()
  }
}, 60_000)
