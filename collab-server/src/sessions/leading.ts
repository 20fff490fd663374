import { type AgendaItem, type Id, type Project, perform, rankingMethod, setFields } from '@potok/model'
import { z } from 'zod'
import type { Person } from '../access/people.ts'
import { committedOrRefused } from '../http/storage.ts'
import { type InDocument, inDocument } from '../projects/inDocument.ts'
import { Refused } from '../refusals.ts'
import { freeze } from './freeze.ts'
import type { SessionHall } from './hall.ts'
import { ideasOf } from './ideas.ts'
import { reveal } from './reveal.ts'
import type { Room } from './room.ts'
import { closeRound, dropRound, type Frozen, newRound, newSecret, openRoundOf } from './rounds.ts'
import { attendees, end, lead, type Running, raise, type Standing, stand } from './running.ts'
import { handSheetsOn, handsHere } from './sheets.ts'

const Named = z.string().min(1).max(64)

/** What whoever leads a session does with it. */
export const Deed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('item'), item: Named.nullable() }),
  z.object({ do: z.literal('open'), turned: z.boolean().default(false) }),
  z.object({ do: z.literal('handOn'), turn: z.number().int() }),
  z.object({ do: z.literal('reveal'), round: Named }),
  z.object({ do: z.literal('discard'), round: Named }),
  z.object({ do: z.literal('timer'), minutes: z.number().min(0.1).max(480).nullable() }),
  z.object({ do: z.literal('longer'), minutes: z.number().min(0.1).max(60) }),
  z.object({ do: z.literal('pause') }),
  z.object({ do: z.literal('resume') }),
  z.object({ do: z.literal('summon'), to: z.string().max(200) }),
  z.object({ do: z.literal('deputy'), person: Named.nullable() }),
  z.object({ do: z.literal('pass'), person: Named }),
  z.object({ do: z.literal('lowerHand'), person: Named }),
  z.object({ do: z.literal('end') }),
])
type Asked = z.infer<typeof Deed>

const MINUTE_MS = 60_000

/** Done by whoever leads, or the deputy they named; durable when it resolves. */
export async function leadSession(hall: SessionHall, running: Running, by: Person, deed: Asked): Promise<void> {
  if (by.id !== running.lead && by.id !== running.deputy) throw new Refused('session.not-lead')
  const room = hall.room(running)
  const { store } = hall
  const put = (standing: Partial<Standing>) => store.write(stand(running, { ...running.standing, ...standing }))
  const now = Date.now()
  const { timer } = running.standing
  switch (deed.do) {
    case 'item':
      await chooseItem(hall, running, deed.item)
      break
    case 'open':
      await openRound(hall, running, by, deed.turned)
      break
    case 'handOn': {
      const item = await itemNow(hall, running)
      await handSheetsOn(hall, running, item, deed.turn)
      break
    }
    case 'reveal':
      await show(hall, running, by, deed.round)
      break
    case 'discard': {
      const round = openRoundOf(store, running)
      if (round?.id !== deed.round) throw new Refused('round.over')
      await store.write(...dropRound(round.id))
      await store.forget()
      break
    }
    case 'timer':
      await put({ timer: deed.minutes === null ? null : { endsAt: now + deed.minutes * MINUTE_MS } })
      break
    case 'longer': {
      const more = deed.minutes * MINUTE_MS
      if (timer && 'leftMs' in timer) await put({ timer: { leftMs: timer.leftMs + more } })
      else await put({ timer: { endsAt: Math.max(timer?.endsAt ?? 0, now) + more } })
      break
    }
    case 'pause':
      if (timer && 'endsAt' in timer) await put({ timer: { leftMs: Math.max(0, timer.endsAt - now) } })
      break
    case 'resume':
      if (timer && 'leftMs' in timer) await put({ timer: { endsAt: now + timer.leftMs } })
      break
    case 'summon':
      await put({ summons: { at: now, to: deed.to, by: by.id } })
      break
    case 'deputy':
      if (deed.person !== null) present(hall, running, deed.person)
      await store.write(lead(running, running.lead, deed.person))
      break
    case 'pass':
      present(hall, running, deed.person)
      // Whoever led stays as the deputy, so that a slip of the hand can be taken back.
      await store.write(lead(running, deed.person, by.id))
      break
    case 'lowerHand':
      await store.write(raise(running, deed.person, false))
      break
    case 'end':
      await endSession(hall, running, by)
      break
  }
  room.moved()
}

