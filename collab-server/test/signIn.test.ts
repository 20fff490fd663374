import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newFirstLink } from '../src/access/firstLink.ts'
import { openSignIn } from '../src/access/signIn.ts'
import { hashOf } from '../src/access/tokens.ts'
import { signIn as signInCommand } from '../src/cli/sign-in.ts'
import { user as userCommand } from '../src/cli/user.ts'
import { prepareTables } from '../src/stores/sqlite/schema.ts'
import {
  type Browser,
  browserAt,
  closeTabs,
  enterBy,
  guestWith,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  until,
} from './people.ts'
import { PASSWORD, setLogin, signInAt } from './signingIn.ts'

const OTHER = 'совсем другой 22'
let house: House
let folder: string
beforeEach(async () => {
  folder = newFolder()
  house = await openHouse({ dataFolder: folder })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  closeTabs()
  await house.server.close()
})

const store = () => house.server.store
const signInAs = (login: string, password: string, headers?: Record<string, string>) =>
  signInAt(house.address, login, password, headers)

/** One word of the command line beside the running server. */
async function potok(command: typeof userCommand, ...args: string[]): Promise<string> {
  vi.stubEnv('POTOK_DATA_DIR', folder)
  const said: string[] = []
  await command.run(args, { language: 'ru', out: (text) => said.push(text), say: () => {} })
  return said.join('\n')
}
const tokenIn = (link: string) => link.split('#')[1]!

it('a used, an expired and an unknown one-time link are refused in one sentence, already when it is looked at', async () => {
  const used = await newFirstLink(store())
  await enterBy(house.address, '/first', used, 'Борис')
  const late = await newFirstLink(store())
  await store().write(['UPDATE first_link SET expires=? WHERE hash=?', Date.now() - 1, hashOf(late)])
  const stranger = browserAt(house.address)
  for (const token of [used, late, 'nothing']) {
    for (const path of ['/first', '/first/look']) {
      const { status, said } = await stranger.ask('POST', path, { token, name: 'Чужой' })
      expect({ status, said }).toEqual({
        status: 410,
        said: { code: 'link.dead', message: 'Ссылка больше не действует.', about: [] },
      })
    }
  }
})

it('user add prints a link that lets this person in once, under their own name; links of others stay good', async () => {
  const boris = tokenIn(await potok(userCommand, 'add', '--name', 'Борис Ильин'))
  const vera = tokenIn(await potok(userCommand, 'add', '--name', 'Вера Лис', '--administrator'))
  const look = async (token: string) => (await browserAt(house.address).ask('POST', '/first/look', { token })).said
  expect(await look(boris)).toEqual({ name: 'Борис Ильин', administrator: false, forgotten: false, login: null })
  expect(await look(vera)).toEqual({ name: 'Вера Лис', administrator: true, forgotten: false, login: null })
  const entered = await enterBy(house.address, '/first', boris, 'Борис Ильин')
  expect((await entered.ask('GET', '/me')).said).toMatchObject({ guest: false, administrator: false })
  expect((await entered.ask('GET', '/projects')).said).toEqual({ projects: [] })
  expect((await enterBy(house.address, '/first', vera, 'Вера Лис')).id).not.toBe(entered.id)
  await potok(userCommand, 'add', '--name', 'Глеб', '--mail', 'Gleb@Gorod.example')
  const { people } = (await house.administrator.ask('GET', '/people')).said
  expect(people.find(({ name }: { name: string }) => name === 'Глеб').mail).toBe('gleb@gorod.example')
  for (const [mail, ru] of [
    ['gleb@gorod.EXAMPLE', 'уже записана за другим'],
    ['не почта', 'не адрес почты'],
  ] as const) {
    await expect(potok(userCommand, 'add', '--name', 'Второй', '--mail', mail)).rejects.toMatchObject({
      ru: expect.stringContaining(ru),
    })
  }
  await expect(potok(userCommand, 'add')).rejects.toMatchObject({
    ru: expect.stringContaining('Нужно: potok user add'),
  })
  await expect(potok(signInCommand, 'Никто')).rejects.toMatchObject({
    ru: expect.stringContaining('Сотрудника «Никто» нет'),
  })
})

