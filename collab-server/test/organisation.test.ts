import { chmodSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type OrganisationSettings, organisationFrom } from '../src/access/organisation/settings.ts'
import { freePort } from './freePort.ts'
import { CLIENT, type Organisation, startOrganisation, Wanderer } from './organisationOfTest.ts'
import { browserAt, type House, newFolder, newProject, openHouse } from './people.ts'
import { endProcesses, serving } from './serving.ts'
import { PASSWORD, setLogin, signInAt } from './signingIn.ts'

let house: House
let organisation: Organisation
afterEach(async () => {
  await house.server.close()
  await organisation.stop()
})
beforeEach(() => open())

async function open(settings: Partial<OrganisationSettings> = {}, path = ''): Promise<void> {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}${path}`
  organisation = await startOrganisation(publicUrl)
  const whole = {
    ...CLIENT,
    issuer: organisation.issuer,
    name: 'портал города',
    newPeople: 'refuse',
    ...settings,
  } as const
  house = await openHouse({ publicUrl, organisation: whole, port })
}
async function openAnew(settings: Partial<OrganisationSettings>, path = ''): Promise<void> {
  await house.server.close()
  await organisation.stop()
  await open(settings, path)
}

const read = <T>(sql: string) => house.server.store.read<T>(sql)
const people = () => read('SELECT id FROM person')
const addMaria = async (mail: string | null = 'maria@gorod.example') =>
  (await house.administrator.ask('POST', '/people', { name: 'Мария', mail })).said.person.id as string

/** The whole way: to the organisation, in there, and back. */
async function comeAs(login: string, browser = new Wanderer()) {
  const back = await browser.signInAt(house.address, login)
  const { next } = await browser.go(back)
  const me = await browserAt(house.address, browser.cookieAt(house.address)).ask('GET', '/me')
  return { browser, back, at: next!.slice(house.address.length), me: me.status === 200 ? me.said : null }
}

it('whoever the organisation vouches for, by a mail that the administrator entered, is in as that person, and again later', async () => {
  const maria = await addMaria('  MARIA@gorod.example ')
  expect((await browserAt(house.address).ask('GET', '/sign-in/ways')).said.organisation).toEqual({
    name: 'портал города',
  })
  expect(await comeAs('maria')).toMatchObject({ at: '/', me: { id: maria, name: 'Мария', guest: false } })
  // The link stands by the organisation's own number: a mail that changes there changes nothing here.
  await house.server.store.write(['UPDATE person SET mail=NULL'])
  expect((await comeAs('maria')).me.id).toBe(maria)
  const deeds = (await house.administrator.ask('GET', '/audit')).said.audit.map(({ what }: { what: string }) => what)
  expect(deeds.slice(0, 3)).toEqual(['sign-in', 'sign-in', 'organisation.linked'])
})

it('of what the organisation hands over, no token is kept, and the state of the way lives in the browser alone', async () => {
  await addMaria()
  await comeAs('maria')
  const [kept] = read<Record<string, unknown>>(`SELECT * FROM credential WHERE kind<>'credential'`)
  expect(Object.keys(kept!)).toEqual(['id', 'kind', 'account', 'person', 'password', 'at', 'updated'])
  expect(kept).toMatchObject({ account: 'maria', password: null })
})

it('a stranger is refused in one sentence, and nothing of them is kept', async () => {
  const before = people()
  expect(await comeAs('oleg')).toMatchObject({ at: '/?refused=organisation.stranger', me: null })
  expect(people()).toEqual(before)
})

it('where the setting lets strangers in, they get an account of their own: a tidied name, no mail, no right, no project', async () => {
  await openAnew({ newPeople: 'add' })
  await newProject(house.administrator)
  const { me, browser } = await comeAs('oleg')
  expect(me).toMatchObject({
    name: 'Олег Новый',
    guest: false,
    administrator: false,
    colour: expect.stringMatching(/^#/),
  })
  const oleg = browserAt(house.address, browser.cookieAt(house.address))
  expect((await oleg.ask('GET', '/projects')).said).toEqual({ projects: [] })
  const { people: accounts } = (await house.administrator.ask('GET', '/people')).said
  expect(accounts.find(({ id }: { id: string }) => id === me.id)).toMatchObject({ mail: null, login: null })
  expect((await comeAs('oleg')).me.id).toBe(me.id)
})

it.each(['refuse', 'add'] as const)(
  'a mail that the organisation does not verify opens nobody’s account and makes none (strangers: %s)',
  async (newPeople) => {
    await openAnew({ newPeople })
    await addMaria()
    const before = people()
    for (const login of ['unverified', 'mailless']) {
      const came = await comeAs(login)
      expect([login, came.at, came.me]).toEqual([login, '/?refused=organisation.unverified', null])
    }
    expect(people()).toEqual(before)
  },
)

it('a mail handed on to somebody else opens the account of the first no second time; a new mail ends the old link', async () => {
  const maria = await addMaria()
  await comeAs('maria')
  expect((await comeAs('namesake')).at).toBe('/?refused=organisation.stranger')
  await house.administrator.ask('PATCH', `/people/${maria}`, { mail: null })
  expect((await comeAs('maria')).at).toBe('/?refused=organisation.stranger')
  await house.administrator.ask('PATCH', `/people/${maria}`, { mail: 'maria@gorod.example' })
  expect((await comeAs('namesake')).me.id).toBe(maria)
})

it('one mail belongs to one person, and an erased person is no longer known by it', async () => {
  const maria = await addMaria()
  const again = await house.administrator.ask('POST', '/people', { name: 'Другая', mail: 'Maria@gorod.example' })
  expect(again).toMatchObject({ status: 409, said: { code: 'mail.taken', about: ['mail'] } })
  await comeAs('maria')
  await house.administrator.ask('DELETE', `/people/${maria}`)
  expect(await comeAs('maria')).toMatchObject({ at: '/?refused=organisation.stranger', me: null })
})

it('a wrong state, another browser, a code used before, a cookie of before: nobody gets in', async () => {
  await addMaria()
  const { back } = await comeAs('maria')
  const fails = async (address: string, by: Wanderer) => {
    const { next } = await by.go(address)
    const { status } = await browserAt(house.address, by.cookieAt(house.address)).ask('GET', '/me')
    return [next?.slice(house.address.length), status]
  }
  const refused = ['/?refused=organisation.failed', 401]
  expect(await fails(back, new Wanderer())).toEqual(refused)
  // Somebody who copied the cookie of the way and the address in time: the organisation gives each code out once.
  const thief = new Wanderer()
  const victim = new Wanderer()
  const fresh = await victim.signInAt(house.address, 'maria')
  thief.cookies.set(house.address, new Map(victim.cookies.get(house.address)))
  await victim.go(fresh)
  expect(await fails(fresh, thief)).toEqual(refused)
  const other = new Wanderer()
  const wrong = new URL(await other.signInAt(house.address, 'maria'))
  wrong.searchParams.set('state', 'A'.repeat(32))
  expect(await fails(wrong.href, other)).toEqual(refused)
  for (const query of ['', '?', '?code=x', '?error=access_denied', '?state=%00&code=%FF']) {
    expect([query, ...(await fails(`${house.address}/api/sign-in/organisation/back${query}`, new Wanderer()))]).toEqual(
      [query, ...refused],
    )
  }
})

it('under a path of a proxy the organisation sends people back below it, with what it let in or why not', async () => {
  await openAnew({}, '/potok')
  await addMaria()
  const potok = `${house.address}/potok`
  const come = async (login: string) => {
    const browser = new Wanderer()
    const back = await browser.signInAt(potok, login)
    expect(back).toMatch(new RegExp(`^${potok}/api/sign-in/organisation/back\\?`))
    const { next } = await browser.go(back)
    const { status } = await browserAt(potok, browser.cookieAt(house.address)).ask('GET', '/me')
    return [next, status]
  }
  expect(await come('maria')).toEqual([`${potok}/`, 200])
  expect(await come('oleg')).toEqual([`${potok}/?refused=organisation.stranger`, 401])
})

it('the session that was in this browser before ends', async () => {
  await addMaria()
  await setLogin(house.administrator, { login: 'anna', password: PASSWORD })
  const { browser: anna, cookie } = await signInAt(house.address, 'anna', PASSWORD)
  const browser = new Wanderer()
  const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
  browser.cookies.set(house.address, new Map([[name, value]]))
  expect((await comeAs('maria', browser)).me.name).toBe('Мария')
  expect((await anna.ask('GET', '/me')).status).toBe(401)
})

it('an organisation that is away: one sentence at once, the local sign-in works, and when it is back so is its door', async () => {
  const port = await freePort()
  await openAnew({ issuer: `http://127.0.0.1:${port}` })
  const maria = await addMaria()
  await setLogin(house.administrator, { login: 'anna', password: PASSWORD })
  const { next } = await new Wanderer().go(`${house.address}/api/sign-in/organisation`)
  expect(next).toBe(`${house.address}/?refused=organisation.away`)
  expect((await signInAt(house.address, 'anna', PASSWORD)).status).toBe(200)
  await organisation.stop()
  organisation = await startOrganisation(house.address, port)
  expect((await comeAs('maria')).me.id).toBe(maria)
})

