import { newId } from '@potok/model'
import { byHand, NOTHING_SEEN, oneSubmitted, submitted, UNKNOWN_SIGNATURE } from './approvalOfTest.ts'
import { ANYBODY, EDITORS, FACILITATORS, MEMBERS, type Rule, SIGNED_IN } from './callers.ts'
import type { House } from './people.ts'

const inSubmission = async ({ administrator }: House, project: string) => {
  const { id, links } = await submitted(administrator, project)
  return { id: project, submission: id, reviewer: links[0]!.reviewer }
}

/** Approved already. */
const inApproved = async ({ administrator }: House, project: string) => {
  const { id, links, hash } = await submitted(administrator, project)
  await administrator.ask('POST', '/reviews/decide', { token: links[0]!.token, verdict: 'approved', hash })
  return { id: project, submission: id, hash }
}
const withReader = async (house: House, project: string) => {
  const path = await inApproved(house, project)
  const address = `/projects/${project}/submissions/${path.submission}/readers`
  const { said } = await house.administrator.ask('POST', address, { readers: [{ name: 'Сидорова А. А.' }] })
  return { ...path, ...(said.links[0] as { reader: string; token: string }) }
}

/** The part of the table that is about papers up for approval. */
export const approvalRules: Record<string, Rule> = {
  'GET /api/projects/:id/submissions': { allowed: MEMBERS, request: (_, project) => ({ path: { id: project } }) },
  'POST /api/projects/:id/submissions': {
    allowed: EDITORS,
    request: (_, project) => ({
      path: { id: project },
      body: { what: 'card', map: newId(), seen: NOTHING_SEEN, reviewers: [byHand('Орлова Н. П.')] },
    }),
  },
  // Beside facilitators whoever submitted it: test/approvals.test.ts.
  'POST /api/projects/:id/submissions/:submission/withdraw': {
    allowed: FACILITATORS,
    request: async (house, project) => ({ path: await inSubmission(house, project), body: {} }),
  },
  'POST /api/projects/:id/submissions/:submission/reviewers/:reviewer/link': {
    allowed: EDITORS,
    request: async (house, project) => ({ path: await inSubmission(house, project), body: {} }),
  },
  'DELETE /api/projects/:id/submissions/:submission/reviewers/:reviewer/link': {
    allowed: EDITORS,
    request: async (house, project) => ({ path: await inSubmission(house, project) }),
  },
  'GET /api/projects/:id/submissions/:submission/files/:format': {
    allowed: MEMBERS,
    request: async (house, project) => ({ path: { ...(await inSubmission(house, project)), format: 'pdf' } }),
  },
  'GET /api/projects/:id/submissions/:submission/differences': {
    allowed: MEMBERS,
    request: async (house, project) => ({ path: await inSubmission(house, project) }),
  },
  'POST /api/projects/:id/submissions/:submission/readers': {
    allowed: EDITORS,
    request: async (house, project) => ({
      path: await inApproved(house, project),
      body: { readers: [{ name: 'Сидорова А. А.' }] },
    }),
  },
  'DELETE /api/projects/:id/submissions/:submission/readers/:reader': {
    allowed: EDITORS,
    request: async (house, project) => ({ path: await withReader(house, project) }),
  },
  'POST /api/readings/look': {
    allowed: ANYBODY,
    request: async (house, project) => ({ body: { token: (await withReader(house, project)).token } }),
  },
  'POST /api/readings/paper': {
    allowed: ANYBODY,
    request: async (house, project) => ({ body: { token: (await withReader(house, project)).token } }),
  },
  'POST /api/readings/confirm': {
    allowed: ANYBODY,
    async request(house, project) {
      const { token, hash } = await withReader(house, project)
      return { body: { token, hash } }
    },
  },
  'POST /api/projects/:id/submissions/:submission/signatures': {
    allowed: EDITORS,
    request: async (house, project) => ({
      path: await inApproved(house, project),
      query: 'name=a.sig',
      body: UNKNOWN_SIGNATURE,
    }),
  },
  'GET /api/projects/:id/submissions/:submission/signatures/:signature': {
    allowed: MEMBERS,
    async request(house, project) {
      const path = await inApproved(house, project)
      const address = `/projects/${project}/submissions/${path.submission}/signatures?name=a.sig`
      return {
        path: { ...path, signature: (await house.administrator.ask('POST', address, UNKNOWN_SIGNATURE)).said.id },
      }
    },
  },
  'GET /api/me/reviews': { allowed: SIGNED_IN },
  // Whoever holds a personal link is known by it alone.
  'POST /api/reviews/look': {
    allowed: ANYBODY,
    request: async (house) => ({ body: { token: (await oneSubmitted(house)).links[0]!.token } }),
  },
  'POST /api/reviews/paper': {
    allowed: ANYBODY,
    request: async (house) => ({ body: { token: (await oneSubmitted(house)).links[0]!.token } }),
  },
  'POST /api/reviews/decide': {
    allowed: ANYBODY,
    async request(house) {
      const { links, hash } = await oneSubmitted(house)
      return { body: { token: links[0]!.token, verdict: 'approved', hash } }
    },
  },
  'POST /api/checks': {
    allowed: ANYBODY,
    request: async (house) => ({ body: { id: (await oneSubmitted(house)).id } }),
  },
}
