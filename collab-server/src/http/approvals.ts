import type { Document } from '@hocuspocus/server'
import { WHATS } from '@potok/exporters/node'
import { openProject, type Project, proceduresInOrder } from '@potok/model'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as Y from 'yjs'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { namesOf } from '../access/people.ts'
import { mayEdit } from '../access/roles.ts'
import { handedOver, linkUntil, newApproverLink, withdrawApproverLinks } from '../approval/approverLinks.ts'
import { isApproved, refusalOf } from '../approval/decide.ts'
import { differing } from '../approval/differing.ts'
import { fileHashes, fileOf, formatsOf, PAPER_FORMATS, withReaders } from '../approval/files.ts'
import { readersOf } from '../approval/readers.ts'
import { signaturesOf } from '../approval/signatures.ts'
import {
  findSubmission,
  listSubmissions,
  type Standings,
  type Submission,
  standsAs,
  withdraw,
} from '../approval/submissions.ts'
import { type Invitation, submit } from '../approval/submit.ts'
import { reviewLetter } from '../mail/letters.ts'
import { inDocument } from '../projects/inDocument.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'
import { committedOrRefused } from './storage.ts'

const NOT_APPROVED = new Set(['project', 'package', 'whole', 'tables'])
const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const Line = z.string().trim().max(200)
const Reviewer = z
  .object({
    person: z.string().max(64).nullable().default(null),
    name: Line.default(''),
    post: Line.default(''),
    mail: z.email().max(200).nullable().default(null),
    due: Day.nullable().default(null),
  })
  .refine(({ person, name }) => person !== null || name !== '', { path: ['name'] })
const Asked = z.object({
  what: z.enum(WHATS).refine((what) => !NOT_APPROVED.has(what)),
  /** Of a procedure its id, of a protocol that of its session. */
  map: z.string().max(64).default(''),
  lang: z.enum(['ru', 'en']).default('ru'),
  inOrder: z.boolean().default(true),
  reviewers: z.array(Reviewer).min(1).max(20),
  /** Yjs state vector of what the submitter sees, base64. */
  seen: z.base64().max(1 << 18),
})
const File = z.object({ format: z.enum(PAPER_FORMATS) })
/** `acquainted`: made anew from the frozen content, with who has read it by now on its sheet. */
const Wanted = z.object({ acquainted: z.stringbool().default(false) })

