import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MailSettings, mailFrom } from '../src/mail/settings.ts'
import { submitted } from './approvalOfTest.ts'
import { freePort } from './freePort.ts'
import { type MailServer, POST, startMail } from './mailOfTest.ts'
import { browserAt, enterBy, type House, newFolder, newProject, openHouse, until } from './people.ts'
import { endProcesses, serving } from './serving.ts'
import { PASSWORD, setLogin, signInAt } from './signingIn.ts'

const ADDRESS = 'https://potok.gorod.example'
let house: House
let mail: MailServer
const settings = (port: number): MailSettings => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  login: POST,
  from: 'potok@gorod.example',
  patienceMs: 500,
})
beforeEach(async () => {
  mail = await startMail()
  house = await openHouse({ publicUrl: ADDRESS, mail: settings(mail.port) })
})
afterEach(async () => {
  endProcesses()
  await house.server.close()
  await mail.stop()
})

const addMaria = async () => {
  const asked = { name: 'Мария Петрова', mail: 'maria@gorod.example' }
  return (await house.administrator.ask('POST', '/people', asked)).said as { person: { id: string }; token: string }
}
const forgotten = (address: string, language = 'ru') =>
  browserAt(house.address).ask('POST', '/sign-in/forgotten', { mail: address, language })
const letter = async (count = 1) => {
  await until(() => mail.letters.length >= count, `${count} letters`)
  return mail.letters.at(-1)!
}
const tokenIn = (text: string) => /\/first#(\S+)/.exec(text)![1]!
const look = async (token: string) => (await browserAt(house.address).ask('POST', '/first/look', { token })).said

it('whoever forgot the password gets a letter in their language; by its link, once, they set a new one, and old sessions end', async () => {
  const { token } = await addMaria()
  const maria = await enterBy(house.address, '/first', token, 'Мария Петрова')
  await setLogin(maria, { login: 'maria', password: PASSWORD })
  expect((await forgotten(' MARIA@gorod.example')).said).toEqual({ ok: true })
  const { to, from, subject, text } = await letter()
  expect({ to, from, subject }).toEqual({
    to: 'maria@gorod.example',
    from: 'potok@gorod.example',
    subject: 'Поток: новый пароль',
  })
  expect(text).toContain('Здравствуйте, Мария Петрова.')
  expect(text).toContain(`\n${ADDRESS}/first#`)
  expect(await look(tokenIn(text))).toMatchObject({ name: 'Мария Петрова', forgotten: true, login: 'maria' })
  const back = await enterBy(house.address, '/first', tokenIn(text), 'Мария Петрова')
  expect((await setLogin(back, { login: 'maria', password: 'совсем другой 22' })).status).toBe(200)
  expect((await maria.ask('GET', '/me')).status).toBe(401)
  expect((await signInAt(house.address, 'maria', PASSWORD)).status).toBe(401)
  expect((await signInAt(house.address, 'maria', 'совсем другой 22')).status).toBe(200)
  expect((await look(tokenIn(text))).code).toBe('link.dead')
})

it('the answer is the same whether anybody has that mail or not, and only who has it gets a letter', async () => {
  await addMaria()
  const answers = []
  for (const address of ['nobody@gorod.example', 'не почта', 'maria@gorod.example'])
    answers.push(await forgotten(address, 'en'))
  expect(answers).toEqual(Array(3).fill({ status: 200, said: { ok: true } }))
  expect(await letter()).toMatchObject({ to: 'maria@gorod.example', subject: 'Potok: a new password' })
  expect(mail.letters).toHaveLength(1)
})

it('the link of the letter ends after an hour; the one an administrator gave stays good beside it until one is used', async () => {
  const { token, person } = await addMaria()
  await forgotten('maria@gorod.example')
  const mailed = tokenIn((await letter()).text)
  expect((await look(token)).name).toBe('Мария Петрова')
  const [row] = house.server.store.read<{ hours: number }>(
    'SELECT (expires - at) / 3600000.0 AS hours FROM first_link WHERE person=? AND forgotten=1',
    person.id,
  )
  expect(row).toEqual({ hours: 1 })
  await house.server.store.write(['UPDATE first_link SET expires=? WHERE forgotten=1', Date.now() - 1])
  expect((await look(mailed)).code).toBe('link.dead')
  await enterBy(house.address, '/first', token, 'Мария Петрова')
  expect(house.server.store.read('SELECT 1 FROM first_link WHERE used IS NULL AND person=?', person.id)).toEqual([])
})

