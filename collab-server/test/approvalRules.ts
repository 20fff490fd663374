import { newId } from '@potok/model'
import { byHand, NOTHING_SEEN, oneSubmitted, submitted } from './approvalOfTest.ts'
import { ANYBODY, EDITORS, FACILITATORS, MEMBERS, type Rule, SIGNED_IN } from './callers.ts'
import type { House } from './people.ts'

const inSubmission = async ({ administrator }: House, project: string) => {
  const { id, links } = await submitted(administrator, project)
  return { id: project, submission: id, reviewer: links[0]!.reviewer }
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
