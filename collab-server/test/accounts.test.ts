import { afterEach, beforeEach, expect, it } from 'vitest'
import {
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
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const newColleague = async (name: string) => {
  const { said } = await house.administrator.ask('POST', '/people', { name })
  return await enterBy(house.address, '/first', said.token, name)
}

it('the administrator adds a colleague, who is called into a project by name and leads it', async () => {
  const maria = await newColleague('Мария')
  expect((await maria.ask('GET', `/projects/${project}`)).status).toBe(404)
  const { said } = await house.administrator.ask('GET', '/staff')
  expect(said.staff.map(({ name }: { name: string }) => name)).toEqual(['Анна', 'Мария'])
  await house.administrator.ask('POST', `/projects/${project}/members`, { person: maria.id, role: 'facilitator' })
  expect((await maria.ask('GET', `/projects/${project}`)).said.role).toBe('facilitator')
})

it('nobody who came as a guest is called by name, for their role is that of their link', async () => {
  const guest = await guestWith(house, project, 'viewer')
  const given = await house.administrator.ask('POST', `/projects/${project}/members`, {
    person: guest.id,
    role: 'editor',
  })
  expect(given).toMatchObject({ status: 404, said: { code: 'not-found', about: ['person'] } })
})

it('a forgotten password: the administrator makes a new entrance, and the one before it ends', async () => {
  const maria = await newColleague('Мария')
  const asked = async () => (await house.administrator.ask('POST', `/people/${maria.id}/entrance`, {})).said.token
  const [first, second] = [await asked(), await asked()]
  const enter = (token: string) => browserAt(house.address).ask('POST', '/first', { token, name: 'Мария' })
  expect((await enter(first)).said.code).toBe('link.dead')
  expect((await enter(second)).said.id).toBe(maria.id)
})

it('an administrator is made and unmade, and one always remains', async () => {
  const maria = await newColleague('Мария')
  const change = (id: string, administrator: boolean) =>
    house.administrator.ask('PATCH', `/people/${id}`, { administrator })
  expect((await change(house.administrator.id, false)).said.code).toBe('last-administrator')
  await change(maria.id, true)
  expect((await maria.ask('GET', '/people')).said.people.map(({ name }: { name: string }) => name)).toEqual([
    'Анна',
    'Мария',
  ])
  await change(maria.id, false)
  expect((await maria.ask('GET', '/people')).status).toBe(403)
})

it('an erased person is out within two seconds, is named nowhere, and what they did stays under their number', async () => {
  const maria = await newColleague('Мария Приметная')
  await maria.ask('PUT', '/me/login', { login: 'primetnaya', password: 'long enough' })
  await house.administrator.ask('POST', `/projects/${project}/members`, { person: maria.id, role: 'editor' })
  const tab = openTab(house.address, maria, project)
  await tab.synced()
  tab.doc.getMap('evidence').set('note', 'x')
  await tab.saved()
  await house.administrator.ask('DELETE', `/people/${maria.id}`)
  await until(() => tab.closes.includes(4401), 'closed', 2000)
  expect((await maria.ask('GET', '/me')).status).toBe(401)
  const signIn = { login: 'primetnaya', password: 'long enough' }
  expect((await browserAt(house.address).ask('POST', '/sign-in', signIn)).said.code).toBe('sign-in.wrong')
  const { store } = house.server
  const tables = store.read<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type='table'`)
  const holding = tables.filter(({ name }) =>
    /приметн|primetn/i.test(JSON.stringify(store.read(`SELECT * FROM ${name}`))),
  )
  expect(holding).toEqual([])
  expect(store.read('SELECT 1 FROM journal WHERE person=?', maria.id)).toHaveLength(1)
  expect((await house.administrator.ask('GET', '/staff')).said.staff).toHaveLength(1)
})

it('everybody reads what is kept about them: rights, sessions, deeds, and no secret', async () => {
  const maria = await newColleague('Мария')
  await maria.ask('PUT', '/me/login', { login: 'maria', password: 'long enough' })
  const own = await newProject(maria, 'Свой проект')
  await maria.ask('POST', `/projects/${own}/versions`, { name: 'До встречи' })
  const { said } = await maria.ask('GET', '/me/stored')
  expect(said).toMatchObject({
    versions: [{ project: own, name: 'До встречи', why: 'named' }],
    person: [{ id: maria.id, name: 'Мария', login: 'maria' }],
    credentials: [{ kind: 'credential' }],
    projects: [{ id: own, title: 'Свой проект', role: 'facilitator' }],
    edits: [{ document: `project/${own}`, edits: 1 }],
  })
  const deeds = said.audit.map(({ what }: { what: string }) => what)
  expect(deeds).toEqual(['entrance.used', 'login.set', 'project.made'])
  const { password, token } = house.server.store.read<{ password: string; token: string }>(
    'SELECT password, token FROM credential JOIN session USING(person) WHERE person=?',
    maria.id,
  )[0]!
  expect(JSON.stringify(said)).not.toContain(password)
  expect(JSON.stringify(said)).not.toContain(token)
  expect((await house.administrator.ask('GET', `/people/${maria.id}/stored`)).said.person).toEqual(said.person)
})

it('a link for two lets two in, whoever comes at once; who is in already does not count again', async () => {
  const { said } = await house.administrator.ask('POST', `/projects/${project}/links`, { role: 'viewer', most: 2 })
  const come = () => browserAt(house.address).ask('POST', '/join', { token: said.token, name: 'Гость' })
  const answers = await Promise.all([come(), come(), come(), come()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 410, 410])
  const late = answers.find(({ status }) => status === 410)!
  expect(late.said).toMatchObject({ code: 'link.used-up', message: expect.stringContaining('Попросите новую') })
  const { links } = (await house.administrator.ask('GET', `/projects/${project}/links`)).said
  expect(links[0]).toMatchObject({ most: 2, used: 2 })
  expect((await house.administrator.ask('GET', `/projects/${project}/members`)).said.members).toHaveLength(3)
  expect(house.server.store.read(`SELECT 1 FROM person WHERE guest=1`)).toHaveLength(2)
})

it('a link makes nobody an approver', async () => {
  const asked = await house.administrator.ask('POST', `/projects/${project}/links`, { role: 'approver' })
  expect(asked).toMatchObject({ status: 400, said: { code: 'input.invalid', about: ['role'] } })
})
