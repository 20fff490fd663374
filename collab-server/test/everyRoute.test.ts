import { sampleTemplate } from '@potok/exporters/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newFirstLink } from '../src/access/firstLink.ts'
import { ScheduledBackups } from '../src/backups/scheduled.ts'
import { approvalRules } from './approvalRules.ts'
import {
  ADMINISTRATOR,
  ANYBODY,
  CALLERS,
  type Caller,
  EDITORS,
  FACILITATORS,
  MEMBERS,
  type Request,
  type Rule,
  SIGNED_IN,
  STAFF,
} from './callers.ts'
import { newForm } from './formOfTest.ts'
import { letterheadRules } from './letterheadRules.ts'
import { type MailServer, POST, startMail } from './mailOfTest.ts'
import { type Browser, browserAt, enterBy, guestWith, type House, newFolder, newProject, openHouse } from './people.ts'
import { PLAIN } from './pictures.ts'
import { program } from './program.ts'
import { sessionRules } from './sessionRules.ts'

const nothing = new Uint8Array([0, 0])
const inProject = (_: House, project: string): Request => ({ path: { id: project } })
const withBody = (body: unknown) => (_: House, project: string) => ({ path: { id: project }, body })
const inVersion = async ({ administrator }: House, project: string) => {
  const { said } = await administrator.ask('POST', `/projects/${project}/versions`, { name: 'Версия' })
  return { path: { id: project, version: said.id } }
}
const newColleague = async ({ administrator }: House): Promise<string> =>
  (await administrator.ask('POST', '/people', { name: 'Новый коллега' })).said.person.id
const colleague = async (house: House) => ({ path: { person: await newColleague(house) } })

const withAttachment = async ({ administrator }: House, project: string): Promise<Request> => {
  const { said } = await administrator.ask('POST', `/projects/${project}/attachments`, PLAIN['image/png'])
  return { path: { id: project, attachment: said.id } }
}

/** Of a public link to a feedback form, in a project of its own. */
const formToken = async (house: House): Promise<string> => {
  const { token, tab } = await newForm(house)
  tab.leave()
  return token
}

/** Came by a link for leading, with a lobby, and is not let in yet. */
const waitingIn = (house: House, project: string) => guestWith(house, project, 'facilitator', 'Ждущий', { lobby: true })

