import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { newTicket } from '../src/access/tickets.ts'
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
  type Tab,
  until,
} from './people.ts'

let house: House
let project: string
let dataFolder: string
beforeEach(async () => {
  dataFolder = newFolder()
  house = await openHouse({ dataFolder })
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const lead = (method: string, path: string, body?: unknown) =>
  house.administrator.ask(method, `/projects/${project}${path}`, body)
const waiter = (name = 'Тимур', more: object = {}) =>
  guestWith(house, project, 'editor', name, { lobby: true, ...more })
const decide = (who: Browser, admit: boolean) => lead('PATCH', `/waiting/${who.id}`, { admit })
const stateOf = async (who: Browser) => (await who.ask('GET', `/me/waiting/${project}`)).said.state
const waitingNames = async () => (await lead('GET', '/waiting')).said.waiting.map(({ name }: { name: string }) => name)
const rings = ({ told }: Tab) => told.filter(({ type }) => type === 'waiting').map(({ count }) => count)

/** A ticket as this server itself would sign it: even that opens nothing to whoever has no right in the tables. */
function signedTicket(person: Browser): string {
  const [row] = house.server.store.read<{ id: string }>('SELECT id FROM session WHERE person=?', person.id)
  const secret = readFileSync(join(dataFolder, 'secret'), 'utf8')
  return newTicket(secret, { project, person: person.id, session: row!.id, role: 'facilitator', epoch: 1 })
}

it('whoever comes by a link with a lobby waits without any right until a facilitator lets them in', async () => {
  const timur = await waiter()
  expect((await timur.ask('GET', `/projects/${project}`)).status).toBe(404)
  expect((await timur.ask('POST', `/projects/${project}/tickets`, {})).status).toBe(404)
  expect((await timur.ask('GET', '/projects')).said).toEqual({ projects: [] })
  expect(await stateOf(timur)).toBe('waiting')
  expect((await lead('GET', '/waiting')).said.waiting).toEqual([
    { id: timur.id, name: 'Тимур', colour: expect.any(String), guest: true, role: 'editor', at: expect.any(Number) },
  ])
  expect((await lead('GET', '/members')).said.members).toHaveLength(1)
  expect((await decide(timur, true)).said).toEqual({ waiting: [] })
  expect(await stateOf(timur)).toBe('admitted')
  expect((await timur.ask('GET', `/projects/${project}`)).said.role).toBe('editor')
  const deeds = (await house.administrator.ask('GET', '/audit')).said.audit
  expect(deeds[0]).toMatchObject({
    what: 'lobby.admitted',
    person: house.administrator.id,
    about: [timur.id, 'editor'],
  })
})

it('the sockets of both protocols are shut to whoever waits, even with a ticket that this server signed', async () => {
  const timur = await waiter()
  const ticket = signedTicket(timur)
  const forged: Browser = { ...timur, ask: async () => ({ status: 200, said: { ticket } }) }
  for (const kind of ['project', 'comments']) {
    const tab = openTab(house.address, forged, project, kind)
    await until(() => tab.closes.includes(4403), `closed at ${kind}`)
    expect(tab.provider.isSynced).toBe(false)
    tab.leave()
    const plain = new WebSocket(`${house.address.replace('http', 'ws')}/yjs/${kind}/${project}?ticket=${ticket}`)
    expect(await new Promise((done) => plain.on('close', done))).toBe(4403)
  }
  await decide(timur, true)
  const tab = openTab(house.address, timur, project)
  await tab.synced()
})

it('whoever leads hears at once how many wait, and nobody else does', async () => {
  const editor = await guestWith(house, project, 'editor', 'Редактор')
  const [leading, working] = [
    openTab(house.address, house.administrator, project),
    openTab(house.address, editor, project),
  ]
  await Promise.all([leading.synced(), working.synced()])
  const [timur, vera] = [await waiter('Тимур'), await waiter('Вера')]
  await until(() => rings(leading).at(-1) === 2, 'rung for two', 2000)
  await decide(timur, true)
  await until(() => rings(leading).at(-1) === 1, 'rung for one', 2000)
  await decide(vera, false)
  await until(() => rings(leading).at(-1) === 0, 'rung for nobody', 2000)
  expect(rings(working)).toEqual([])
})

it('whoever is turned away reads so, comes in by no second try, and stands in the list no more', async () => {
  const { said } = await lead('POST', '/links', { role: 'viewer', lobby: true })
  const timur = await enterBy(house.address, '/join', said.token, 'Тимур')
  await decide(timur, false)
  expect(await stateOf(timur)).toBe('turned-away')
  expect(await timur.ask('POST', '/join', { token: said.token, name: 'Тимур' })).toMatchObject({
    status: 403,
    said: { code: 'lobby.turned-away' },
  })
  expect(await waitingNames()).toEqual([])
  expect((await decide(timur, true)).status).toBe(404)
  expect((await timur.ask('GET', `/projects/${project}`)).status).toBe(404)
})

it('coming twice is one place in the list; a colleague waits as well, unless the project knows them already', async () => {
  const { said } = await lead('POST', '/links', { role: 'editor', lobby: true })
  const timur = await enterBy(house.address, '/join', said.token, 'Тимур')
  const again = await timur.ask('POST', '/join', { token: said.token, name: 'Тимур' })
  expect(again.said).toMatchObject({ waiting: true, project })
  const added = await house.administrator.ask('POST', '/people', { name: 'Мария' })
  const maria = await enterBy(house.address, '/first', added.said.token, 'Мария')
  expect((await maria.ask('POST', '/join', { token: said.token, name: 'Мария' })).said.waiting).toBe(true)
  expect(await waitingNames()).toEqual(['Тимур', 'Мария'])
  expect((await house.administrator.ask('POST', '/join', { token: said.token, name: 'Анна' })).said.waiting).toBe(false)
})

it('the use of a link counts when somebody is let in: the list itself uses nothing up', async () => {
  const { said } = await lead('POST', '/links', { role: 'viewer', most: 1, lobby: true })
  const come = (name: string) => enterBy(house.address, '/join', said.token, name)
  const [timur, vera] = [await come('Тимур'), await come('Вера')]
  expect((await decide(timur, true)).status).toBe(200)
  expect((await decide(vera, true)).said.code).toBe('link.used-up')
  expect(await stateOf(vera)).toBe('waiting')
  const late = await browserAt(house.address).ask('POST', '/join', { token: said.token, name: 'Поздний' })
  expect(late.said.code).toBe('link.used-up')
})

it('a link that is withdrawn ends the waiting; a lobby is turned on and off for a link that is out already', async () => {
  const timur = await waiter('Тимур')
  const [link] = (await lead('GET', '/links')).said.links
  expect(link.lobby).toBe(true)
  await lead('DELETE', `/links/${link.id}`)
  expect([await stateOf(timur), await waitingNames(), (await decide(timur, true)).status]).toEqual(['gone', [], 404])
  const { said } = await lead('POST', '/links', { role: 'viewer' })
  const come = (name: string) => browserAt(house.address).ask('POST', '/join', { token: said.token, name })
  expect((await come('Раз')).said.waiting).toBe(false)
  await lead('PATCH', `/links/${said.id}`, { lobby: true })
  expect((await come('Два')).said.waiting).toBe(true)
  await lead('PATCH', `/links/${said.id}`, { lobby: false })
  expect((await come('Три')).said.waiting).toBe(false)
  expect(await waitingNames()).toEqual(['Два'])
})

it('whoever waits is told nothing of another project, and of their own no more than that they wait', async () => {
  const timur = await waiter()
  const other = await newProject(house.administrator, 'Другой')
  expect((await timur.ask('GET', `/me/waiting/${other}`)).said).toEqual({ state: 'gone' })
  expect((await timur.ask('GET', '/me/waiting/absent')).said).toEqual({ state: 'gone' })
})
