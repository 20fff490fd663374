import { createHmac, randomBytes } from 'node:crypto'
import { type Candidate, type Id, newId } from '@potok/model'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import type { Ideas } from './ideas.ts'
import type { Running } from './running.ts'

/** What is voted on, as it stood when the vote was opened. */
export interface Frozen {
  readonly about: 'problems' | 'solutions' | 'criteria'
  readonly method: string
  readonly settings: unknown
  /** The text of criteria alone, which are no records. */
  readonly candidates: readonly (Candidate & { readonly text?: string })[]
}

/** One silent writing or one vote. Until it is shown, who wrote or gave what is only to be found with its secret. */
export interface Round {
  readonly id: Id
  readonly item: Id
  /** Null: notes are written. */
  readonly frozen: Frozen | null
  /** Null: everybody writes for themselves, or it was shown. */
  readonly ideas: Ideas | null
  readonly anonymous: boolean
  /** Null once it was shown. */
  readonly secret: Uint8Array | null
  /** Nothing more is taken; it is about to be shown. */
  readonly closed: boolean
  readonly revealed: number | null
}

interface Row {
  id: string
  item: string
  frozen: string | null
  ideas: string | null
  anonymous: number
  secret: Uint8Array | null
  closed: number
  revealed: number | null
}

const roundOf = ({ id, item, frozen, ideas, anonymous, secret, closed, revealed }: Row): Round => ({
  id,
  item,
  frozen: frozen === null ? null : (JSON.parse(frozen) as Frozen),
  ideas: ideas === null ? null : (JSON.parse(ideas) as Ideas),
  anonymous: anonymous === 1,
  secret,
  closed: closed === 1,
  revealed,
})

const COLUMNS = 'id, item, frozen, ideas, anonymous, secret, closed, revealed'

/** The rounds of an item, the latest first. */
export const roundsOf = (store: Store, { project, session }: Running, item: Id): Round[] =>
  store
    .read<Row>(
      `SELECT ${COLUMNS} FROM round WHERE project=? AND session=? AND item=? ORDER BY number DESC`,
      project,
      session,
      item,
    )
    .map(roundOf)

/** The round that is not shown yet; a session has one at most. */
export function openRoundOf(store: Store, { project, session }: Running): Round | null {
  const [row] = store.read<Row>(
    `SELECT ${COLUMNS} FROM round WHERE project=? AND session=? AND revealed IS NULL`,
    project,
    session,
  )
  return row ? roundOf(row) : null
}

const SECRET_BYTES = 32

export const newSecret = (): Uint8Array => randomBytes(SECRET_BYTES)

export function newRound(
  { project, session }: Running,
  {
    item,
    frozen,
    ideas,
    anonymous,
    secret,
  }: Pick<Round, 'item' | 'frozen' | 'ideas' | 'anonymous'> & { secret: Uint8Array },
): Write {
  const kept = frozen === null ? null : JSON.stringify(frozen)
  return [
    `INSERT INTO round(id, project, session, item, frozen, ideas, anonymous, secret, number)
     VALUES(?,?,?,?,?,?,?,?,(SELECT count(*) FROM round WHERE project=? AND session=?))`,
    newId(),
    project,
    session,
    item,
    kept,
    ideas === null ? null : JSON.stringify(ideas),
    +anonymous,
    secret,
    project,
    session,
  ]
}

export const closeRound = (id: Id): Write => ['UPDATE round SET closed=1 WHERE id=?', id]

export const setIdeas = (id: Id, ideas: Ideas): Write => [
  'UPDATE round SET ideas=? WHERE id=? AND closed=0',
  JSON.stringify(ideas),
  id,
]

export const nobodyFinished = (id: Id): Write => ['DELETE FROM finished WHERE round=?', id]

/** Shown: the secret, what was given and who had finished are gone in the same moment. */
export const endRound = (id: Id): Write[] => [
  ['UPDATE round SET revealed=?, closed=1, secret=NULL, ideas=NULL WHERE id=?', Date.now(), id],
  ['DELETE FROM paper WHERE round=?', id],
  nobodyFinished(id),
]

/** Given up: as if it had never been opened. */
export const dropRound = (id: Id): Write[] => [...endRound(id), ['DELETE FROM round WHERE id=?', id]]

/** Under what the papers of a person lie while a round is open. */
export const handOf = (secret: Uint8Array, person: string): string =>
  createHmac('sha256', secret).update(person).digest('base64url')

/** The id that a private note is shown under: the same however often it is shown, and nothing that its writer chose. */
export const shownIdOf = (secret: Uint8Array, { hand, part }: Pick<Paper, 'hand' | 'part'>): Id =>
  createHmac('sha256', secret).update(`note ${hand} ${part}`).digest('hex').slice(0, 24)

/** One thing that somebody wrote or gave; `part` is empty of a ballot. */
export interface Paper {
  readonly hand: string
  readonly part: string
  readonly value: string
}

export const papersOf = (store: Store, round: Id): Paper[] =>
  store.read('SELECT hand, part, value FROM paper WHERE round=? ORDER BY hand, part', round)

export const papersBy = (store: Store, round: Id, hand: string): Paper[] =>
  store.read('SELECT hand, part, value FROM paper WHERE round=? AND hand=? ORDER BY part', round, hand)

export const countPapers = (store: Store, round: Id): number =>
  store.read<{ count: number }>('SELECT count(*) AS count FROM paper WHERE round=?', round)[0]?.count ?? 0

export const finishedOf = (store: Store, round: Id): string[] =>
  store
    .read<{ person: string }>('SELECT person FROM finished WHERE round=? ORDER BY person', round)
    .map(({ person }) => person)

// Of a round that is closed meanwhile there is no such id, and the table itself refuses the row.
const OPEN = '(SELECT id FROM round WHERE id=? AND closed=0)'

export const keepPaper = (round: Id, { hand, part, value }: Paper): Write => [
  `INSERT INTO paper VALUES(${OPEN},?,?,?) ON CONFLICT(round, hand, part) DO UPDATE SET value=excluded.value`,
  round,
  hand,
  part,
  value,
]

export const dropPaper = (round: Id, hand: string, part: string): Write => [
  'DELETE FROM paper WHERE round=(SELECT id FROM round WHERE id=? AND closed=0) AND hand=? AND part=?',
  round,
  hand,
  part,
]

export const finish = (round: Id, person: string, isFinished: boolean): Write =>
  isFinished
    ? [`INSERT INTO finished VALUES(${OPEN},?) ON CONFLICT DO NOTHING`, round, person]
    : ['DELETE FROM finished WHERE round=? AND person=?', round, person]

/** Waits until it is durable; what came after the end is refused. */
export async function orOver(writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (error) {
    if (/NOT NULL constraint/.test((error as Error).message)) throw new Refused('round.over')
    throw error
  }
}
