import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { freePort } from '../../../collab-server/test/freePort.ts'
import { type MailServer, POST, startMail } from '../../../collab-server/test/mailOfTest.ts'
import { ask, newProject } from '../start.ts'
import { at, type Lobby, type Place, type Screen } from './place.ts'

const MAIL = 'petrova@gorod.example'
const COLLEAGUE = 'Иван Орлов'
const ORGANISATION = 'портал города'
const GUEST = { ru: 'Тимур Ахметов', en: 'Vera' }
/** What people wrote of all this. */
export const WORDS = [`other-${MAIL}`, MAIL, COLLEAGUE, 'Мария Петрова', ORGANISATION, ...Object.values(GUEST)]
const NOBODY_THERE = 'http://127.0.0.1:1'
const LETTER_MS = 10_000

/** Everything that may stand in front of a project: the organisation's sign-in, letters and a lobby. */
export async function settingsWith(mail: MailServer): Promise<Record<string, string>> {
  const port = await freePort()
  return {
    POTOK_PORT: String(port),
    POTOK_PUBLIC_URL: `http://127.0.0.1:${port}`,
    POTOK_OIDC_ISSUER: NOBODY_THERE,
    POTOK_OIDC_CLIENT_ID: 'potok',
    POTOK_OIDC_CLIENT_SECRET: 'look',
    POTOK_OIDC_NAME: ORGANISATION,
    POTOK_SMTP_HOST: '127.0.0.1',
    POTOK_SMTP_PORT: String(mail.port),
    POTOK_SMTP_SECURITY: 'none',
    POTOK_SMTP_USER: POST.user,
    POTOK_SMTP_PASSWORD: POST.password,
    POTOK_SMTP_FROM: 'potok@gorod.example',
  }
}

export const openMail = (): Promise<MailServer> => startMail()

/** A colleague who forgot the password; the link of the letter may be looked at as often as one likes. */
export async function forgetPassword(host: Page, mail: MailServer): Promise<string> {
  await ask(host, '/api/people', 'POST', { name: COLLEAGUE, mail: `other-${MAIL}` })
  await ask(host, '/api/people', 'POST', { name: 'Мария Петрова', mail: MAIL })
  await ask(host, '/api/sign-in/forgotten', 'POST', { mail: MAIL })
  for (const end = Date.now() + LETTER_MS; Date.now() < end; await pause(50)) {
    const link = /http\S+\/first#\S+/.exec(mail.letters.at(-1)?.text ?? '')?.[0]
    if (link) return link
  }
  throw new Error('No letter came')
}

export async function openLobby(host: Page, address: string): Promise<Lobby> {
  const project = await newProject(host, 'Выдача справки')
  const asked = { role: 'editor', days: 30, lobby: true }
  const { token } = await ask<{ token: string }>(host, `/api/projects/${project}/links`, 'POST', asked)
  return { project, link: `${address}/join#${token}` }
}

const press = ({ page }: Place, name: RegExp) => page.getByRole('button', { name }).first().click()
const signIn = at(() => '/')
const FORGOTTEN = /^(Забыли пароль\?|Forgot the password\?)$/
const byLink = at(({ lobby, address }) => lobby.link.slice(address.length))
const wait = async (place: Place) => {
  await byLink(place)
  await place.page.getByRole('textbox').first().fill(GUEST[place.language])
  await place.page.keyboard.press('Enter')
  await place.page.getByRole('status').waitFor()
}
const widths = [1440, 360]

export const ENTRANCE: readonly Screen[] = [
  { name: 'sign-in', byStranger: true, widths: [1440, 1280, 360], go: signIn },
  { name: 'sign-in-away', byStranger: true, widths, go: at(() => '/?refused=organisation.away') },
  { name: 'sign-in-stranger', byStranger: true, go: at(() => '/?refused=organisation.stranger') },
  {
    name: 'mail-forgotten',
    byStranger: true,
    widths,
    go: (place) => signIn(place).then(() => press(place, FORGOTTEN)),
  },
  {
    name: 'mail-sent',
    byStranger: true,
    widths,
    async go(place) {
      await signIn(place)
      await press(place, FORGOTTEN)
      await place.page.getByRole('textbox').fill(MAIL)
      await place.page.keyboard.press('Enter')
      await place.page.getByRole('status').waitFor()
    },
  },
  {
    name: 'mail-new-password',
    byStranger: true,
    widths,
    go: at(({ newPassword, address }) => newPassword.slice(address.length)),
  },
  { name: 'lobby-link', byStranger: true, widths, go: byLink },
  { name: 'lobby-waiting', byStranger: true, widths, go: wait },
  {
    name: 'lobby-door',
    widths: [1440, 1280],
    async go(place) {
      await at(({ lobby }) => `/p/${lobby.project}`)(place)
      await press(place, /^(Жд[её]т \d|Ждут \d|\d+ (person|people) wait)/)
      await place.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'people-new',
    widths,
    go: (place) => at(() => '/people')(place).then(() => press(place, /^(Добавить сотрудника|Add a colleague)$/)),
  },
  {
    name: 'people-letter',
    widths,
    async go(place) {
      await at(() => '/people')(place)
      await place.page.locator('.accounts tbody tr', { hasText: COLLEAGUE }).getByRole('button').click()
      await place.page.getByRole('menuitem', { name: /^(Новая ссылка для входа|New sign-in link)$/ }).click()
      await press(place, /^(Отправить письмом|Send by mail)$/)
      await place.page.locator('.entrance').getByText(MAIL).waitFor()
    },
  },
]