/** The one table of the HTTP interface: who may ask what. An address that is missing here fails the test below. */
const RULES: Record<string, Rule> = {
  'GET /health': { allowed: ANYBODY },
  'GET /ready': { allowed: ANYBODY },
  'GET /api/schema': { allowed: ANYBODY },
  'GET /metrics': { allowed: ANYBODY },
  'GET /api/board': { allowed: SIGNED_IN },
  'GET /api/me': { allowed: SIGNED_IN },
  'PATCH /api/me': { allowed: SIGNED_IN, request: (_, __, caller) => ({ body: { name: `Имя ${caller}` } }) },
  'GET /api/me/stored': { allowed: SIGNED_IN },
  'GET /api/me/login': { allowed: STAFF },
  'PUT /api/me/login': {
    allowed: STAFF,
    request: (_, __, caller) => ({ body: { login: `login-${caller}`, password: 'long enough' } }),
  },
  'POST /api/first/look': {
    allowed: ANYBODY,
    request: async ({ server }) => ({ body: { token: await newFirstLink(server.store) } }),
  },
  'POST /api/first': {
    allowed: ANYBODY,
    endsSession: true,
    request: async ({ server }) => ({ body: { token: await newFirstLink(server.store), name: 'Ещё администратор' } }),
  },
  'POST /api/join': {
    allowed: ANYBODY,
    async request({ administrator }) {
      const other = await newProject(administrator)
      const { said } = await administrator.ask('POST', `/projects/${other}/links`, { role: 'viewer' })
      return { body: { token: said.token, name: 'Пришедший' } }
    },
  },
  'POST /api/sign-in': {
    allowed: ANYBODY,
    endsSession: true,
    async request({ address, administrator }, _, caller) {
      const { said } = await administrator.ask('POST', '/people', { name: 'Входящий' })
      const pair = { login: `enters-as-${caller}`, password: 'long enough' }
      await (await enterBy(address, '/first', said.token, 'Входящий')).ask('PUT', '/me/login', pair)
      return { body: pair }
    },
  },
  'GET /api/sign-in/ways': { allowed: ANYBODY },
  // Both answer with where the browser goes on, to the organisation or back to the page with a refusal.
  'GET /api/sign-in/organisation': { allowed: ANYBODY },
  'GET /api/sign-in/organisation/back': { allowed: ANYBODY },
  'POST /api/sign-in/forgotten': { allowed: ANYBODY, request: () => ({ body: { mail: 'anna@gorod.example' } }) },
  'POST /api/sign-out': { allowed: ANYBODY, endsSession: true, request: () => ({ body: {} }) },
  'GET /api/staff': { allowed: STAFF },
  'GET /api/people': { allowed: ADMINISTRATOR },
  'POST /api/people': { allowed: ADMINISTRATOR, request: () => ({ body: { name: 'Сотрудник' } }) },
  'PATCH /api/people/:person': {
    allowed: ADMINISTRATOR,
    request: async (house) => ({ ...(await colleague(house)), body: { name: 'Иначе' } }),
  },
  'DELETE /api/people/:person': { allowed: ADMINISTRATOR, request: colleague },
  'POST /api/people/:person/entrance': {
    allowed: ADMINISTRATOR,
    request: async (house) => ({ ...(await colleague(house)), body: {} }),
  },
  'GET /api/people/:person/stored': { allowed: ADMINISTRATOR, request: colleague },
  'GET /api/audit': { allowed: ADMINISTRATOR },
  'POST /api/audit/verify': { allowed: ADMINISTRATOR },
  'GET /api/audit/file': { allowed: ADMINISTRATOR },
  'GET /api/storage': { allowed: ADMINISTRATOR },
  'GET /api/server': { allowed: ADMINISTRATOR },
  'GET /api/server/links': { allowed: ADMINISTRATOR },
  'POST /api/server/backups': { allowed: ADMINISTRATOR },
  'GET /api/projects': { allowed: SIGNED_IN },
  'POST /api/projects': { allowed: STAFF, request: () => ({ body: { title: 'Новый' } }) },
  'POST /api/projects/import': {
    allowed: STAFF,
    async request({ administrator }, project) {
      return { body: (await administrator.ask('GET', `/projects/${project}/export?what=project&as=json`)).said }
    },
  },
  'GET /api/projects/:id': { allowed: MEMBERS, request: inProject },
  'PATCH /api/projects/:id': { allowed: EDITORS, request: withBody({ title: 'Иначе' }) },
  'GET /api/projects/:id/activity': { allowed: MEMBERS, request: inProject },
  'GET /api/projects/:id/members': { allowed: MEMBERS, request: inProject },
  'POST /api/projects/:id/members': {
    allowed: FACILITATORS,
    request: async (house, project) => ({
      path: { id: project },
      body: { person: await newColleague(house), role: 'viewer' },
    }),
  },
  'PATCH /api/projects/:id/members/:member': {
    allowed: FACILITATORS,
    request: async (house, project) => ({
      path: { id: project, member: (await guestWith(house, project, 'viewer')).id },
      body: { role: 'commenter' },
    }),
  },
  'DELETE /api/projects/:id/members/:member': {
    allowed: FACILITATORS,
    request: async (house, project) => ({
      path: { id: project, member: (await guestWith(house, project, 'viewer')).id },
    }),
  },
  'GET /api/me/waiting/:project': { allowed: SIGNED_IN, request: (_, project) => ({ path: { project } }) },
  'GET /api/projects/:id/waiting': { allowed: FACILITATORS, request: inProject },
  'PATCH /api/projects/:id/waiting/:person': {
    allowed: FACILITATORS,
    request: async (house, project) => ({
      path: { id: project, person: (await waitingIn(house, project)).id },
      body: { admit: true },
    }),
  },
  'GET /api/projects/:id/links': { allowed: FACILITATORS, request: inProject },
  'POST /api/projects/:id/links': { allowed: FACILITATORS, request: withBody({ role: 'viewer' }) },
  'PATCH /api/projects/:id/links/:link': {
    allowed: FACILITATORS,
    async request({ administrator }, project) {
      const { said } = await administrator.ask('POST', `/projects/${project}/links`, { role: 'viewer' })
      return { path: { id: project, link: said.id }, body: { lobby: true } }
    },
  },
  'DELETE /api/projects/:id/links/:link': {
    allowed: FACILITATORS,
    async request({ administrator }, project) {
      const { said } = await administrator.ask('POST', `/projects/${project}/links`, { role: 'viewer' })
      return { path: { id: project, link: said.id } }
    },
  },
  'GET /api/projects/:id/attachments': { allowed: MEMBERS, request: inProject },
  'POST /api/projects/:id/attachments': { allowed: EDITORS, request: withBody(PLAIN['image/png']) },
  'GET /api/projects/:id/attachments/:attachment': { allowed: MEMBERS, request: withAttachment },
  'DELETE /api/projects/:id/attachments/:attachment': { allowed: FACILITATORS, request: withAttachment },
  'GET /api/projects/:id/form-links': { allowed: EDITORS, request: inProject },
  'POST /api/projects/:id/form-links': { allowed: FACILITATORS, request: withBody({ form: 'a-form' }) },
  'DELETE /api/projects/:id/form-links/:link': {
    allowed: FACILITATORS,
    async request({ administrator }, project) {
      const { said } = await administrator.ask('POST', `/projects/${project}/form-links`, { form: 'a-form' })
      return { path: { id: project, link: said.id } }
    },
  },
  'POST /api/forms/look': { allowed: ANYBODY, request: async (house) => ({ body: { token: await formToken(house) } }) },
  'POST /api/forms/answer': {
    allowed: ANYBODY,
    request: async (house) => ({ body: { token: await formToken(house), text: 'Долго' } }),
  },
  'GET /api/projects/:id/versions': { allowed: MEMBERS, request: inProject },
  'POST /api/projects/:id/versions': { allowed: EDITORS, request: withBody({ name: 'До совещания' }) },
  'GET /api/projects/:id/versions/:version': { allowed: MEMBERS, request: inVersion },
  'GET /api/projects/:id/versions/:version/changes': { allowed: MEMBERS, request: inVersion },
  'POST /api/projects/:id/versions/:version/restore': {
    allowed: EDITORS,
    request: async (house, project) => ({ ...(await inVersion(house, project)), body: {} }),
  },
  'POST /api/projects/:id/numbers': { allowed: EDITORS, request: withBody({ changes: [] }) },
  'GET /api/projects/:id/locks': { allowed: MEMBERS, request: inProject },
  'GET /api/projects/:id/talk': { allowed: MEMBERS, request: inProject },
  'PUT /api/projects/:id/talk/seen': { allowed: MEMBERS, request: withBody({ seen: { thread: 1 } }) },
  'PUT /api/projects/:id/locks/:map': {
    allowed: FACILITATORS,
    request: (_, project) => ({ path: { id: project, map: 'a-map' }, body: {} }),
  },
  'DELETE /api/projects/:id/locks/:map': {
    allowed: FACILITATORS,
    request: (_, project) => ({ path: { id: project, map: 'a-map' } }),
  },
  'POST /api/projects/:id/tickets': { allowed: MEMBERS, request: withBody({}) },
  'POST /api/projects/:id/updates': {
    allowed: EDITORS,
    async request({ server }, project) {
      const [row] = server.store.read<{ epoch: number }>('SELECT epoch FROM project WHERE id=?', project)
      return { path: { id: project }, query: `epoch=${row!.epoch}`, body: nothing }
    },
  },
  'GET /api/projects/:id/export': {
    allowed: MEMBERS,
    request: (_, project) => ({ path: { id: project }, query: 'what=project&as=json' }),
  },
  'POST /api/projects/:id/template': {
    allowed: MEMBERS,
    request: async (_, project) => ({ path: { id: project }, body: await sampleTemplate() }),
  },
  'POST /api/projects/:id/import': {
    allowed: EDITORS,
    request: (_, project) => ({ path: { id: project }, query: 'name=a.csv', body: new TextEncoder().encode('a;b') }),
  },
  'GET /api/template': { allowed: SIGNED_IN },
  ...approvalRules,
  ...letterheadRules,
  ...sessionRules((caller) => callers[caller]),
  'POST /api/projects/:id/restore': {
    allowed: FACILITATORS,
    async request({ administrator }, project) {
      const { said } = await administrator.ask('GET', `/projects/${project}/export?what=project&as=json`)
      return { path: { id: project }, body: said }
    },
  },
}

