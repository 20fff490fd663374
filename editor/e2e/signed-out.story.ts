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

it('a sign-in that ended while somebody worked without a network: they sign in again at the same place, and what they did is there', async () => {
  const olga = await stage.administrator('Ольга')
  await ask(olga, '/api/me/login', 'PUT', { login: 'olga', password: 'long enough 1' })
  const { id } = await atLeave(olga, stage.address)
  const wire = await Wire.of(olga)
  const board = await atMap(olga, stage.address, id)
  await board.saved()
  const place = olga.url()
  await wire.cut()
  await olga.context().setOffline(true)
  await expect.poll(() => board.states(), SOON).toMatch(/Нет связи/)
  await board.add('Приказ', ' главы')
  stage.endSignIns()
  wire.mend()
  await olga.context().setOffline(false)

  await olga.getByText('Вход закончился').waitFor({ timeout: 25_000 })
  await olga.getByRole('button', { name: 'Войти снова' }).click()
  await olga.getByLabel('Логин').fill('olga')
  await olga.getByLabel('Пароль', { exact: true }).fill('long enough 1')
  await olga.keyboard.press('Enter')
  await expect.poll(() => board.box('Приказ главы').count(), SOON).toBe(1)
  expect(olga.url()).toBe(place)
  await board.saved()
  const other = await stage.guest(olga, id, 'Тимур')
  const seen = await atMap(other, stage.address, id)
  await expect.poll(() => seen.box('Приказ главы').count(), SOON).toBe(1)
  expect(stage.trouble).toEqual([])
}, 90_000)