it.each(['stopped', 'in trouble itself'])(
  'the organisation is %s when we ask it who came from its page: one sentence that it does not answer, nobody is in, and the next try succeeds',
  async (how) => {
    const maria = await addMaria()
    const browser = new Wanderer()
    const back = await browser.signInAt(house.address, 'maria')
    const port = Number(new URL(organisation.issuer).port)
    await organisation.stop()
    const ill = createHttpServer((_, answer) => answer.writeHead(503).end())
    if (how !== 'stopped') await new Promise<void>((done) => ill.listen(port, '127.0.0.1', done))
    expect((await browser.go(back)).next).toBe(`${house.address}/?refused=organisation.away`)
    const { status } = await browserAt(house.address, browser.cookieAt(house.address)).ask('GET', '/me')
    expect(status).toBe(401)
    ill.closeAllConnections()
    await new Promise((done) => ill.close(done))
    organisation = await startOrganisation(house.address, port)
    expect((await comeAs('maria', browser)).me.id).toBe(maria)
  },
)

it('an organisation that takes the question and never answers keeps nobody waiting, the start of the server least of all', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await new Promise((done) => silent.once('listening', done))
  const { port } = silent.address() as { port: number }
  await openAnew({ issuer: `http://127.0.0.1:${port}`, patienceMs: 200 })
  const since = Date.now()
  const { next } = await new Wanderer().go(`${house.address}/api/sign-in/organisation`)
  expect([next, Date.now() - since < 5000]).toEqual([`${house.address}/?refused=organisation.away`, true])
  expect((await house.administrator.ask('GET', '/me')).status).toBe(200)
  silent.close()
})