const NOBODY_THERE = 'http://127.0.0.1:1'
let house: House
let mail: MailServer
let project: string
let callers: Record<Caller, Browser>
beforeAll(async () => {
  mail = await startMail()
  const dataFolder = newFolder()
  house = await openHouse({
    dataFolder,
    scheduled: new ScheduledBackups({ folder: newFolder(), everyHours: 1 }, dataFolder, [process.execPath, program]),
    publicUrl: 'http://potok.example',
    organisation: { issuer: NOBODY_THERE, clientId: 'potok', clientSecret: 'x', name: 'x', newPeople: 'refuse' },
    mail: { host: '127.0.0.1', port: mail.port, security: 'none', login: POST, from: 'potok@gorod.example' },
  })
  project = await newProject(house.administrator)
  callers = await everybody()
})
afterAll(async () => {
  await house.server.close()
  await mail.stop()
})

async function everybody(): Promise<Record<Caller, Browser>> {
  const { address, administrator, server } = house
  const member = async (name: string, role: string | null) => {
    const { said } = await administrator.ask('POST', '/people', { name })
    const browser = await enterBy(address, '/first', said.token, name)
    if (role) await administrator.ask('POST', `/projects/${project}/members`, { person: browser.id, role })
    return browser
  }
  const ended = await member('Ушедший', 'facilitator')
  await ended.ask('POST', '/sign-out', {})
  const stranger = await member('Чужой', null)
  await newProject(stranger)
  return {
    nobody: browserAt(address),
    ended,
    stranger,
    waiting: await waitingIn(house, project),
    guest: await guestWith(house, project, 'viewer'),
    viewer: await member('Зритель', 'viewer'),
    commenter: await member('Рецензент', 'commenter'),
    approver: await member('Утверждающий', 'approver'),
    editor: await member('Редактор', 'editor'),
    facilitator: await member('Ведущий', 'facilitator'),
    administrator: await enterBy(address, '/first', await newFirstLink(server.store), 'Борис'),
  }
}

