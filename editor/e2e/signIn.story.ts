import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const LONG = { timeout: 15_000 }
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

async function fillPair(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel(/^(Логин|Login)/).fill(login)
  await page.getByLabel(/^(Пароль|Password)$/).fill(password)
  await page.keyboard.press('Enter')
}

it('whoever came by the one-time link sets a login, signs out and comes back by it; a wrong pair is told in one sentence', async () => {
  const olga = await stage.administrator('Ольга Ветрова')
  await olga.getByRole('button', { name: 'Задать логин и пароль' }).click()
  await fillPair(olga, 'vetrova', 'короткий')
  await expect.poll(() => olga.getByRole('dialog').textContent(), LONG).toContain('не короче 10 знаков.')
  await fillPair(olga, 'vetrova', 'длинный пароль')
  await expect.poll(() => olga.locator('.myself').textContent(), LONG).toContain('vetrova')
  expect(await olga.locator('.reminder').count()).toBe(0)
  const { id } = await ask<{ id: string }>(olga, '/api/projects', 'POST', { title: 'Отпуск' })
  const link = await ask<{ token: string }>(olga, `/api/projects/${id}/links`, 'POST', { role: 'editor', days: 1 })
  await olga.getByRole('button', { name: 'Выйти' }).click()
  await expect.poll(() => heading(olga), LONG).toBe('Вход')

  await olga.goto(`${stage.address}/p/${id}`)
  await fillPair(olga, 'vetrova', 'не тот пароль')
  await expect.poll(() => olga.getByRole('alert').textContent(), LONG).toContain('Логин или пароль не подходят.')
  await fillPair(olga, 'Vetrova', 'длинный пароль')
  await expect.poll(() => olga.getByText('Отпуск').count(), LONG).toBeGreaterThan(0)

  const guest = await stage.person({ language: 'en' })
  await guest.goto(`${stage.address}/join#${link.token}`)
  await guest.getByLabel('Name').fill('Oльга Ветрова')
  await guest.keyboard.press('Enter')
  await expect.poll(() => guest.getByRole('alert').textContent(), LONG).toContain('A member of staff has this name.')
  await guest.getByLabel('Name').fill('Olga from the archive')
  await guest.keyboard.press('Enter')
  await expect.poll(() => guest.url(), LONG).toContain(`/p/${id}`)
  await guest.goto(`${stage.address}/`)
  await guest.getByTitle('My profile').click()
  await expect.poll(() => guest.getByRole('dialog').textContent(), LONG).toContain('You came as a guest')
  expect(await guest.getByLabel('Password').count()).toBe(0)

  const used = await stage.person()
  await used.goto(stage.firstLink)
  await expect.poll(() => heading(used), LONG).toBe('Ссылка больше не действует')
  expect(stage.trouble).toEqual([])
}, 60_000)
