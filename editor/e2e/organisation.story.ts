import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../collab-server/test/freePort.ts'
import { CLIENT, type Organisation, startOrganisation } from '../../collab-server/test/organisationOfTest.ts'
import { SOON } from './board.ts'
import { ask, Stage } from './start.ts'

const stage = new Stage()
let organisation: Organisation
beforeAll(async () => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  organisation = await startOrganisation(address)
  await stage.open({
    POTOK_PORT: String(port),
    POTOK_PUBLIC_URL: address,
    POTOK_OIDC_ISSUER: organisation.issuer,
    POTOK_OIDC_CLIENT_ID: CLIENT.clientId,
    POTOK_OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    POTOK_OIDC_NAME: 'портал города',
  })
})
afterAll(async () => {
  await stage.close()
  await organisation.stop()
})

/** On the organisation's own pages. */
async function vouchFor(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('any')
  await page.locator('button[type=submit]').click()
  await page.locator('form[action$=confirm], button[type=submit]').first().waitFor()
  await page.locator('button[type=submit]').click()
}

it('whoever the organisation vouches for comes by its page to where they were going; a stranger reads one sentence', async () => {
  const olga = await stage.administrator('Ольга')
  await olga.getByRole('link', { name: 'Сотрудники' }).click()
  await olga.getByRole('button', { name: 'Добавить сотрудника' }).click()
  await olga.getByLabel('Имя').fill('Мария Петрова')
  await olga.getByLabel('Почта').fill('не почта')
  await olga.keyboard.press('Enter')
  await olga.getByText('Это не похоже на адрес почты.').waitFor()
  await olga.getByLabel('Почта').fill('Maria@gorod.example')
  await olga.keyboard.press('Enter')
  await olga.getByRole('cell', { name: 'maria@gorod.example' }).waitFor()
  const { people } = await ask<{ people: { id: string; name: string }[] }>(olga, '/api/people')
  const { id } = await ask<{ id: string }>(olga, '/api/projects', 'POST', { title: 'Отпуск' })
  const maria = people.find(({ name }) => name.startsWith('Мария'))!.id
  await ask(olga, `/api/projects/${id}/members`, 'POST', { person: maria, role: 'editor' })

  const page = await stage.person()
  await page.goto(`${stage.address}/p/${id}/card`)
  await page.getByRole('button', { name: 'Войти через портал города' }).press('Enter')
  await vouchFor(page, 'maria')
  await page.waitForURL(`${stage.address}/p/${id}/card`)
  await page.getByText('Отпуск').first().waitFor()

  const stranger = await stage.person({ language: 'en' })
  await stranger.goto(`${stage.address}/p/${id}`)
  await stranger.getByRole('button', { name: 'Sign in through портал города' }).click()
  await vouchFor(stranger, 'oleg')
  await expect
    .poll(() => stranger.getByRole('alert').textContent(), SOON)
    .toContain('There is no account for you here.')
  expect(stranger.url()).toBe(`${stage.address}/p/${id}`)
  expect(stage.trouble).toEqual([])
}, 60_000)
