import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { newFirstLink } from '../src/access/firstLink.ts'
import { publicUrlFrom, withoutPrefix } from '../src/publicUrl.ts'
import { submitted } from './approvalOfTest.ts'
import { POST, startMail } from './mailOfTest.ts'
import { browserAt, type House, newFolder, newProject, openHouse, until } from './people.ts'

const PORTAL = 'https://portal.gorod.example/potok'
let house: House | null = null
afterEach(async () => {
  await house?.server.close()
  house = null
})

function builtEditor(): string {
  const folder = newFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {}')
  const page =
    '<meta name="potok-prefix" content="__PREFIX__" /><script nonce="__NONCE__" src="./assets/main.js"></script>'
  writeFileSync(join(folder, 'index.html'), page)
  return folder
}

it.each([
  ['https://potok.gorod.ru', 'https://potok.gorod.ru'],
  ['https://potok.gorod.ru/', 'https://potok.gorod.ru'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['https://portal.gorod.ru/potok//', 'https://portal.gorod.ru/potok'],
  ['https://портал.рф:8443/apps/potok-2.1/', 'https://портал.рф:8443/apps/potok-2.1'],
  ['', null],
])('POTOK_PUBLIC_URL %s is %s', (given, is) => {
  expect(publicUrlFrom({ POTOK_PUBLIC_URL: given })).toBe(is)
})

it.each([
  'potok.gorod.ru',
  'ftp://potok.gorod.ru',
  'https://portal.gorod.ru/potok?x=1',
  'https://portal.gorod.ru?x',
  'https://portal.gorod.ru/potok#x',
  'https://anna@portal.gorod.ru/potok',
  'https://portal.gorod.ru//potok',
  'https://portal.gorod.ru/a/../potok',
  'https://portal.gorod.ru/.potok',
  'https://portal.gorod.ru/поток',
  'https://portal.gorod.ru/po;tok',
  'https://portal.gorod.ru/po%2Ftok',
  'https://portal.gorod.ru/po tok',
  'https://portal.gorod.ru:99999/potok',
])('POTOK_PUBLIC_URL %s is one sentence that shows how it should look', (given) => {
  expect(() => publicUrlFrom({ POTOK_PUBLIC_URL: given })).toThrow('https://portal.gorod.ru/potok')
})

it.each([
  ['/potok', '/'],
  ['/potok/', '/'],
  ['/potok?x', '/?x'],
  ['/potok/api/me', '/api/me'],
  ['/potok/p/1?view=table', '/p/1?view=table'],
  ['/potok/potok/x', '/potok/x'],
  ['/api/me', '/api/me'],
  ['/potokx/api/me', '/potokx/api/me'],
  ['/other/potok/x', '/other/potok/x'],
])('under /potok, %s is %s to the server', (address, is) => {
  expect(withoutPrefix(address, '/potok')).toBe(is)
  expect(withoutPrefix(address, '')).toBe(address)
})

it.each([
  ['under a path', PORTAL, '/potok'],
  ['on a host of its own', 'https://potok.gorod.example', ''],
  ['with no proxy', null, ''],
])(
  'the same build stands %s: its page tells the path and finds its files, at every depth',
  async (_, publicUrl, prefix) => {
    house = await openHouse({ publicUrl, editorFolder: builtEditor() })
    const { app } = house.server
    for (const address of [`${prefix}/`, `${prefix}/p/abc/map/def`, '/p/abc']) {
      const { body, statusCode } = await app.inject(address)
      expect([address, statusCode]).toEqual([address, 200])
      expect(body).toContain(`<meta name="potok-prefix" content="${prefix}" />`)
      expect(body).toContain(`src="${prefix}/assets/main.js"`)
    }
    expect((await app.inject(`${prefix}/assets/main.js`)).headers['cache-control']).toContain('immutable')
    expect((await app.inject(`${prefix}/api/nothing`)).json()).toMatchObject({ code: 'address.unknown' })
  },
)

it.each([
  ['https://portal.gorod.example', '__Host-potok.session_token', '/'],
  ['https://portal.gorod.example/potok', '__Secure-potok-potok.session_token', '/potok'],
  ['https://portal.gorod.example/potok/second', '__Secure-potok-potok-second.session_token', '/potok/second'],
  ['http://portal.gorod.example/potok', 'potok-potok.session_token', '/potok'],
])(
  'at %s the cookie is called %s: no Potok of the same host takes another’s, and each takes back its own',
  async (publicUrl, name, path) => {
    house = await openHouse({ publicUrl })
    const token = await newFirstLink(house.server.store)
    const { origin } = new URL(publicUrl)
    const headers = { 'content-type': 'application/json', origin }
    const { app } = house.server
    const entered = await app.inject({ method: 'POST', url: '/api/first', headers, payload: { token, name: 'Борис' } })
    const [pair = '', ...attributes] = String(entered.headers['set-cookie']).split('; ')
    expect([pair.split('=')[0], attributes.find((one) => one.startsWith('Path'))]).toEqual([name, `Path=${path}`])
    const left = await app.inject({
      method: 'POST',
      url: '/api/sign-out',
      headers: { ...headers, cookie: pair },
      payload: {},
    })
    const gone = [left.headers['set-cookie']].flat().find((one) => one?.startsWith(`${name}=;`))
    expect(gone).toContain('Max-Age=0')
    expect(gone).toContain(`Path=${path};`)
    expect((await browserAt(house.address, pair).ask('GET', '/me')).status).toBe(401)
  },
)

it('letters lead below the path, and so does the square code of a paper that is up for approval', async () => {
  const mail = await startMail()
  const from = 'potok@gorod.example'
  const by = { host: '127.0.0.1', port: mail.port, security: 'none', login: POST, from } as const
  house = await openHouse({ publicUrl: PORTAL, mail: by })
  await house.administrator.ask('POST', '/people', { name: 'Мария Петрова', mail: 'maria@gorod.example' })
  await browserAt(house.address).ask('POST', '/sign-in/forgotten', { mail: 'maria@gorod.example', language: 'ru' })
  await until(() => mail.letters.length > 0, 'a letter')
  expect(mail.letters[0]?.text).toContain(`\n${PORTAL}/first#`)

  const project = await newProject(house.administrator)
  const reviewer = { name: 'Орлова Н. П.', post: 'Начальник управления', mail: 'orlova@gorod.example' }
  const { id, hash, links } = await submitted(house.administrator, project, [reviewer])
  await until(() => mail.letters.length > 1, 'the reviewer’s letter')
  expect(mail.letters[1]?.text).toContain(`${PORTAL}/review#${links[0]?.token ?? ''}`)
  await browserAt(house.address).ask('POST', '/reviews/decide', { token: links[0]!.token, verdict: 'approved', hash })
  const { rawPayload } = await house.server.app.inject({
    url: `/potok/api/projects/${project}/submissions/${id}/files/docx`,
    headers: { cookie: house.administrator.cookie },
  })
  const parts = Object.entries(unzipSync(rawPayload)).filter(([name]) => /^word\/\w+\.xml$/.test(name))
  const pictures = parts.flatMap(([, xml]) => [...strFromU8(xml).matchAll(/descr="([^"]*)"/g)].map(([, told]) => told))
  expect(pictures.find((told) => told?.includes('check#'))).toContain(`${PORTAL}/check#${id}`)
  await mail.stop()
})
