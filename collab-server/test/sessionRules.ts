import { addRecord, openProject, perform } from '@potok/model'
import { ANYBODY, type Caller, FACILITATORS, MEMBERS, type Rule } from './callers.ts'
import { type Browser, type House, newProject, openTab } from './people.ts'
import { startWorkshop } from './workshop.ts'

/** The part of the table that is about sessions. */
export const sessionRules = (browserOf: (caller: Caller) => Browser): Record<string, Rule> => ({
  'POST /api/sessions/join': {
    allowed: ANYBODY,
    async request(house, _, caller) {
      const { code } = await runningFor(house, await newProject(house.administrator), browserOf(caller))
      return { body: { code, name: 'Пришедший' } }
    },
  },
  'GET /api/projects/:id/sessions': { allowed: MEMBERS, request: (_, project) => ({ path: { id: project } }) },
  'POST /api/projects/:id/sessions/:session/start': {
    allowed: FACILITATORS,
    request: async (house, project, caller) => ({
      path: { id: project, session: (await runningFor(house, project, browserOf(caller))).session },
      body: {},
    }),
  },
  'GET /api/projects/:id/sessions/:session': {
    allowed: MEMBERS,
    request: async (house, project, caller) => ({
      path: { id: project, session: (await runningFor(house, project, browserOf(caller))).session },
    }),
  },
  // Beside facilitators whoever these named their deputy: test/workshops.test.ts.
  'POST /api/projects/:id/sessions/:session/lead': {
    allowed: FACILITATORS,
    request: async (house, project, caller) => ({
      path: { id: project, session: (await runningFor(house, project, browserOf(caller))).session },
      body: { do: 'pause' },
    }),
  },
  'POST /api/projects/:id/sessions/:session/me': {
    allowed: MEMBERS,
    request: async (house, project, caller) => ({
      path: { id: project, session: (await runningFor(house, project, browserOf(caller))).session },
      body: { do: 'come' },
    }),
  },
  'PUT /api/projects/:id/sessions/:session/rounds/:round/ballot': {
    allowed: MEMBERS,
    request: async (house, project) => ({ path: await roundFor(house, project, 'rank'), body: { ballot: {} } }),
  },
  'PUT /api/projects/:id/sessions/:session/rounds/:round/notes/:note': {
    allowed: MEMBERS,
    request: async (house, project) => ({
      path: { ...(await roundFor(house, project, 'write')), note: 'new' },
      body: { text: 'Ждём' },
    }),
  },
  'DELETE /api/projects/:id/sessions/:session/rounds/:round/notes/:note': {
    allowed: MEMBERS,
    request: async (house, project) => ({ path: { ...(await roundFor(house, project, 'write')), note: 'mine' } }),
  },
  'PUT /api/projects/:id/sessions/:session/rounds/:round/finished': {
    allowed: MEMBERS,
    request: async (house, project) => ({ path: await roundFor(house, project, 'write'), body: { finished: true } }),
  },
})

/** A session that goes on, led by them if they may begin one, else by the administrator. */
async function runningFor(house: House, project: string, caller: Browser): Promise<{ session: string; code: string }> {
  const tab = openTab(house.address, house.administrator, project)
  await tab.synced()
  const opened = openProject(tab.doc)
  const by = { who: 'participant', person: house.administrator.id } as const
  const made = perform(opened, addRecord, { noun: 'sessions', fields: { title: 'Сессия' } }, by)
  await tab.saved()
  opened.close()
  tab.leave()
  const session = made.ok ? made.value[0]! : ''
  const path = `/projects/${project}/sessions/${session}`
  for (const who of [caller, house.administrator]) await who.ask('POST', `${path}/start`, {})
  return { session, code: (await house.administrator.ask('GET', path)).said.code }
}

/** Its round of silent writing is open. */
async function roundFor(house: House, project: string, activity: 'write' | 'rank'): Promise<Record<string, string>> {
  const at = await startWorkshop(house, {}, project)
  const round = await at.open(at.items[activity])
  at.tab.leave()
  return { id: project, session: at.session, round }
}