it('asking again and again sends one letter, and a flood from one address is stopped', async () => {
  await addMaria()
  const asked = []
  for (let at = 0; at < 21; at++) asked.push((await forgotten('maria@gorod.example')).status)
  expect(asked).toEqual([...Array(20).fill(200), 429])
  await letter()
  expect(mail.letters).toHaveLength(1)
})

it('a colleague is invited by mail, and the link is there to copy as well', async () => {
  const { person } = await addMaria()
  const invite = (language: string | null) =>
    house.administrator.ask('POST', `/people/${person.id}/entrance`, { language })
  const { status, said } = await invite('ru')
  expect({ status, mailed: said.mailed }).toEqual({ status: 201, mailed: true })
  const { text, subject } = await letter()
  expect(subject).toBe('Поток: ваша ссылка для входа')
  expect(text).toContain('Анна открывает вам учётную запись')
  expect(tokenIn(text)).toBe(said.token)
  expect((await invite(null)).said).toEqual({ token: expect.any(String), mailed: null })
  expect(mail.letters).toHaveLength(1)
})

it('a mail server that is away, refuses our password or says nothing: a sentence within moments, and the link is there', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await new Promise((done) => silent.once('listening', done))
  const { port } = silent.address() as { port: number }
  const wrong = { ...settings(mail.port), login: { user: POST.user, password: 'не тот' } }
  for (const broken of [settings(1), wrong, settings(port)]) {
    await house.server.close()
    house = await openHouse({ publicUrl: ADDRESS, mail: broken })
    const { person } = await addMaria()
    const since = Date.now()
    expect(await forgotten('maria@gorod.example')).toMatchObject({ status: 502, said: { code: 'mail.away' } })
    expect((await forgotten('nobody@gorod.example')).said.code).toBe('mail.away')
    const invited = await house.administrator.ask('POST', `/people/${person.id}/entrance`, { language: 'ru' })
    expect(invited.said).toEqual({ token: expect.any(String), mailed: false })
    expect((await look(invited.said.token)).name).toBe('Мария Петрова')
    expect(Date.now() - since).toBeLessThan(8000)
  }
  expect(mail.letters).toEqual([])
  silent.close()
})

it('without a mail server nothing of it is offered', async () => {
  await house.server.close()
  house = await openHouse({ publicUrl: ADDRESS })
  const { person } = await addMaria()
  expect((await browserAt(house.address).ask('GET', '/sign-in/ways')).said.mail).toBe(false)
  expect((await forgotten('maria@gorod.example')).status).toBe(404)
  const invited = await house.administrator.ask('POST', `/people/${person.id}/entrance`, { language: 'ru' })
  expect(invited.said.mailed).toBeNull()
})

it.each([
  [{ POTOK_SMTP_HOST: 'mail' }, 'POTOK_SMTP_FROM'],
  [{ POTOK_SMTP_FROM: 'a@b.example' }, 'POTOK_SMTP_HOST'],
  [{ POTOK_SMTP_HOST: 'mail', POTOK_SMTP_FROM: 'nobody' }, 'POTOK_SMTP_FROM'],
  [{ POTOK_SMTP_HOST: 'mail', POTOK_SMTP_FROM: 'a@b.example', POTOK_SMTP_SECURITY: 'some' }, 'POTOK_SMTP_SECURITY'],
  [{ POTOK_SMTP_HOST: 'mail', POTOK_SMTP_FROM: 'a@b.example', POTOK_SMTP_USER: 'potok' }, 'POTOK_SMTP_PASSWORD'],
] as const)('half of the settings of the mail, %o, is one sentence', (env, named) => {
  expect(() => mailFrom(env, ADDRESS)).toThrow(named)
})

it('encryption is asked for unless the setting says otherwise: a mail server without it gets no password of ours', async () => {
  await house.server.close()
  const env = { POTOK_SMTP_HOST: '127.0.0.1', POTOK_SMTP_FROM: 'a@b.example', POTOK_SMTP_PORT: String(mail.port) }
  const careful = mailFrom({ ...env, POTOK_SMTP_USER: POST.user, POTOK_SMTP_PASSWORD: POST.password }, ADDRESS)!
  house = await openHouse({ publicUrl: ADDRESS, mail: careful })
  expect((await forgotten('maria@gorod.example')).said.code).toBe('mail.away')
})