/** Papers up for approval: whoever sees the project sees how they stand, whoever edits submits, the submitter or a facilitator withdraws. */
export function serveApprovals(app: FastifyInstance, house: Household): void {
  const { store, papers, post, collab } = house
  const hostOf = ({ protocol, host }: FastifyRequest) => house.publicUrl ?? `${protocol}://${host}`

  const invite = async (
    project: { title: string },
    by: string,
    lang: 'ru' | 'en',
    invitation: Invitation,
    host: string,
  ) => {
    const { reviewer, name, mail, token } = invitation
    const link = `${host}/review#${token}`
    const mailed =
      mail && post ? await post.send(mail, reviewLetter(lang, { name, by, title: project.title, link })) : null
    // What no letter took along is handed over by whoever asked.
    if (mailed === false) await store.write(handedOver(token))
    return { reviewer, name, token, mailed }
  }
  const handed = (mail: string | null) => (mail !== null && post ? 'mail' : 'hand') as 'mail' | 'hand'

  app.get('/api/projects/:id/submissions', (request) => {
    const { project } = enter(store, request)
    const all = listSubmissions(store, project.id).map((one) => standsAs(store, one))
    const people = namesOf(store, new Set(all.map(({ submission }) => submission.person)))
    return { submissions: all.map((one) => shownSubmission(house, one)), people }
  })

  app.post('/api/projects/:id/submissions', async (request, reply) => {
    const { project, person } = enter(store, request, mayEdit)
    const asked = Asked.parse(request.body)
    const seen = new Uint8Array(Buffer.from(asked.seen, 'base64'))
    const direct = await collab.hocuspocus.openDirectConnection(`project/${project.id}`)
    try {
      const { document } = direct as unknown as { document: Document }
      if (!holds(document, seen)) throw new Refused('approval.behind')
      const opened = openProject(document)
      const content = opened.project()
      opened.close()
      // What is frozen is a snapshot of this moment; it leaves only once all of it is on disk.
      await committedOrRefused(store)
      const host = hostOf(request)
      const given = { ...asked, map: whichOf(content, asked), project: project.id, person: person.id, seen, host }
      const { id, number, invitations } = await submit({ store, papers }, content, given, handed)
      const links = []
      for (const one of invitations) links.push(await invite(project, person.name, asked.lang, one, host))
      return reply.code(201).send({ id, number, links })
    } finally {
      await direct.disconnect()
    }
  })

  app.post('/api/projects/:id/submissions/:submission/withdraw', async (request) => {
    const { project, person, role } = enter(store, request, mayEdit)
    const submission = ofProject(request, project.id)
    if (submission.person !== person.id && role !== 'facilitator') throw new Refused('forbidden')
    try {
      await store.write(
        withdraw(submission.id, person.id),
        audit('paper.withdrawn', { person: person.id, project: project.id, about: [submission.id] }),
      )
    } catch (error) {
      if (/UNIQUE|PRIMARY/.test((error as Error).message)) throw new Refused('approval.withdrawn')
      throw refusalOf(error)
    }
    return { ok: true }
  })

  app.post('/api/projects/:id/submissions/:submission/reviewers/:reviewer/link', async (request, reply) => {
    const { project, person } = enter(store, request, mayEdit)
    const submission = ofProject(request, project.id)
    const reviewer = reviewerOf(request, standsAs(store, submission))
    const [token, ...writes] = newApproverLink(reviewer.id, handed(reviewer.mail))
    await store.write(
      ...writes,
      audit('paper.link', { person: person.id, project: project.id, about: [submission.id, reviewer.id] }),
    )
    const { name, mail } = reviewer
    const invitation = { reviewer: reviewer.id, name, mail, token }
    return reply.code(201).send(await invite(project, person.name, submission.lang, invitation, hostOf(request)))
  })

  app.delete('/api/projects/:id/submissions/:submission/reviewers/:reviewer/link', async (request) => {
    const { project, person } = enter(store, request, mayEdit)
    const submission = ofProject(request, project.id)
    const reviewer = reviewerOf(request, standsAs(store, submission))
    await store.write(
      withdrawApproverLinks(reviewer.id),
      audit('paper.link-withdrawn', { person: person.id, project: project.id, about: [submission.id, reviewer.id] }),
    )
    return { ok: true }
  })

  app.get('/api/projects/:id/submissions/:submission/files/:format', async (request, reply) => {
    const { project } = enter(store, request)
    const submission = ofProject(request, project.id)
    const { format } = File.parse(request.params)
    const stage = isApproved(store, submission.id) ? 'approved' : 'submitted'
    const { acquainted } = Wanted.parse(request.query)
    const { bytes, mediaType } = acquainted
      ? await withReaders({ store, papers }, submission, stage, format, readersOf(store, submission.id))
      : await fileOf({ store, papers }, submission, stage, format)
    return reply
      .header('content-disposition', `attachment; filename="${submission.what}-${submission.number}.${format}"`)
      .header('cache-control', 'no-store')
      .type(mediaType)
      .send(Buffer.from(bytes))
  })

  app.get('/api/projects/:id/submissions/:submission/differences', async (request) => {
    const { project } = enter(store, request)
    const submission = ofProject(request, project.id)
    return await inDocument(collab.hocuspocus, project.id, ({ project: now }) => differing(store, submission, now))
  })

  function ofProject(request: FastifyRequest, project: string): Submission {
    const submission = findSubmission(store, (request.params as { submission: string }).submission)
    if (submission?.project !== project) throw new Refused('not-found')
    return submission
  }
}

/** A procedure is named by its id, so that one of several is decided about on its own. Refused: there is no such one. */
function whichOf(content: Project, { what, map }: { what: string; map: string }): string {
  if (what !== 'sop') return map
  if (map !== '' && !content.procedures.has(map)) throw new Refused('not-found')
  return map || (proceduresInOrder(content)[0]?.id ?? '')
}

/** Whether this document has everything that a state vector tells of. */
function holds(document: Y.Doc, seen: Uint8Array): boolean {
  let vector: Map<number, number>
  try {
    vector = Y.decodeStateVector(seen)
  } catch {
    throw new Refused('input.invalid', ['seen'])
  }
  return [...vector].every(([client, clock]) => Y.getState(document.store, client) >= clock)
}

function reviewerOf(request: FastifyRequest, { reviewers, standing }: Standings) {
  const reviewer = reviewers.find(({ id }) => id === (request.params as { reviewer: string }).reviewer)
  if (!reviewer) throw new Refused('not-found')
  if (standing !== 'waiting') throw new Refused('approval.settled')
  return reviewer
}

function shownSubmission({ store }: Household, { submission, reviewers, decisions, standing, next }: Standings) {
  const { id, what, map, lang, number, inOrder, at, day, person, hash } = submission
  return {
    ...{ id, what, map, lang, number, inOrder, at, day, person, hash, standing, next },
    formats: formatsOf(what),
    readers: readersOf(store, id).map(({ id: reader, name, post, day: readOn, withdrawn }) => ({
      ...{ id: reader, name, post, day: readOn, withdrawn },
    })),
    signatures: signaturesOf(store, id),
    files: fileHashes(store, id),
    reviewers: reviewers.map((one) => ({
      ...{ id: one.id, person: one.person, name: one.name, post: one.post, due: one.due },
      linkUntil: linkUntil(store, one.id),
      decision: decisions.find(({ reviewer }) => reviewer === one.id) ?? null,
    })),
  }
}
