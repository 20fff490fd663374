import { type AgendaItem, handOn, isLastTurn, type Ring, sitDown } from '@potok/model'
import { roleIn } from '../access/members.ts'
import { findPerson } from '../access/people.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import type { SessionHall } from './hall.ts'
import type { Ideas } from './ideas.ts'
import { handOf, nobodyFinished, openRoundOf, type Round, setIdeas } from './rounds.ts'
import { attendees, type Running, stand } from './running.ts'
import { mayTakePart } from './view.ts'

const MINUTE_MS = 60_000

/** The hands of all who are here and may take part, in an order that tells nothing of them. */
export function handsHere(
  hall: SessionHall,
  running: Running,
  item: Pick<AgendaItem, 'who'>,
  secret: Uint8Array,
): string[] {
  const { store } = hall
  const here = hall.room(running).here()
  return attendees(store, running)
    .filter(({ id }) => here.has(id) && takesPart(store, running, item, id))
    .map(({ id }) => handOf(secret, id))
    .sort()
}

function takesPart(store: Store, { project }: Running, item: Pick<AgendaItem, 'who'>, id: string): boolean {
  const person = findPerson(store, id)
  const role = person && roleIn(store, project, person)
  return !!role && mayTakePart(item, role)
}

type InRounds = Ideas & { readonly how: 'rounds' }
const goingRound = (round: Round | null): InRounds | null => (round?.ideas?.how === 'rounds' ? round.ideas : null)

/** Every sheet goes to the next person, whoever came meanwhile gets one of their own, and the time begins anew. */
export function handSheetsOn(hall: SessionHall, running: Running, item: AgendaItem, turn: number): Promise<void> {
  const { store } = hall
  return hall.room(running).inTurn(async () => {
    const round = openRoundOf(store, running)
    const ideas = goingRound(round)
    if (!round?.secret || !ideas || round.closed || ideas.ring.turn !== turn) throw new Refused('sheet.passed')
    if (isLastTurn(ideas.ring)) throw new Refused('round.over')
    const ring = handsHere(hall, running, item, round.secret).reduce(sitDown, handOn(ideas.ring))
    const timer = { endsAt: Date.now() + ideas.minutes * MINUTE_MS }
    await store.write(
      setIdeas(round.id, { ...ideas, ring }),
      nobodyFinished(round.id),
      stand(running, { ...running.standing, timer }),
    )
  })
}

/** Whoever comes while the sheets go round begins one. */
export function seatComer(
  hall: SessionHall,
  running: Running,
  item: AgendaItem | undefined,
  person: string,
): Promise<void> {
  const { store } = hall
  return hall.room(running).inTurn(async () => {
    const round = openRoundOf(store, running)
    const ideas = goingRound(round)
    if (!round?.secret || !ideas || round.closed || !item || !takesPart(store, running, item, person)) return
    const ring: Ring = sitDown(ideas.ring, handOf(round.secret, person))
    if (ring !== ideas.ring) await store.write(setIdeas(round.id, { ...ideas, ring }))
  })
}
