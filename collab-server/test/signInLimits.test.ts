import { afterEach, beforeEach, expect, it } from 'vitest'
import { browserAt, enterBy, guestWith, type House, newProject, openHouse } from './people.ts'
import { PASSWORD, setLogin, signInAt } from './signingIn.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.server.close())

it('sixty people behind one address sign in at once, seventy join by one link, and each gets a ticket', async () => {
  const { administrator, address } = house
  const project = await newProject(administrator)
  await setLogin(administrator, { login: 'anna', password: PASSWORD })
  const [{ password }] = house.server.store.read<{ password: string }>('SELECT password FROM credential') as [
    { password: string },
  ]
  const logins = Array.from({ length: 60 }, (_, at) => `person${at}`)
  for (const login of logins) {
    await house.server.store.write(
      [
        'INSERT INTO person(id, name, colour, guest, administrator, at, login) VALUES(?,?,?,0,0,0,?)',
        login,
        login,
        '#000',
        login,
      ],
      ['INSERT INTO credential VALUES(?,?,?,?,?,0,0)', login, 'credential', login, login, password],
    )
  }
  const entered = await Promise.all(logins.map((login) => signInAt(address, login, PASSWORD)))
  expect(entered.map(({ said }) => said.id)).toEqual(logins)
  const { said: link } = await administrator.ask('POST', `/projects/${project}/links`, { role: 'editor', days: 1 })
  const guests = await Promise.all(
    Array.from({ length: 70 }, (_, at) => enterBy(address, '/join', link.token, `Гость ${at}`)),
  )
  const tickets = await Promise.all(guests.map((guest) => guest.ask('POST', `/projects/${project}/tickets`, {})))
  expect(new Set(tickets.map(({ status }) => status))).toEqual(new Set([200]))
}, 30_000)

it('guessing a password is stopped with a sentence and the time to wait; nobody else is locked out by it', async () => {
  const publicUrl = 'https://potok.example'
  const other = await openHouse({ publicUrl })
  const from = (ip: string) => ({ 'x-forwarded-for': ip, 'x-potok-ip': `10.0.0.${Math.random()}`, origin: publicUrl })
  const as = (login: string, password: string, ip: string) => signInAt(other.address, login, password, from(ip))
  await other.administrator.ask('PUT', '/me/login', { login: 'anna', password: PASSWORD }, { origin: publicUrl })
  const tries = []
  for (let at = 0; at < 11; at++) tries.push(await as('anna', `не тот ${at}`, '203.0.113.7'))
  expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429])
  const { said, retryAfter } = tries.at(-1)!
  expect(said).toEqual({
    code: 'too-many',
    message: 'Слишком много попыток подряд. Подождите немного и повторите.',
    about: [],
  })
  expect(Number(retryAfter)).toBeGreaterThan(0)
  expect((await as('ANNA', PASSWORD, '203.0.113.7')).status).toBe(429)
  expect((await as('boris', PASSWORD, '203.0.113.7')).status).toBe(401)
  expect((await as('anna', PASSWORD, '203.0.113.8')).status).toBe(200)

  // One address tries many logins: better-auth's own count stops it, whatever the client claims to be.
  const many = []
  for (let at = 0; at < 301; at++) many.push(await as(`кто${at}`, 'x', '203.0.113.9'))
  expect(many.map(({ status }) => status)).toEqual([...Array(300).fill(401), 429])
  expect(Number(many.at(-1)!.retryAfter)).toBeGreaterThan(0)
  expect((await as('anna', PASSWORD, '203.0.113.10')).status).toBe(200)
  await other.server.close()
}, 30_000)

it('one-time links and tickets are limited as well, a ticket by session and not by address', async () => {
  const { administrator, address } = house
  const project = await newProject(administrator)
  const guest = await guestWith(house, project, 'editor')
  const look = () => browserAt(address).ask('POST', '/first/look', { token: 'x' })
  const looked = await Promise.all(Array.from({ length: 61 }, look))
  expect(looked.filter(({ status }) => status === 429).length).toBe(1)
  const asked = await Promise.all(
    Array.from({ length: 301 }, () => guest.ask('POST', `/projects/${project}/tickets`, {})),
  )
  expect(asked.filter(({ status }) => status === 429).map(({ said }) => said.code)).toEqual(['too-many'])
  expect((await administrator.ask('POST', `/projects/${project}/tickets`, {})).status).toBe(200)
})
