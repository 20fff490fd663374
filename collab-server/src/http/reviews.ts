import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { signedIn } from '../access/whoIs.ts'
import { type Approver, approverOf, decide, isApproved } from '../approval/decide.ts'
import { contentOf, fileOf, formatsOf } from '../approval/files.ts'
import { projectIn } from '../approval/frozen.ts'
import { placeOf } from '../approval/places.ts'
import { findSubmission, standsAs } from '../approval/submissions.ts'
import { log, traceOf } from '../log.ts'
import { findProject } from '../projects/rows.ts'
import type { Household } from './household.ts'
import { LOOKS_AT_FORM } from './limits.ts'

const MOST_REMARKS = 200
const Key = z.object({ token: z.string().max(200).optional(), reviewer: z.string().max(64).optional() })
const share = z.number().min(0).max(1)
const Remark = z.object({
  page: z.number().int().min(1).max(10_000),
  at: z.tuple([share, share]).nullable().default(null),
  words: z.string().max(500).default(''),
  text: z.string().trim().min(1).max(4000),
})
const Decided = Key.extend({
  verdict: z.enum(['approved', 'returned']),
  hash: z.string().length(64),
  remarks: z.array(Remark).max(MOST_REMARKS).default([]),
})

/** What an approver sees and decides, by their personal link or signed in; whom nobody asked sees nothing. */
export function serveReviews(app: FastifyInstance, { store, papers }: Household): void {
  const config = { rateLimit: LOOKS_AT_FORM }
  const known = (request: FastifyRequest) => approverOf(store, Key.parse(request.body), request.who)

  app.get('/api/me/reviews', (request) => {
    const { person } = signedIn(request)
    const asked = store.read<{ id: string; submission: string; due: string | null }>(
      'SELECT id, submission, due FROM reviewer WHERE person=?',
      person.id,
    )
    const waiting = asked.flatMap(({ id, submission: of, due }) => {
      const { submission, next } = standsAs(store, findSubmission(store, of)!)
      const { project, what, number, day } = submission
      const title = findProject(store, project)?.title ?? ''
      return next.includes(id) ? [{ reviewer: id, project, title, what, number, day, due }] : []
    })
    return { reviews: waiting }
  })

  app.post('/api/reviews/look', { config }, (request) => shownTo(known(request)))

  app.post('/api/reviews/paper', { config }, async (request, reply) => {
    const submission = findSubmission(store, known(request).reviewer.submission)!
    const { bytes, mediaType } = await fileOf({ store, papers }, submission, 'submitted', 'pdf')
    return reply.header('cache-control', 'no-store').type(mediaType).send(Buffer.from(bytes))
  })

  app.post('/api/reviews/decide', { config }, async (request) => {
    const { verdict, hash, remarks, ...key } = Decided.parse(request.body)
    const approver = approverOf(store, key, request.who)
    const submission = findSubmission(store, approver.reviewer.submission)!
    const project = projectIn(contentOf(store, submission))
    const placed = remarks.map((one) => ({ ...one, about: placeOf(project, one.words) }))
    await decide(store, approver, { verdict, hash, remarks: placed })
    if (isApproved(store, submission.id))
      // Who asks for a file before it is made waits for it; what failed now is made then.
      for (const format of formatsOf(submission.what))
        void fileOf({ store, papers }, submission, 'approved', format).catch((error: Error) =>
          log.error({ ...traceOf(error), submission: submission.id, format }, 'an approved paper was not made'),
        )
    return shownTo(approverOf(store, key, request.who))
  })

  function shownTo({ reviewer, knownBy }: Approver) {
    const { submission, reviewers, decisions, standing, next } = standsAs(
      store,
      findSubmission(store, reviewer.submission)!,
    )
    const { what, lang, number, day, hash, inOrder } = submission
    return {
      paper: { what, lang, number, day, hash, inOrder, title: findProject(store, submission.project)?.title ?? '' },
      me: { name: reviewer.name, post: reviewer.post, due: reviewer.due, knownBy },
      standing,
      isMyTurn: next.includes(reviewer.id),
      mine: decisions.find((one) => one.reviewer === reviewer.id) ?? null,
      others: reviewers
        .filter(({ id }) => id !== reviewer.id)
        .map(({ id, name, post, due }) => ({
          name,
          post,
          due,
          verdict: decisions.find((one) => one.reviewer === id)?.verdict ?? null,
        })),
    }
  }
}
