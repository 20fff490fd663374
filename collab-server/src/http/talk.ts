import { isId, MOST_TALK } from '@potok/model'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { roleIn } from '../access/members.ts'
import { findPerson } from '../access/people.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { enter, type Household } from './household.ts'

const MOST_MARKS = 500
const Marks = z.object({
  seen: z
    .record(z.string().refine(isId), z.number().int().min(1).max(MOST_TALK.messages))
    .refine((seen) => Object.keys(seen).length <= MOST_MARKS),
})

/** Everybody who is in a project, or ever did anything or read anything there. */
const PEOPLE = `SELECT person FROM member WHERE project=? UNION SELECT person FROM activity WHERE project=?
  UNION SELECT person FROM thread_seen WHERE project=?`
const SEEN = 'SELECT thread, seen FROM thread_seen WHERE project=? AND person=?'
const MARK = `INSERT INTO thread_seen(project, person, thread, seen) VALUES(?,?,?,?)
  ON CONFLICT(project, person, thread) DO UPDATE SET seen=excluded.seen WHERE excluded.seen > thread_seen.seen`

interface Talker {
  readonly id: string
  /** Empty: erased. */
  readonly name: string
  readonly colour: string
  /** Whether they are in the project now, and can be mentioned. */
  readonly here: boolean
}

/** Beside the comments of a project: who speaks there and can be mentioned, and how much of each thread the one who asks has seen. */
export function serveTalk(app: FastifyInstance, { store }: Household): void {
  app.get('/api/projects/:id/talk', (request) => {
    const { project, person } = enter(store, request)
    return { people: talkersOf(store, project.id), seen: seenBy(store, project.id, person.id) }
  })

  app.put('/api/projects/:id/talk/seen', async (request) => {
    const { project, person } = enter(store, request)
    const { seen } = Marks.parse(request.body)
    const known = seenBy(store, project.id, person.id)
    const more = Object.keys(seen).filter((thread) => !Object.hasOwn(known, thread)).length
    if (Object.keys(known).length + more > MOST_TALK.threads) throw new Refused('input.too-large')
    await store.write(
      ...Object.entries(seen).map(([thread, count]) => [MARK, project.id, person.id, thread, count] as const),
    )
    return { seen: seenBy(store, project.id, person.id) }
  })
}

const seenBy = (store: Store, project: string, person: string): Record<string, number> =>
  Object.fromEntries(
    store.read<{ thread: string; seen: number }>(SEEN, project, person).map(({ thread, seen }) => [thread, seen]),
  )

function talkersOf(store: Store, project: string): Talker[] {
  return store.read<{ person: string }>(PEOPLE, project, project, project).flatMap(({ person: id }) => {
    const person = findPerson(store, id)
    if (!person) return []
    return [
      {
        id,
        name: person.name,
        colour: person.colour,
        here: person.name !== '' && roleIn(store, project, person) !== null,
      },
    ]
  })
}