it('neither the password of the mail server nor an address or a link stands in the log', async () => {
  const port = await freePort()
  const started = {
    POTOK_DATA_DIR: newFolder(),
    POTOK_PORT: String(port),
    POTOK_PUBLIC_URL: 'http://potok.gorod.example',
    POTOK_SMTP_HOST: '127.0.0.1',
    POTOK_SMTP_PORT: String(mail.port),
    POTOK_SMTP_SECURITY: 'none',
    POTOK_SMTP_USER: POST.user,
    POTOK_SMTP_PASSWORD: POST.password,
    POTOK_SMTP_FROM: 'potok@gorod.example',
  }
  const { said, logged } = await serving(started)
  await until(() => said().includes('/first#'), 'the first link')
  const at = `http://127.0.0.1:${port}`
  const anna = await enterBy(at, '/first', tokenIn(said()), 'Анна')
  const { person } = (await anna.ask('POST', '/people', { name: 'Мария', mail: 'canary@gorod.example' })).said
  const invite = () => anna.ask('POST', `/people/${person.id}/entrance`, { language: 'en' })
  expect((await invite()).said.mailed).toBe(true)
  const token = tokenIn((await letter()).text)
  await mail.stop()
  expect((await invite()).said.mailed).toBe(false)
  await browserAt(at).ask('POST', '/sign-in/forgotten', { mail: 'canary@gorod.example' })
  expect(logged()).toContain('the mail server does not take the letter')
  for (const secret of [POST.password, 'canary@', token, '/first#']) expect(logged()).not.toContain(secret)
}, 30_000)

it('each reviewer gets a letter with their own link, which opens the paper and says that it came by mail; what no letter took along is a link handed over', async () => {
  const project = await newProject(house.administrator)
  const reviewers = [
    { name: 'Орлова Н. П.', mail: 'orlova@gorod.example', due: '2030-12-04' },
    { name: 'Сидоров И. К.', mail: 'sidorov@gorod.example' },
    { name: 'Петров О. В.' },
  ]
  const asked = await submitted(house.administrator, project, reviewers, { inOrder: false })
  expect(asked.links.map(({ mailed }) => mailed)).toEqual([true, true, null])
  await letter(2)
  const sent = mail.letters.map(({ to, subject, text }) => [to, subject, /\/review#(\S+)/.exec(text)![1]])
  expect(sent).toEqual([
    ['orlova@gorod.example', 'Поток: бумага ждёт вашего решения', asked.links[0]!.token],
    ['sidorov@gorod.example', 'Поток: бумага ждёт вашего решения', asked.links[1]!.token],
  ])
  expect(mail.letters[0]!.text).toMatch(/^Здравствуйте, Орлова Н\. П\.\n/)
  expect(mail.letters[0]!.text).toContain(`\n${ADDRESS}/review#`)
  const knownBy = async (token: string) =>
    (await browserAt(house.address).ask('POST', '/reviews/look', { token })).said.me.knownBy
  expect([await knownBy(asked.links[0]!.token), await knownBy(asked.links[2]!.token)]).toEqual([
    'link-mail',
    'link-hand',
  ])

  // The mail server has gone: the new link is told to whoever asked, who hands it over; the letter's one is dead.
  await mail.stop()
  const again = `/projects/${project}/submissions/${asked.id}/reviewers/${asked.links[1]!.reviewer}/link`
  const renewed = (await house.administrator.ask('POST', again, {})).said
  expect(renewed.mailed).toBe(false)
  expect(await knownBy(renewed.token)).toBe('link-hand')
  const old = await browserAt(house.address).ask('POST', '/reviews/look', { token: asked.links[1]!.token })
  expect(old.said.code).toBe('approval.link-withdrawn')
})

it('a letter to a reviewer is in the language of the paper', async () => {
  const project = await newProject(house.administrator)
  await submitted(house.administrator, project, [{ name: 'Mary Jones', mail: 'mary@gorod.example' }], { lang: 'en' })
  const { subject, text } = await letter()
  expect(subject).toBe('Potok: a paper waits for your decision')
  expect(text).toMatch(/^Hello Mary Jones,\n\n.* asks you to decide about a paper of the project/)
})
