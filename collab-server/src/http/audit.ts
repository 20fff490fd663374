import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AuditRow } from '../access/audit.ts'
import { administrator } from '../access/whoIs.ts'
import type { Household } from './household.ts'

const Asked = z.object({
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const PAGE = `SELECT seq, at, person, project, what, about, hash FROM audit WHERE seq<? ORDER BY seq DESC LIMIT ?`

/** Who gave whom which right, the newest first, for the administrator. `potok audit verify` proves that it is whole. */
export function serveAudit(app: FastifyInstance, { store }: Household): void {
  app.get('/api/audit', (request) => {
    administrator(request)
    const { before, limit } = Asked.parse(request.query)
    const rows = store.read<AuditRow>(PAGE, before, limit + 1)
    const shown = rows.slice(0, limit)
    return {
      audit: shown.map((row) => ({ ...row, about: JSON.parse(row.about) })),
      before: rows.length > limit ? shown.at(-1)!.seq : null,
    }
  })
}
