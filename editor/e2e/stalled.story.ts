import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('over a network that stalls without a word the page says so, and saves when it comes back', {
  timeout: 90_000,
}, async () => {
  const olga = await stage.administrator('Ольга')
  const { id } = await ask<{ id: string }>(olga, '/api/projects', 'POST', { title: 'Отпуск' })
  await olga.goto(`${stage.address}/p/${id}`)
  await olga.getByRole('button', { name: 'Начать текущую карту' }).click()
  await olga.getByRole('button', { name: 'Взять пример' }).click()
  const said = async () => (await olga.getByRole('status').allInnerTexts()).join(' | ')
  await expect.poll(said, { timeout: 15_000 }).toMatch(/Сохранено на сервере/)
  await olga.context().setOffline(true)
  await olga.locator('.box[title="Приём заявления"]').click()
  await olga.keyboard.press('Digit1')
  await expect.poll(said, { timeout: 20_000 }).toMatch(/Нет связи/)
  await olga.context().setOffline(false)
  await expect.poll(said, { timeout: 30_000 }).toMatch(/Сохранено на сервере/)
  await olga.reload()
  await expect.poll(() => olga.locator('.step-look[data-value="VA"]').count(), { timeout: 15_000 }).toBe(1)
})
