import { isId } from '@potok/model'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { namesOf } from '../access/people.ts'
import { enter, type Household } from './household.ts'

const Asked = z.object({
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  about: z.string().refine(isId).optional(),
})
/** Ids are kept as the text of a list; one is found by its quotes, and \ keeps `_` from being any sign. */
const ABOUT = "about LIKE ? ESCAPE '\\'"
const COLUMNS = 'seq, at, person, command, about'
const PAGE_ABOUT = `SELECT ${COLUMNS} FROM activity WHERE project=? AND seq<? AND ${ABOUT} ORDER BY seq DESC LIMIT ?`
const FIRST = `SELECT ${COLUMNS} FROM activity WHERE project=? AND ${ABOUT} ORDER BY seq LIMIT 1`
const PAGE = `SELECT ${COLUMNS} FROM activity WHERE project=? AND seq<? ORDER BY seq DESC LIMIT ?`

interface Row {
  seq: number
  at: number
  person: string
  command: string
  about: string
}

const quoted = (id: string) => `%"${id.replaceAll('_', '\\_')}"%`
const deed = ({ about, ...row }: Row) => ({ ...row, about: JSON.parse(about) as string[] })

/**
 * Who did what in a project, for its members, the newest first. `before` of an answer asks for the next page; null: there is
 * none. `about` asks for one thing alone, and for the first deed about it besides.
 */
export function serveActivity(app: FastifyInstance, { store }: Household): void {
  app.get('/api/projects/:id/activity', (request) => {
    const { project } = enter(store, request)
    const { before, limit, about } = Asked.parse(request.query)
    const rows = about
      ? store.read<Row>(PAGE_ABOUT, project.id, before, quoted(about), limit + 1)
      : store.read<Row>(PAGE, project.id, before, limit + 1)
    const shown = rows.slice(0, limit)
    const [first] = about ? store.read<Row>(FIRST, project.id, quoted(about)) : []
    const told = first ? [...shown, first] : shown
    return {
      activity: shown.map(deed),
      ...(about ? { first: first ? deed(first) : null } : {}),
      people: namesOf(store, new Set(told.map(({ person }) => person))),
      before: rows.length > limit ? shown.at(-1)!.seq : null,
    }
  })
}