const isOurs = ({ method, url }: { method: string; url: string }) => method !== 'HEAD' && !url.startsWith('/assets')
const nameOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`

it('every address of the router stands in the table, and nothing else does', () => {
  expect(Object.keys(RULES).sort()).toEqual(house.server.routes.filter(isOurs).map(nameOf).sort())
})

it.each(Object.entries(RULES))('%s: whoever may succeeds, everybody else is refused', async (name, rule) => {
  const [method, url] = name.split(' ') as [string, string]
  const asking = rule.endsSession ? await everybody() : callers
  const answers: Record<string, string> = {}
  for (const caller of CALLERS) {
    const { path = {}, query, body } = (await rule.request?.(house, project, caller)) ?? {}
    const filled = url.replace(/:(\w+)/g, (_, key: string) => path[key] ?? 'absent')
    const status = await statusOf(asking[caller], method, `${filled}${query ? `?${query}` : ''}`, body)
    answers[caller] = status < 400 ? 'allowed' : [401, 403, 404].includes(status) ? 'refused' : `answered ${status}`
  }
  expect(answers).toEqual(
    Object.fromEntries(CALLERS.map((one) => [one, rule.allowed.includes(one) ? 'allowed' : 'refused'])),
  )
})

async function statusOf({ cookie }: Browser, method: string, path: string, body: unknown): Promise<number> {
  const isRaw = body instanceof Uint8Array
  const type = isRaw ? 'application/octet-stream' : 'application/json'
  const answer = await fetch(`${house.address}${path}`, {
    method,
    redirect: 'manual',
    headers: { cookie, origin: house.address, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: isRaw ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  await answer.arrayBuffer()
  return answer.status
}

it('a person outside a project cannot tell it from one that does not exist', async () => {
  const { stranger } = callers
  for (const { method, url } of house.server.routes.filter(isOurs)) {
    if (!url.startsWith('/api/projects/:id')) continue
    const at = (id: string) => url.replace('/api', '').replace(':id', id).replace(/:\w+/, 'absent')
    const asked = method === 'GET' ? undefined : {}
    const [there, absent] = [
      await stranger.ask(method, at(project), asked),
      await stranger.ask(method, at('absent'), asked),
    ]
    expect([method, url, there.status, there.said]).toEqual([method, url, absent.status, absent.said])
  }
})
