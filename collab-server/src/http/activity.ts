import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { namesOf } from '../access/people.ts'
import { enter, type Household } from './household.ts'

const Asked = z.object({
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const PAGE = 'SELECT seq, at, person, command, about FROM activity WHERE project=? AND seq<? ORDER BY seq DESC LIMIT ?'

interface Row {
  seq: number
  at: number
  person: string
  command: string
  about: string
}

/** Who did what in a project, for its members, the newest first. `before` of an answer asks for the next page; null: there is none. */
export function serveActivity(app: FastifyInstance, { store }: Household): void {
  app.get('/api/projects/:id/activity', (request) => {
    const { project } = enter(store, request)
    const { before, limit } = Asked.parse(request.query)
    const rows = store.read<Row>(PAGE, project.id, before, limit + 1)
    const shown = rows.slice(0, limit)
    return {
      activity: shown.map((row) => ({ ...row, about: JSON.parse(row.about) })),
      people: namesOf(store, new Set(shown.map(({ person }) => person))),
      before: rows.length > limit ? shown.at(-1)!.seq : null,
    }
  })
}
