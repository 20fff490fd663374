import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../collab-server/test/freePort.ts'
import { type MailServer, POST, startMail } from '../../collab-server/test/mailOfTest.ts'
import { SOON } from './board.ts'
import { Stage } from './start.ts'

const stage = new Stage()
let mail: MailServer
beforeAll(async () => {
  const port = await freePort()
  mail = await startMail()
  await stage.open({
    POTOK_PORT: String(port),
    POTOK_PUBLIC_URL: `http://127.0.0.1:${port}`,
    POTOK_SMTP_HOST: '127.0.0.1',
    POTOK_SMTP_PORT: String(mail.port),
    POTOK_SMTP_SECURITY: 'none',
    POTOK_SMTP_USER: POST.user,
    POTOK_SMTP_PASSWORD: POST.password,
    POTOK_SMTP_FROM: 'potok@gorod.example',
  })
})
afterAll(async () => {
  await stage.close()
  await mail.stop()
})

const letter = async (count: number) => {
  await expect.poll(() => mail.letters.length, SOON).toBe(count)
  const { subject, text } = mail.letters.at(-1)!
  return { subject, link: /http\S+\/first#\S+/.exec(text)![0] }
}

it('a colleague is invited by letter, forgets the password, and sets a new one by another letter; without the mail server the link is still there', async () => {
  const olga = await stage.administrator('Ольга')
  await olga.getByRole('link', { name: 'Сотрудники' }).click()
  await olga.getByRole('button', { name: 'Добавить сотрудника' }).click()
  await olga.getByLabel('Имя').fill('Мария Петрова')
  await olga.getByLabel('Почта').fill('maria@gorod.example')
  await olga.keyboard.press('Enter')
  await olga.getByRole('button', { name: 'Отправить письмом' }).click()
  await olga.getByText('Письмо ушло на maria@gorod.example.').waitFor()
  const invitation = await letter(1)
  expect(invitation.subject).toBe('Поток: ваша ссылка для входа')
  expect(await olga.locator('.entrance input').inputValue()).toBe(invitation.link)

  const maria = await stage.person({ language: 'en' })
  await maria.goto(invitation.link)
  await maria.getByRole('textbox').first().press('Enter')
  await maria.getByRole('heading', { name: 'Projects', exact: true }).waitFor()
  await maria.getByRole('button', { name: 'Sign out' }).click()
  await maria.getByRole('button', { name: 'Forgot the password?' }).click()
  await maria.getByLabel('Mail').fill('Maria@gorod.example')
  await maria.keyboard.press('Enter')
  await maria.getByText('a letter with a link is on its way').waitFor()
  const reset = await letter(2)
  expect(reset.subject).toBe('Potok: a new password')

  await maria.goto(reset.link)
  await maria.getByLabel('Login').fill('petrova')
  await maria.getByLabel('New password').fill('short')
  await maria.keyboard.press('Enter')
  await maria.getByRole('alert').filter({ hasText: 'at least 10' }).waitFor()
  await maria.getByLabel('New password').fill('long enough 1')
  await maria.keyboard.press('Enter')
  await maria.getByRole('heading', { name: 'Projects', exact: true }).waitFor()
  await expect.poll(() => maria.locator('.myself').textContent(), SOON).toContain('petrova')

  await mail.stop()
  await olga.locator('.accounts tbody tr', { hasText: 'Мария' }).getByRole('button').click()
  await olga.getByRole('menuitem', { name: 'Новая ссылка для входа' }).click()
  await olga.getByRole('button', { name: 'Отправить письмом' }).click()
  await olga.getByText('Почтовый сервер не принял письмо').waitFor()
  expect(await olga.locator('.entrance input').inputValue()).toContain('/first#')
  const other = await stage.person()
  await other.goto(stage.address)
  await other.getByRole('button', { name: 'Забыли пароль?' }).click()
  await other.getByLabel('Почта').fill('maria@gorod.example')
  await other.keyboard.press('Enter')
  await other.getByRole('alert').filter({ hasText: 'Почтовый сервер не отвечает' }).waitFor()
  expect(stage.trouble).toEqual([])
}, 60_000)
