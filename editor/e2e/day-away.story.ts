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

it('a day without a connection, while the server was started anew and colleagues went on: the work of both is there', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board: here } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.clock.install()
  const wire = await Wire.of(timur)
  const away = await atMap(timur, stage.address, id)
  await away.saved()
  await away.choose('Подпись')
  await timur.getByRole('tab', { name: 'Шаг', selected: true }).waitFor() // the parts of the page have come
  await wire.cut()
  await timur.context().setOffline(true)
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи/)
  await away.add('Приказ', ' главы')
  await away.time('Подпись', '10-20м')

  await timur.clock.fastForward('12:00:00')
  await here.add('Заявление', ' на отпуск')
  await here.saved()
  await ask(olga, `/api/projects/${id}/versions`, 'POST', { name: 'Вечер' })
  await stage.kill()
  await stage.serve()
  await timur.clock.fastForward('12:00:00')
  await away.add('Подпись', ' работника')
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи – \d+ прав\S+ на этом устройстве/)

  wire.mend()
  await timur.context().setOffline(false)
  for (const words of ['Приказ главы', 'Подпись работника'])
    await expect.poll(() => here.box(words).count(), { timeout: 25_000 }).toBe(1)
  await expect.poll(() => away.box('Заявление на отпуск').count(), SOON).toBe(1)
  await away.saved()
  await expect.poll(() => here.lead(), SOON).toBe(await away.lead())
  expect(await here.lead()).toContain('110 – ')
  expect(stage.trouble).toEqual([])
})