it('without settings there is no such door', async () => {
  await house.server.close()
  house = await openHouse()
  const asked = (path: string) => browserAt(house.address).ask('GET', path)
  expect((await asked('/sign-in/ways')).said.organisation).toBeNull()
  expect((await asked('/sign-in/organisation')).status).toBe(404)
  expect((await asked('/sign-in/organisation/back?code=x&state=y')).status).toBe(404)
})

it.each([
  [{ POTOK_OIDC_ISSUER: 'https://id.gorod.example' }, 'POTOK_OIDC_CLIENT_ID'],
  [{ POTOK_OIDC_CLIENT_ID: 'potok' }, 'POTOK_OIDC_ISSUER'],
  [{ POTOK_OIDC_ISSUER: 'http://id.gorod.example', POTOK_OIDC_CLIENT_ID: 'potok' }, 'https://'],
  [{ POTOK_OIDC_ISSUER: 'https://id.gorod.example', POTOK_OIDC_CLIENT_ID: 'potok' }, 'CLIENT_SECRET'],
] as const)('half of the settings, %o, is one sentence that names what is missing', (env, named) => {
  expect(() => organisationFrom(env, 'https://potok.gorod.example')).toThrow(named)
})

it('the secret comes from a file that nobody else may read, and neither it nor a code of the way stands in the log', async () => {
  const file = join(newFolder(), 'secret')
  const env = {
    POTOK_OIDC_ISSUER: organisation.issuer,
    POTOK_OIDC_CLIENT_ID: CLIENT.clientId,
    POTOK_OIDC_CLIENT_SECRET_FILE: file,
  }
  writeFileSync(file, `${CLIENT.clientSecret}\n`, { mode: 0o644 })
  expect(() => organisationFrom(env, house.address)).toThrow('chmod 600')
  chmodSync(file, 0o600)
  expect(organisationFrom(env, house.address)).toMatchObject({ clientSecret: CLIENT.clientSecret, newPeople: 'refuse' })

  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const other = await startOrganisation(address)
  const started = { POTOK_DATA_DIR: newFolder(), POTOK_PORT: String(port), POTOK_PUBLIC_URL: address }
  const { logged } = await serving({ ...env, ...started, POTOK_OIDC_ISSUER: other.issuer })
  const browser = new Wanderer()
  const back = await browser.signInAt(address, 'oleg')
  expect((await browser.go(back)).next).toBe(`${address}/?refused=organisation.stranger`)
  await browser.go(back)
  const { searchParams } = new URL(back)
  expect(logged()).toContain('signup_disabled')
  for (const secret of [CLIENT.clientSecret, searchParams.get('code')!, searchParams.get('state')!, 'gorod.example'])
    expect(logged()).not.toContain(secret)
  endProcesses()
  await other.stop()
}, 30_000)
