import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { AuditChain, type AuditRow, type AuditState } from '../access/audit.ts'
import { AUDIT_GROUPS, deedsOf } from '../access/auditGroups.ts'
import { administrator } from '../access/whoIs.ts'
import type { Store } from '../stores/store.ts'
import type { Household } from './household.ts'

const Asked = z.object({
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  group: z.enum(AUDIT_GROUPS).nullable().default(null),
})
const COLUMNS = 'seq, at, person, project, what, about, hash'
const ALL_PAGE = `SELECT ${COLUMNS} FROM audit WHERE seq<? ORDER BY seq DESC LIMIT ?`
const NEXT = `SELECT ${COLUMNS} FROM audit WHERE seq>? ORDER BY seq LIMIT ?`
const HIGHEST = `SELECT seq FROM sqlite_sequence WHERE name='audit'`
/** Read in parts: everybody else is served in between. */
const PART = 1000

/** Who gave whom which right, the newest first, for the administrator; whether it is whole; and all of it as a file. */
export function serveAudit(app: FastifyInstance, { store }: Household): void {
  app.get('/api/audit', (request) => {
    administrator(request)
    const { before, limit, group } = Asked.parse(request.query)
    const rows = pageOf(store, before, limit + 1, group ? deedsOf(group) : null)
    const shown = rows.slice(0, limit)
    return {
      audit: shown.map((row) => ({ ...row, about: JSON.parse(row.about) })),
      before: rows.length > limit ? shown.at(-1)!.seq : null,
    }
  })

  app.post('/api/audit/verify', async (request): Promise<AuditState> => {
    administrator(request)
    const [highest] = store.read<{ seq: number }>(HIGHEST)
    const chain = new AuditChain()
    for await (const row of inParts(store)) {
      const wrong = chain.take(row)
      if (wrong) return wrong
    }
    return chain.end(highest?.seq ?? 0)
  })

  app.get('/api/audit/file', (request, reply) => {
    administrator(request)
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', 'attachment; filename="potok-audit.jsonl"')
      .header('cache-control', 'no-store')
      .send(Readable.from(linesOf(store)))
  })
}

function pageOf(store: Store, before: number, count: number, deeds: readonly string[] | null): AuditRow[] {
  if (!deeds) return store.read<AuditRow>(ALL_PAGE, before, count)
  const some = deeds.map(() => '?').join(', ')
  return store.read<AuditRow>(
    `SELECT ${COLUMNS} FROM audit WHERE seq<? AND what IN (${some}) ORDER BY seq DESC LIMIT ?`,
    before,
    ...deeds,
    count,
  )
}

async function* inParts(store: Store): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const rows = store.read<AuditRow>(NEXT, after, PART)
    yield* rows
    if (rows.length < PART) return
    after = rows.at(-1)!.seq
    await turn()
  }
}

async function* linesOf(store: Store): AsyncGenerator<string> {
  for await (const row of inParts(store)) yield `${JSON.stringify({ ...row, about: JSON.parse(row.about) })}\n`
}
