import { sampleTemplate } from '@potok/exporters/node'
import { ADMINISTRATOR, EDITORS, FACILITATORS, MEMBERS, type Rule } from './callers.ts'
import { LOGO, newLetterhead, SETTINGS } from './letterheadOfTest.ts'
import type { House } from './people.ts'

let names = 0
const given = () => ({ name: `Правило ${++names}`, standard: false, settings: SETTINGS })
const inLetterhead = async (house: House) => ({ path: { letterhead: await newLetterhead(house) } })

async function withTemplate(house: House) {
  const letterhead = await newLetterhead(house)
  const path = `/letterheads/${letterhead}/templates?name=${encodeURIComponent('Приказ')}&what=card`
  const { said } = await house.administrator.ask('POST', path, await sampleTemplate('ru'))
  return { path: { letterhead, template: said.id as string } }
}

async function withLogo({ administrator }: House) {
  const { said } = await administrator.ask('POST', '/letterheads/files?kind=logo', LOGO)
  return { path: { hash: said.hash as string } }
}

/** Who may do what with the letterheads of the server, and with the one of a project. */
export const letterheadRules: Record<string, Rule> = {
  'GET /api/letterheads': { allowed: ADMINISTRATOR },
  'POST /api/letterheads': { allowed: ADMINISTRATOR, request: () => ({ body: given() }) },
  'PUT /api/letterheads/:letterhead': {
    allowed: ADMINISTRATOR,
    request: async (house) => ({ ...(await inLetterhead(house)), body: given() }),
  },
  'DELETE /api/letterheads/:letterhead': { allowed: ADMINISTRATOR, request: inLetterhead },
  'GET /api/letterheads/:letterhead/file': { allowed: ADMINISTRATOR, request: inLetterhead },
  'POST /api/letterheads/files': { allowed: ADMINISTRATOR, request: () => ({ query: 'kind=logo', body: LOGO }) },
  'POST /api/letterheads/preview': {
    allowed: ADMINISTRATOR,
    request: () => ({ query: 'what=card&title=a', body: SETTINGS }),
  },
  'GET /api/letterheads/logos/:hash': { allowed: ADMINISTRATOR, request: withLogo },
  'POST /api/letterheads/:letterhead/templates': {
    allowed: ADMINISTRATOR,
    request: async (house) => ({
      ...(await inLetterhead(house)),
      query: 'name=a&what=other',
      body: await sampleTemplate('ru'),
    }),
  },
  'GET /api/letterheads/:letterhead/templates/:template': { allowed: ADMINISTRATOR, request: withTemplate },
  'DELETE /api/letterheads/:letterhead/templates/:template': { allowed: ADMINISTRATOR, request: withTemplate },
  'GET /api/projects/:id/letterhead': { allowed: MEMBERS, request: (_, project) => ({ path: { id: project } }) },
  'PUT /api/projects/:id/letterhead': {
    allowed: FACILITATORS,
    request: (_, project) => ({ path: { id: project }, body: { choice: 'none' } }),
  },
  'POST /api/projects/:id/registration': {
    allowed: EDITORS,
    async request(house, project) {
      const choice = await newLetterhead(house, { registration: 'КП-{NN}' })
      await house.administrator.ask('PUT', `/projects/${project}/letterhead`, { choice })
      return { path: { id: project }, body: {} }
    },
  },
  'GET /api/projects/:id/templates/:template': {
    allowed: MEMBERS,
    async request(house, project) {
      const { path } = await withTemplate(house)
      await house.administrator.ask('PUT', `/projects/${project}/letterhead`, { choice: path.letterhead })
      return { path: { id: project, template: path.template } }
    },
  },
}