it('login and password let the same person in; whatever is wrong, the sentence is the same', async () => {
  const { administrator } = house
  expect((await administrator.ask('GET', '/me/login')).said).toEqual({ login: null, needsCurrent: false })
  const set = await setLogin(administrator, { login: 'Anna.V', password: PASSWORD })
  expect(set).toEqual({ status: 200, said: { login: 'anna.v', needsCurrent: true } })
  const { status, browser, said } = await signInAs(' ANNA.v ', PASSWORD)
  expect({ status, id: said.id }).toEqual({ status: 200, id: administrator.id })
  expect((await browser.ask('GET', '/me')).said.id).toBe(administrator.id)
  for (const [login, password] of [
    ['anna.v', OTHER],
    ['nobody', PASSWORD],
    ['анна', PASSWORD],
    ['a', 'b'],
    ['anna.v', 'x'.repeat(200)],
  ] as const) {
    const wrong = await signInAs(login, password, { 'accept-language': 'en' })
    expect({ status: wrong.status, said: wrong.said, cookie: wrong.cookie }).toEqual({
      status: 401,
      said: { code: 'sign-in.wrong', message: 'The login or the password does not fit.', about: [] },
      cookie: '',
    })
  }
})

it('a login and a password that will not do are refused with what is wrong; one login belongs to one person', async () => {
  const { administrator, address } = house
  const add = async (name: string) =>
    enterBy(address, '/first', tokenIn(await potok(userCommand, 'add', '--name', name)), name)
  const [boris, vera] = [await add('Борис'), await add('Вера')]
  const codeOf = async (who: Browser, body: object) => (await setLogin(who, body)).said.code
  expect(await codeOf(boris, { login: 'борис', password: PASSWORD })).toBe('login.invalid')
  expect(await codeOf(boris, { login: 'bo', password: PASSWORD })).toBe('login.invalid')
  expect(await codeOf(boris, { login: 'boris', password: 'короткий' })).toBe('password.short')
  expect(await codeOf(boris, { login: 'boris', password: '' })).toBe('password.short')
  const both = await Promise.all([boris, vera].map((who) => setLogin(who, { login: 'same', password: PASSWORD })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await codeOf(administrator, { login: 'SAME', password: PASSWORD })).toBe('login.taken')
})

it('a new password needs the current one and ends the other sessions, their open sockets too', async () => {
  const { administrator, address } = house
  const project = await newProject(administrator)
  await setLogin(administrator, { login: 'anna', password: PASSWORD })
  const { browser: phone } = await signInAs('anna', PASSWORD)
  const tab = openTab(address, phone, project)
  await tab.synced()
  const wrong = await setLogin(administrator, { login: 'anna', password: OTHER, current: 'не тот' })
  expect(wrong).toMatchObject({ status: 403, said: { code: 'password.wrong', about: ['current'] } })
  expect((await setLogin(administrator, { login: 'anna', password: OTHER })).said.code).toBe('password.wrong')
  expect((await setLogin(administrator, { login: 'anna', password: OTHER, current: PASSWORD })).status).toBe(200)
  await until(() => tab.closes.includes(4401), 'closed', 2000)
  expect((await phone.ask('GET', '/me')).status).toBe(401)
  expect((await administrator.ask('GET', '/me')).status).toBe(200)
  expect((await signInAs('anna', PASSWORD)).status).toBe(401)
  expect((await signInAs('anna', OTHER)).status).toBe(200)
})

it('whoever forgot the password gets a one-time link by their login, and with it a new password without the old one', async () => {
  await setLogin(house.administrator, { login: 'anna', password: PASSWORD })
  const token = tokenIn(await potok(signInCommand, 'anna'))
  const back = await enterBy(house.address, '/first', token, 'Анна')
  expect(back.id).toBe(house.administrator.id)
  expect((await back.ask('GET', '/me/login')).said).toEqual({ login: 'anna', needsCurrent: false })
  expect((await house.administrator.ask('GET', '/me/login')).said.needsCurrent).toBe(true)
  expect((await setLogin(back, { login: 'anna', password: OTHER })).status).toBe(200)
  expect((await signInAs('anna', OTHER)).status).toBe(200)
})

it('sessions outlive a restart, and end where they are signed out, by the cookie that signed in', async () => {
  await setLogin(house.administrator, { login: 'anna', password: PASSWORD })
  const { browser, cookie } = await signInAs('anna', PASSWORD)
  await house.server.close()
  house = { ...(await openHouse({ dataFolder: folder })), administrator: house.administrator }
  const after = browserAt(house.address, cookie.split(';')[0], browser.id)
  expect((await after.ask('GET', '/me')).said.id).toBe(browser.id)
  const since = Date.now()
  expect((await after.ask('POST', '/sign-out', {})).status).toBe(200)
  expect((await after.ask('GET', '/me')).status).toBe(401)
  expect(Date.now() - since).toBeLessThan(2000)
})

it('an ended session opens nothing, and neither does a forged, cut or foreign cookie', async () => {
  const { administrator } = house
  const [name, value = ''] = administrator.cookie.split('=')
  const [token = '', signature = ''] = decodeURIComponent(value).split('.')
  const cookies = [
    `${name}=${token}`,
    `${name}=${token}.${'A'.repeat(signature.length)}`,
    `${name}=x.${signature}`,
    `${name}=%E0%A4%A`,
    `${name}=${'я'.repeat(9)}`.replaceAll('я', '%D1%8F'),
    `${name}=; ${name}`,
    ';;==;',
    '__proto__=1',
    `better-auth.session_token=${value}`,
  ]
  for (const cookie of cookies) {
    expect([cookie, (await browserAt(house.address, cookie).ask('GET', '/me')).status]).toEqual([cookie, 401])
  }
  await store().write(['UPDATE session SET expires=?', Date.now() - 1])
  expect((await administrator.ask('GET', '/me')).status).toBe(401)
  expect((await administrator.ask('GET', '/projects')).status).toBe(401)
})

it('what breaks inside better-auth is one refusal without its inside, and the server goes on', async () => {
  await setLogin(house.administrator, { login: 'anna', password: PASSWORD })
  await store().write(['UPDATE credential SET password=?', 'damaged'])
  const printed = vi.spyOn(console, 'error')
  expect((await signInAs('anna', PASSWORD)).said).toEqual({
    code: 'server.failed',
    message: 'На сервере произошла ошибка.',
    about: [],
  })
  const changed = await setLogin(house.administrator, { login: 'anna', password: OTHER, current: PASSWORD })
  expect(changed).toMatchObject({ status: 500, said: { code: 'server.failed' } })
  expect(printed).not.toHaveBeenCalled()
  printed.mockRestore()
  expect((await house.administrator.ask('GET', '/me')).status).toBe(200)
})

it('a link whose person is gone makes nobody an administrator', async () => {
  const token = await newFirstLink(store(), 'gone')
  const { status, said } = await browserAt(house.address).ask('POST', '/first', { token, name: 'Чужой' })
  expect([status, said.code]).toEqual([410, 'link.dead'])
})

it('a guest has a longer session, for there is no other way back, sets no password and takes no name of the staff, however it is spelled', async () => {
  const { administrator, address } = house
  const project = await newProject(administrator)
  const guest = await guestWith(house, project, 'editor', 'Гость')
  expect((await setLogin(guest, { login: 'guest', password: PASSWORD })).status).toBe(403)
  expect((await guest.ask('GET', '/me/login')).status).toBe(403)
  const daysOf = (person: string) =>
    store().read<{ days: number }>('SELECT (expires - at) / 86400000.0 AS days FROM session WHERE person=?', person)[0]!
      .days
  expect([daysOf(administrator.id), daysOf(guest.id)].map(Math.round)).toEqual([1, 30])
  const { said: link } = await administrator.ask('POST', `/projects/${project}/links`, { role: 'editor', days: 1 })
  for (const name of ['Анна', ' анна ', 'АННА', 'Aннa', 'Ан\u200Bна']) {
    const taken = await browserAt(address).ask('POST', '/join', { token: link.token, name })
    expect([name, taken.status, taken.said.code]).toEqual([name, 409, 'name.taken'])
    expect([name, (await guest.ask('PATCH', '/me', { name })).status]).toEqual([name, 409])
  }
  expect((await guest.ask('PATCH', '/me', { name: 'Анна из архива' })).said.name).toBe('Анна из архива')
  expect((await administrator.ask('PATCH', '/me', { name: 'Анна Ветрова' })).said.name).toBe('Анна Ветрова')
})

it.each([
  ['http, no address of our own', null, 'potok.session_token', false],
  ['an https address', 'https://potok.example', '__Host-potok.session_token', true],
] as const)(
  'the cookie over %s is readable by no script and sent by no foreign form',
  async (_, publicUrl, name, isSecure) => {
    const other = await openHouse({ publicUrl })
    const origin = publicUrl ?? other.address
    const as = { 'content-type': 'application/json', origin }
    const token = await newFirstLink(other.server.store)
    const body = JSON.stringify({ token, name: 'Борис' })
    const { headers } = await fetch(`${other.address}/api/first`, { method: 'POST', headers: as, body })
    const [pair = '', ...attributes] = headers.getSetCookie()[0]!.split('; ')
    expect(pair.startsWith(`${name}=`)).toBe(true)
    const wanted = ['HttpOnly', 'Max-Age=86400', 'Path=/', 'SameSite=Lax', ...(isSecure ? ['Secure'] : [])]
    expect(attributes.sort()).toEqual(wanted)
    const out = await fetch(`${other.address}/api/sign-out`, {
      method: 'POST',
      headers: { ...as, cookie: pair },
      body: '{}',
    })
    expect(out.headers.getSetCookie().find((one) => one.startsWith(`${name}=;`))).toContain('Max-Age=0')
    await other.server.close()
  },
)

it('better-auth’s own addresses are not there, sign-up least of all, and inside it is closed too', async () => {
  const auth = await openSignIn(store(), 'a secret of another server, long enough', null)
  const paths = Object.values(auth.api).flatMap((one) => ('path' in one && one.path ? [String(one.path)] : []))
  expect(paths).toContain('/sign-up/email')
  expect(paths.length).toBeGreaterThan(25)
  for (const path of paths) {
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? { email: 'x@example.org', password: PASSWORD, name: 'Чужой' } : undefined
      const { status, said } = await house.administrator.ask(method, `/auth${path}`, body)
      expect([path, method, status, said.code]).toEqual([path, method, 404, 'address.unknown'])
    }
  }
  const before = store().read('SELECT id FROM person')
  const asked = (path: string, headers: Record<string, string>) =>
    auth.handler(
      new Request(`http://potok.invalid/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-potok-ip': '127.0.0.9', ...headers },
        body: JSON.stringify({ email: 'x@example.org', password: PASSWORD, name: 'Чужой', username: 'x' }),
      }),
    )
  expect((await asked('/sign-up/email', {})).status).toBe(400)
  expect((await asked('/sign-in/email', {})).status).toBe(400)
  expect(store().read('SELECT id FROM person')).toEqual(before)
  for (const origin of ['https://evil.example', 'null', undefined]) {
    const headers = { cookie: house.administrator.cookie, host: 'potok.lan', ...(origin ? { origin } : {}) }
    expect([origin, (await asked('/sign-out', headers)).status]).toEqual([origin, 403])
  }
  expect((await asked('/sign-out', { cookie: 'x=y', host: 'potok.lan', origin: 'http://potok.lan' })).status).toBe(200)
})

const WHO = ['nobody', 'guest', 'staff', 'foreign page'] as const
it.each([
  ['GET', '/me', undefined, [401, 200, 200, 200]],
  ['PATCH', '/me', { name: 'Новое имя' }, [401, 200, 200, 403]],
  ['POST', '/first/look', { token: 'x' }, [410, 410, 410, 403]],
  ['POST', '/first', { token: 'x', name: 'Имя' }, [410, 410, 410, 403]],
  ['POST', '/join', { token: 'x', name: 'Имя' }, [410, 410, 410, 403]],
  ['POST', '/sign-in', { login: 'x', password: 'x' }, [401, 401, 401, 403]],
  ['GET', '/me/login', undefined, [401, 403, 200, 200]],
  ['PUT', '/me/login', { login: 'anna', password: PASSWORD }, [401, 403, 200, 403]],
  ['POST', '/sign-out', {}, [200, 200, 200, 403]],
  ['POST', '/sign-in', {}, [400, 400, 400, 403]],
] as const)(
  '%s %s answers nobody, a guest, the staff and a foreign page by its own right',
  async (method, path, body, wanted) => {
    const project = await newProject(house.administrator)
    const people = {
      nobody: browserAt(house.address),
      guest: await guestWith(house, project, 'editor'),
      staff: house.administrator,
      'foreign page': browserAt(house.address, house.administrator.cookie),
    }
    const found: Record<string, number> = {}
    for (const who of WHO) {
      const headers: Record<string, string> = who === 'foreign page' ? { origin: 'https://evil.example' } : {}
      found[who] = (await people[who].ask(method, path, body, headers)).status
    }
    expect(WHO.map((who) => found[who])).toEqual(wanted)
  },
)

it('while the disk is full a sign-in is refused at once, and works again afterwards', async () => {
  await setLogin(house.administrator, { login: 'anna', password: PASSWORD })
  const { page_count: pages } = store().read<{ page_count: number }>('PRAGMA page_count')[0]!
  store().writer.limitPages(pages)
  const entry = { project: 'p', document: 'd', epoch: 1, person: 'x', tab: 't', bytes: new Uint8Array(100_000) }
  store().append(entry)
  await until(() => store().storage().state === 'refused', 'refused')
  expect(await signInAs('anna', PASSWORD)).toMatchObject({ status: 503, said: { code: 'storage.refused' } })
  store().writer.limitPages(1_000_000)
  await store().committed()
  expect((await signInAs('anna', PASSWORD)).status).toBe(200)
})

it('a database of the first version opens: people and projects stay, old sessions end, a new link lets the same person in', async () => {
  await house.server.close()
  folder = newFolder()
  const old = new DatabaseSync(join(folder, 'potok.sqlite'))
  prepareTables(old, 1)
  old.exec(`INSERT INTO person VALUES('p1','Анна','#000',0,1,1);
    INSERT INTO session VALUES('hash','p1',1,9999999999999);
    INSERT INTO project VALUES('x','Старый проект','ru',1,0,1,1,'{}');
    INSERT INTO member VALUES('x','p1','facilitator',NULL,1)`)
  old.close()
  await expect(potok(signInCommand)).rejects.toMatchObject({ ru: expect.stringContaining('другой версии') })
  house = await openHouse({ dataFolder: folder })
  expect(store().read('SELECT id FROM session WHERE person=?', 'p1')).toEqual([])
  const again = await enterBy(house.address, '/first', tokenIn(await potok(signInCommand)), 'Анна')
  expect(again.id).toBe('p1')
  expect((await again.ask('GET', '/projects')).said.projects.map(({ title }: { title: string }) => title)).toEqual([
    'Старый проект',
  ])
})
