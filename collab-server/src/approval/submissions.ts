import type { Store, Write } from '../stores/store.ts'

export interface Submission {
  readonly id: string
  readonly project: string
  readonly what: string
  /** Of which map it is; of a procedure its own id, of a protocol that of the session. Empty: of no single one. */
  readonly map: string
  readonly lang: 'ru' | 'en'
  readonly number: number
  readonly inOrder: boolean
  readonly at: number
  readonly day: string
  readonly person: string
  readonly hash: string
  readonly address: string
  /** The letterhead's settings as they were; null: there was none. */
  readonly letterhead: string | null
  readonly withdrawnAt: number | null
}

export interface Remark {
  /** Of the paper's PDF, from 1. */
  readonly page: number
  /** From 0 to 1, from the left and from the top; null: the whole page. */
  readonly at: readonly [number, number] | null
  /** The words of the paper that stand there. */
  readonly words: string
  readonly text: string
  /** The thing of the project that says these words: `[noun, id]`. */
  readonly about: readonly [string, string] | null
}

export type KnownBy = 'signed-in' | 'organisation' | 'link-mail' | 'link-hand'

export interface Decision {
  readonly reviewer: string
  readonly verdict: 'approved' | 'returned'
  readonly remarks: readonly Remark[]
  readonly at: number
  readonly day: string
  readonly hash: string
  readonly knownBy: KnownBy
}

export interface Reviewer {
  readonly id: string
  readonly submission: string
  readonly place: number
  /** Their account, where they have one. */
  readonly person: string | null
  readonly name: string
  readonly post: string
  readonly mail: string | null
  readonly due: string | null
}

type Standing = 'waiting' | 'approved' | 'returned' | 'withdrawn' | 'replaced'

const COLUMNS = `submission.id, project, what, map, lang, number, in_order AS inOrder, submission.at, day, submission.person, hash,
  address, submission.letterhead, submission_end.at AS withdrawnAt FROM submission LEFT JOIN submission_end ON submission_end.submission = submission.id`

type Row = Omit<Submission, 'inOrder'> & { inOrder: number }
const submissionOf = (row: Row): Submission => ({ ...row, inOrder: row.inOrder === 1 })

export const listSubmissions = (store: Store, project: string): Submission[] =>
  store.read<Row>(`SELECT ${COLUMNS} WHERE project=? ORDER BY number DESC`, project).map(submissionOf)

export function findSubmission(store: Store, id: string): Submission | null {
  const [row] = store.read<Row>(`SELECT ${COLUMNS} WHERE submission.id=?`, id)
  return row ? submissionOf(row) : null
}

export const reviewersOf = (store: Store, submission: string): Reviewer[] =>
  store.read(
    `SELECT reviewer.id, submission, place, reviewer.person, coalesce(person.name, reviewer.name) AS name, post,
       reviewer.mail, due FROM reviewer LEFT JOIN person ON person.id = reviewer.person WHERE submission=? ORDER BY place`,
    submission,
  )

export function decisionsOf(store: Store, submission: string): Decision[] {
  const rows = store.read<Omit<Decision, 'remarks'> & { remarks: string }>(
    `SELECT reviewer, verdict, remarks, at, day, hash, known_by AS knownBy FROM decision WHERE submission=? ORDER BY at, rowid`,
    submission,
  )
  return rows.map((row) => ({ ...row, remarks: JSON.parse(row.remarks) as Remark[] }))
}

/** How it stands, without knowing of later ones. */
function standingOf(
  { withdrawnAt }: Pick<Submission, 'withdrawnAt'>,
  reviewers: readonly Reviewer[],
  decisions: readonly Decision[],
): Exclude<Standing, 'replaced'> {
  if (withdrawnAt !== null) return 'withdrawn'
  if (decisions.some(({ verdict }) => verdict === 'returned')) return 'returned'
  return decisions.length === reviewers.length ? 'approved' : 'waiting'
}

/** Whose word is awaited now: all who have not decided, or the first of them. */
function awaited(
  { inOrder }: Pick<Submission, 'inOrder'>,
  reviewers: readonly Reviewer[],
  decisions: readonly Decision[],
): Reviewer[] {
  const left = reviewers.filter(({ id }) => !decisions.some(({ reviewer }) => reviewer === id))
  return inOrder ? left.slice(0, 1) : left
}

export interface Standings {
  readonly submission: Submission
  readonly reviewers: readonly Reviewer[]
  readonly decisions: readonly Decision[]
  readonly standing: Standing
  /** Ids of the reviewers whose word is awaited. */
  readonly next: readonly string[]
}

export function standsAs(store: Store, submission: Submission): Standings {
  const reviewers = reviewersOf(store, submission.id)
  const decisions = decisionsOf(store, submission.id)
  const own = standingOf(submission, reviewers, decisions)
  const standing = own === 'approved' && isReplaced(store, submission) ? 'replaced' : own
  const next = own === 'waiting' ? awaited(submission, reviewers, decisions).map(({ id }) => id) : []
  return { submission, reviewers, decisions, standing, next }
}

const isReplaced = (store: Store, { project, what, map, number }: Submission): boolean =>
  store
    .read<Row>(`SELECT ${COLUMNS} WHERE project=? AND what=? AND map=? AND number>?`, project, what, map, number)
    .map(submissionOf)
    .some((later) => standingOf(later, reviewersOf(store, later.id), decisionsOf(store, later.id)) === 'approved')

export const withdraw = (submission: string, person: string, now = Date.now()): Write => [
  'INSERT INTO submission_end(submission, at, person) VALUES(?,?,?)',
  submission,
  now,
  person,
]

/** The day here, `2026-11-28`: it is written down once and never worked out again. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
