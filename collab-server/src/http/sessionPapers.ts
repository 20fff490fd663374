import { newId, rankingMethod } from '@potok/model'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inDocument } from '../projects/inDocument.ts'
import { Refused } from '../refusals.ts'
import { isStillMine, keptIdea, Written } from '../sessions/ideas.ts'
import { living } from '../sessions/reveal.ts'
import { dropPaper, finish, handOf, keepPaper, openRoundOf, orOver, papersBy, type Round } from '../sessions/rounds.ts'
import { going, type Running } from '../sessions/running.ts'
import { mayTakePart } from '../sessions/view.ts'
import { enter, type Household } from './household.ts'
import { PAPERS } from './limits.ts'

const MOST_NOTES = 50
const Named = z.object({ session: z.string().min(1).max(64), round: z.string().min(1).max(64) })
const Note = Named.extend({ note: z.string().regex(/^[\w-]{1,64}$/) })
const Finished = z.object({ finished: z.boolean() })
const Given = z.object({ ballot: z.unknown() })

interface Writer {
  readonly running: Running
  readonly round: Round & { readonly secret: Uint8Array }
  readonly person: string
  readonly hand: string
}

/** Ballots and private notes: kept by the server alone until all are shown at once, and acknowledged when they are durable. */
export function serveSessionPapers(app: FastifyInstance, { store, collab: { hocuspocus }, hall }: Household): void {
  const limited = { config: { rateLimit: PAPERS }, bodyLimit: 64 << 10 }

  /** Who asks, in a round that still takes papers, of an item that is theirs to take part in. */
  const writer = async (request: FastifyRequest): Promise<Writer> => {
    const { project, person, role } = enter(store, request)
    const { session, round: asked } = Named.parse(request.params)
    const running = going(store, project.id, session)
    const round = openRoundOf(store, running)
    if (round?.id !== asked || round.closed || round.secret === null) throw new Refused('round.over')
    const item = await inDocument(hocuspocus, project.id, ({ project: now }) => now.agendaItems.get(round.item))
    if (!item) throw new Refused('session.no-item')
    if (!mayTakePart(item, role)) throw new Refused('forbidden')
    return {
      running,
      round: { ...round, secret: round.secret },
      person: person.id,
      hand: handOf(round.secret, person.id),
    }
  }

  app.put('/api/projects/:id/sessions/:session/rounds/:round/ballot', limited, async (request) => {
    const { round, hand, running } = await writer(request)
    const { frozen } = round
    if (frozen === null) throw new Refused('round.over')
    const { ballot } = Given.parse(request.body)
    const candidates = await inDocument(hocuspocus, running.project, ({ project }) =>
      living(project, frozen.about, frozen.candidates),
    )
    const read = rankingMethod(frozen.method)!.readBallot(ballot, candidates, frozen.settings)
    if (!read.ok) {
      const isGone = read.about.some((id) => frozen.candidates.some((one) => one.id === id))
      if (read.code === 'ballot.foreign') throw new Refused(isGone ? 'ballot.gone' : 'ballot.unreadable', read.about)
      throw new Refused(read.code.startsWith('ballot.tooMany') ? 'ballot.too-many' : 'ballot.unreadable', read.about)
    }
    await orOver(store.write(keepPaper(round.id, { hand, part: '', value: JSON.stringify(read.value) })))
    return { ok: true }
  })

  app.put('/api/projects/:id/sessions/:session/rounds/:round/notes/:note', limited, async (request) => {
    const { round, hand, running } = await writer(request)
    if (round.frozen !== null) throw new Refused('round.over')
    const { note } = Note.parse(request.params)
    const { ideas } = round
    const value = keptIdea(ideas, Written.parse(request.body), hand)
    const mine = papersBy(store, round.id, hand)
    const part = note === 'new' ? newId() : note
    const known = mine.find((one) => one.part === part)
    if (known && !isStillMine(ideas, known.value)) throw new Refused('sheet.passed')
    if (mine.length >= MOST_NOTES && !known) throw new Refused('notes.too-many')
    const here = mine.filter((one) => isStillMine(ideas, one.value))
    if (ideas?.how === 'rounds' && here.length >= ideas.ideas && !known) throw new Refused('sheet.full')
    await orOver(store.write(keepPaper(round.id, { hand, part, value })))
    hall.room(running).stirred()
    return { id: part }
  })

  app.delete('/api/projects/:id/sessions/:session/rounds/:round/notes/:note', limited, async (request) => {
    const { round, hand, running } = await writer(request)
    const { note } = Note.parse(request.params)
    const known = papersBy(store, round.id, hand).find(({ part }) => part === note)
    if (known && !isStillMine(round.ideas, known.value)) throw new Refused('sheet.passed')
    await store.write(dropPaper(round.id, hand, note))
    hall.room(running).stirred()
    return { ok: true }
  })

  app.put('/api/projects/:id/sessions/:session/rounds/:round/finished', limited, async (request) => {
    const { round, person, running } = await writer(request)
    const { finished } = Finished.parse(request.body)
    await orOver(store.write(finish(round.id, person, finished)))
    hall.room(running).stirred()
    return { ok: true }
  })
}
