import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newFirstLink } from '../src/access/firstLink.ts'
import { mayEdit } from '../src/access/roles.ts'
import {
  addNote,
  type Browser,
  browserAt,
  closeTabs,
  enterBy,
  guestWith,
  type House,
  newProject,
  openHouse,
  openTab,
  until,
} from './people.ts'

let house: House
let project: string
let administrator: Browser
beforeEach(async () => {
  house = await openHouse()
  administrator = house.administrator
  project = await newProject(administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const sizeOf = (document: string) =>
  house.server.store.read<{ count: number }>('SELECT count(*) AS count FROM journal WHERE document=?', document)[0]!
    .count

it.each(['viewer', 'commenter'] as const)(
  'an edit of the project by a %s is refused in words with 4403',
  async (role) => {
    const guest = await guestWith(house, project, role)
    const tab = openTab(house.address, guest, project)
    await tab.synced()
    expect(tab.closes).toEqual([])
    addNote(tab.doc, 'forbidden', { text: 'x' })
    await until(() => tab.closes.includes(4403), 'closed')
    expect(tab.told.at(-1)).toMatchObject({
      type: 'refused',
      code: expect.stringMatching(/^right\./),
      message: expect.any(String),
    })
    expect(mayEdit(role)).toBe(false)
    expect(sizeOf(`project/${project}`)).toBe(1)
  },
)

it('a commenter writes comments, a viewer only reads them', async () => {
  const [commenter, viewer] = [await guestWith(house, project, 'commenter'), await guestWith(house, project, 'viewer')]
  const writing = openTab(house.address, commenter, project, 'comments')
  const reading = openTab(house.address, viewer, project, 'comments')
  await Promise.all([writing.synced(), reading.synced()])
  writing.doc.getMap('messages').set('one', new Y.Map(Object.entries({ author: commenter.id, text: 'Вопрос' })))
  await writing.saved()
  await until(() => reading.doc.getMap('messages').has('one'), 'read')
  reading.doc.getMap('messages').set('two', 'x')
  await until(() => reading.closes.includes(4403), 'closed')
  expect(sizeOf(`comments/${project}`)).toBe(1)
})

it('a withdrawn right ends the open connection within two seconds with 4403; a stranger sees no project', async () => {
  const guest = await guestWith(house, project, 'editor')
  const tab = openTab(house.address, guest, project)
  await tab.synced()
  const since = Date.now()
  await administrator.ask('DELETE', `/projects/${project}/members/${guest.id}`)
  await until(() => tab.closes.includes(4403), 'closed', 2000)
  expect(Date.now() - since).toBeLessThan(2000)
  expect(tab.told).toContainEqual(expect.objectContaining({ code: 'right.none' }))
  expect((await guest.ask('GET', `/projects/${project}`)).status).toBe(404)
  expect((await guest.ask('POST', `/projects/${project}/tickets`, {})).status).toBe(404)
  expect((await guest.ask('GET', '/projects')).said).toEqual({ projects: [] })
})

it('a changed role reaches the open connection without ending it, upwards and downwards', async () => {
  const guest = await guestWith(house, project, 'viewer')
  const tab = openTab(house.address, guest, project)
  await tab.synced()
  await administrator.ask('PATCH', `/projects/${project}/members/${guest.id}`, { role: 'editor' })
  await until(() => tab.told.some(({ role }) => role === 'editor'), 'told', 2000)
  addNote(tab.doc, 'allowed', { text: 'x' })
  await tab.saved()
  expect(sizeOf(`project/${project}`)).toBe(2)
  await administrator.ask('PATCH', `/projects/${project}/members/${guest.id}`, { role: 'viewer' })
  await until(() => tab.told.some(({ role }) => role === 'viewer'), 'told', 2000)
  addNote(tab.doc, 'forbidden', { text: 'x' })
  await until(() => tab.closes.includes(4403), 'closed')
  expect(sizeOf(`project/${project}`)).toBe(2)
})

it('a withdrawn or expired link lets nobody in and ends those who came by it', async () => {
  const { said: link } = await administrator.ask('POST', `/projects/${project}/links`, { role: 'editor', days: 1 })
  const guest = await enterBy(house.address, '/join', link.token, 'Вера')
  const tab = openTab(house.address, guest, project)
  await tab.synced()
  await administrator.ask('DELETE', `/projects/${project}/links/${link.id}`)
  await until(() => tab.closes.includes(4403), 'closed', 2000)
  const late = await browserAt(house.address).ask('POST', '/join', { token: link.token, name: 'Поздний' })
  expect(late).toMatchObject({ status: 410, said: { code: 'link.dead', about: [] } })

  const short = await administrator.ask('POST', `/projects/${project}/links`, { role: 'editor', days: 0.6 / 86_400 })
  const hasty = await enterBy(house.address, '/join', short.said.token, 'Быстрый')
  const open = openTab(house.address, hasty, project)
  await open.synced()
  await until(() => open.closes.includes(4403), 'closed', 3000)
  expect((await browserAt(house.address).ask('POST', '/join', { token: short.said.token, name: 'x' })).status).toBe(410)
})

it('signing out ends the open connections of that session with 4401', async () => {
  const guest = await guestWith(house, project, 'editor')
  const tab = openTab(house.address, guest, project)
  await tab.synced()
  await guest.ask('POST', '/sign-out', {})
  await until(() => tab.closes.includes(4401), 'closed', 2000)
  expect((await guest.ask('GET', '/me')).status).toBe(401)
})

it('another epoch ends with 4409; a foreign, forged or missing ticket opens nothing', async () => {
  const tab = openTab(house.address, administrator, project)
  await tab.synced()
  const { said } = await administrator.ask('POST', `/projects/${project}/tickets`, {})
  await house.server.store.write(['UPDATE project SET epoch=2 WHERE id=?', project])
  const late = openTab(house.address, { ...administrator, ask: async () => ({ status: 200, said }) }, project)
  await until(() => late.closes.includes(4409), 'closed with 4409')
  expect(late.denials).toContain('epoch.other')
  const other = await newProject(administrator)
  for (const ticket of [said.ticket, `${said.ticket.slice(0, -2)}xx`, 'e30.e30', '']) {
    const forged = { ...administrator, ask: async () => ({ status: 200, said: { ticket } }) }
    const denied = openTab(house.address, forged, other)
    await until(() => denied.denials.length > 0, 'denied')
    expect(denied.doc.store.clients.size).toBe(0)
    denied.leave()
  }
})

it('the first link works once; a foreign page, a stranger and a wrong body are refused in the language asked', async () => {
  const token = await newFirstLink(house.server.store)
  const tries = await Promise.all(
    [1, 2, 3].map(() => browserAt(house.address).ask('POST', '/first', { token, name: 'Ещё один' })),
  )
  expect(tries.map(({ status }) => status).sort()).toEqual([200, 410, 410])
  const english = { 'accept-language': 'en-GB,en' }
  const foreign = { origin: 'https://evil.example', ...english }
  expect(await administrator.ask('POST', '/projects', { title: 'x' }, foreign)).toEqual({
    status: 403,
    said: { code: 'foreign-origin', message: 'The request came from a foreign page.', about: [] },
  })
  expect((await browserAt(house.address).ask('GET', '/projects')).said.message).toBe('Войдите, чтобы продолжить.')
  expect((await administrator.ask('POST', '/projects', { title: '' }, english)).said).toEqual({
    code: 'input.invalid',
    message: 'The request is filled in wrongly.',
    about: ['title'],
  })
})

it('a guest makes no projects and gives no rights; the last facilitator stays', async () => {
  const guest = await guestWith(house, project, 'editor')
  expect((await guest.ask('POST', '/projects', { title: 'Моё' })).status).toBe(403)
  expect((await guest.ask('POST', `/projects/${project}/links`, { role: 'facilitator', days: 1 })).status).toBe(403)
  expect((await guest.ask('PATCH', `/projects/${project}/members/${guest.id}`, { role: 'facilitator' })).status).toBe(
    403,
  )
  const left = await administrator.ask('DELETE', `/projects/${project}/members/${administrator.id}`)
  expect(left.said.code).toBe('last-facilitator')
})

it('presence: name, role and colour come from the server; nobody speaks for another; a viewer leaves no marks', async () => {
  const viewer = await guestWith(house, project, 'viewer', 'Зритель')
  const [honest, forger] = [openTab(house.address, administrator, project), openTab(house.address, viewer, project)]
  await Promise.all([honest.synced(), forger.synced()])
  honest.provider.setAwarenessField('doing', { screen: 'map', map: null, cursor: [1, 2], selection: ['a'] })
  await until(() => forger.provider.awareness!.getStates().has(honest.doc.clientID), 'seen')
  forger.provider.awareness!.setLocalState({
    user: { id: administrator.id, name: 'Анна', role: 'facilitator', colour: '#000' },
    doing: {
      screen: 'map',
      map: 'm',
      cursor: [3, 4],
      selection: ['b'],
      typing: 'b',
      drag: { ids: ['b'] },
      seen: [0, 0, 800, 600],
      follows: administrator.id,
    },
    secret: 'x',
  })
  const seen = () => honest.provider.awareness!.getStates().get(forger.doc.clientID)
  await until(() => seen() !== undefined, 'seen')
  expect(seen()).toEqual({
    user: { id: viewer.id, name: 'Зритель', role: 'viewer', colour: expect.stringMatching(/^#/) },
    doing: { screen: 'map', map: 'm', cursor: [3, 4], seen: [0, 0, 800, 600], follows: administrator.id },
  })
  const states = forger.provider.awareness!.states as Map<number, Record<string, unknown>>
  states.set(honest.doc.clientID, { user: { name: 'Подделка' } })
  forger.provider.awareness!.meta.set(honest.doc.clientID, { clock: 999, lastUpdated: Date.now() })
  forger.provider.awareness!.emit('update', [{ added: [], updated: [honest.doc.clientID], removed: [] }, 'local'])
  forger.provider.setAwarenessField('doing', { cursor: [5, 6] })
  await until(() => JSON.stringify(seen()).includes('[5,6]'), 'the next state seen')
  const server = house.server.collab.hocuspocus.documents.get(`project/${project}`)!
  expect(server.awareness.getStates().get(honest.doc.clientID)!.user.name).toBe('Анна')
  forger.provider.awareness!.setLocalState(null)
  await until(() => seen() === undefined, 'gone without closing the socket')
})

it('a client id belongs to who was first present or edited with it, and nobody else is seen or edits under it', async () => {
  const editor = await guestWith(house, project, 'editor', 'Борис')
  const honest = openTab(house.address, administrator, project)
  honest.provider.awareness!.setLocalState(null)
  await honest.synced()
  addNote(honest.doc, 'mine')
  await honest.saved()
  const taken = new Y.Doc()
  taken.clientID = honest.doc.clientID
  const forger = openTab(house.address, editor, project, 'project', taken)
  await forger.synced()
  forger.provider.setAwarenessField('doing', { screen: 'map' })
  const server = house.server.collab.hocuspocus.documents.get(`project/${project}`)!
  honest.provider.awareness!.setLocalState({ doing: { screen: 'card' } })
  const seen = () => server.awareness.getStates().get(honest.doc.clientID)
  await until(() => seen()?.doing.screen === 'card', 'the honest one is seen')
  expect(seen()!.user.id).toBe(administrator.id)

  const before = sizeOf(`project/${project}`)
  forger.doc.clientID = honest.doc.clientID
  addNote(forger.doc, 'forged')
  await until(() => forger.closes.includes(4422), 'closed')
  expect(forger.told).toContainEqual(expect.objectContaining({ code: 'update.foreign' }))
  expect(sizeOf(`project/${project}`)).toBe(before)
  addNote(honest.doc, 'mine too')
  await honest.saved()
  expect(sizeOf(`project/${project}`)).toBe(before + 1)
})
