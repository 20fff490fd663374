import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { fileHashes } from '../approval/files.ts'
import { findSubmission, standsAs } from '../approval/submissions.ts'
import { Refused } from '../refusals.ts'
import type { Household } from './household.ts'
import { LOOKS_AT_FORM } from './limits.ts'

/** What anybody who holds a paper may know of it: that it is ours, how it stands, and the hashes of its files. No word of the paper. */
export function serveChecks(app: FastifyInstance, { store }: Household): void {
  app.post('/api/checks', { config: { rateLimit: LOOKS_AT_FORM } }, (request) => {
    const { id } = z.object({ id: z.string().max(64) }).parse(request.body)
    const submission = findSubmission(store, id)
    if (!submission) throw new Refused('not-found')
    const { standing, decisions } = standsAs(store, submission)
    const { number, day, hash, what } = submission
    const isDecided = standing === 'approved' || standing === 'replaced'
    const approvedOn = isDecided ? (decisions.at(-1)?.day ?? null) : null
    return { number, day, what, hash, standing, approvedOn, files: fileHashes(store, id) }
  })
}
