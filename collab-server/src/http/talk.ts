import { isId, MOST_TALK } from '@potok/model'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { talkersOf } from '../access/talkers.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { enter, type Household } from './household.ts'

const MOST_MARKS = 500
const Marks = z.object({
  seen: z
    .record(z.string().refine(isId), z.number().int().min(1).max(MOST_TALK.messages))
    .refine((seen) => Object.keys(seen).length <= MOST_MARKS),
})

const SEEN = 'SELECT thread, seen FROM thread_seen WHERE project=? AND person=?'
const MARK = `INSERT INTO thread_seen(project, person, thread, seen) VALUES(?,?,?,?)
  ON CONFLICT(project, person, thread) DO UPDATE SET seen=excluded.seen WHERE excluded.seen > thread_seen.seen`

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