function present({ store }: SessionHall, running: Running, person: string): void {
  if (!attendees(store, running).some(({ id }) => id === person)) throw new Refused('not-found', ['person'])
}

function itemOf(project: Project, running: Running, id: Id | null): AgendaItem {
  const item = project.agendaItems.get(id ?? '')
  if (item?.session !== running.session) throw new Refused('session.no-item')
  return item
}

async function chooseItem({ store, hocuspocus }: SessionHall, running: Running, id: Id | null): Promise<void> {
  if (openRoundOf(store, running)) throw new Refused('round.open')
  const { item: before, done } = running.standing
  const item =
    id === null ? null : await inDocument(hocuspocus, running.project, ({ project }) => itemOf(project, running, id))
  const timer = item && item.minutes > 0 ? { endsAt: Date.now() + item.minutes * MINUTE_MS } : null
  const gone = before === null || before === id ? done : [...new Set([...done, before])]
  await store.write(stand(running, { ...running.standing, item: id, done: gone, timer }))
}

const itemNow = ({ hocuspocus }: SessionHall, running: Running): Promise<AgendaItem> =>
  inDocument(hocuspocus, running.project, ({ project }) => itemOf(project, running, running.standing.item))

async function openRound(hall: SessionHall, running: Running, by: Person, turned: boolean): Promise<void> {
  const { store, hocuspocus } = hall
  if (openRoundOf(store, running)) throw new Refused('round.open')
  const voters = Math.max(1, hall.room(running).here().size)
  const secret = newSecret()
  const item = await itemNow(hall, running)
  const given = await inDocument(hocuspocus, running.project, ({ project }) => {
    if (item.activity === 'rank') return { frozen: freeze(project, item, voters), ideas: null }
    if (item.activity !== 'write') throw new Refused('round.none')
    return { frozen: null, ideas: ideasOf(project, item, handsHere(hall, running, item, secret), turned) }
  })
  const { ideas, frozen } = given
  const timer = ideas?.how === 'rounds' ? { endsAt: Date.now() + ideas.minutes * MINUTE_MS } : running.standing.timer
  await store.write(
    newRound(running, { item: item.id, ...given, anonymous: item.anonymous || frozen !== null, secret }),
    stand(running, { ...running.standing, timer }),
  )
  // What the map tells needs no votes: it is shown at once.
  const opened = openRoundOf(store, running)
  if (frozen && opened && !rankingMethod(frozen.method)!.byBallot) await show(hall, running, by, opened.id)
}

/** First nothing more is taken, then what was taken is shown: no vote falls between the two. */
async function show({ store, hocuspocus }: SessionHall, running: Running, by: Person, id: Id): Promise<void> {
  const round = openRoundOf(store, running)
  if (round?.id !== id) throw new Refused('round.over')
  await store.write(closeRound(id))
  await inDocument(hocuspocus, running.project, (document) =>
    reveal(store, document, running, { ...round, closed: true }, by),
  )
}

async function endSession({ store, hocuspocus }: SessionHall, running: Running, by: Person): Promise<void> {
  if (openRoundOf(store, running)) throw new Refused('round.open')
  await inDocument(hocuspocus, running.project, ({ opened }: InDocument) => {
    const attendance = attendees(store, running).map(({ name, guest }) => ({ name, guest }))
    const fields = { attendance, startedAt: running.at, endedAt: Date.now() }
    const origin = { who: 'server', person: by.id, command: 'session.ended' } as const
    perform(opened, setFields, { noun: 'sessions', id: running.session, fields }, origin)
    return store.write(end(running))
  })
  await committedOrRefused(store)
}
