import { audit } from '../access/audit.ts'
import { hasPassword } from '../access/credentials.ts'
import { roleIn } from '../access/members.ts'
import { mayDecide } from '../access/roles.ts'
import type { Session } from '../access/sessions.ts'
import { isRefusalCode, Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { openApproverLink } from './approverLinks.ts'
import { sha256 } from './frozen.ts'
import {
  findSubmission,
  type KnownBy,
  type Remark,
  type Reviewer,
  reviewersOf,
  standsAs,
  today,
} from './submissions.ts'

const TELL = 'INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)'

/** Who stands before a paper, and how we know that it is they. */
export interface Approver {
  readonly reviewer: Reviewer
  readonly knownBy: KnownBy
  readonly session: string | null
  readonly person: string | null
  readonly role: string
}

/**
 * By the personal link, or signed in as the reviewer. A sign-in counts more than a link; a share link and what came of it count for
 * nothing. Refused: a dead link; nobody; somebody else; somebody whose right in the project was taken.
 */
export function approverOf(
  store: Store,
  { token, reviewer: id }: { token?: string | undefined; reviewer?: string | undefined },
  who: Session | null,
): Approver {
  const link = token === undefined ? null : openApproverLink(store, token)
  const reviewer = findReviewer(store, link?.reviewer ?? id ?? '')
  if (!reviewer) throw new Refused('not-found')
  const submission = findSubmission(store, reviewer.submission)!
  const isThey = who !== null && reviewer.person === who.person.id && !who.person.guest
  if (isThey) {
    const role = roleIn(store, submission.project, who.person)
    if (!role || !mayDecide(role)) throw new Refused('approval.not-entitled')
    const knownBy = hasPassword(store, who.person.id) || !isOfOrganisation(store, who.person.id)
    return {
      reviewer,
      knownBy: knownBy ? 'signed-in' : 'organisation',
      session: who.session,
      person: who.person.id,
      role,
    }
  }
  if (!link) throw new Refused(who ? 'forbidden' : 'not-signed-in')
  const account = reviewer.person === null ? null : { id: reviewer.person }
  if (account && !keepsRight(store, submission.project, account.id)) throw new Refused('approval.not-entitled')
  const knownBy = link.handed === 'mail' ? 'link-mail' : 'link-hand'
  return { reviewer, knownBy, session: null, person: null, role: 'link' }
}

const isOfOrganisation = (store: Store, person: string): boolean =>
  store.read(`SELECT 1 FROM credential WHERE person=? AND kind<>'credential'`, person).length > 0

function keepsRight(store: Store, project: string, id: string): boolean {
  const [person] = store.read<{ administrator: number; erased: number | null }>(
    'SELECT administrator, erased FROM person WHERE id=?',
    id,
  )
  if (!person || person.erased !== null) return false
  const role = roleIn(store, project, {
    id,
    name: '',
    colour: '',
    guest: false,
    administrator: person.administrator === 1,
  })
  return role !== null && mayDecide(role)
}

function findReviewer(store: Store, id: string): Reviewer | null {
  const [row] = store.read<{ submission: string }>('SELECT submission FROM reviewer WHERE id=?', id)
  return row ? (reviewersOf(store, row.submission).find((one) => one.id === id) ?? null) : null
}

export interface Verdict {
  readonly verdict: 'approved' | 'returned'
  /** Of the frozen content that the approver has before them. */
  readonly hash: string
  readonly remarks: readonly Remark[]
}

/**
 * Writes the decision into the tables and the book of rights, both or neither. The table itself refuses what comes too late, so that
 * of two who decide at once each has a true answer.
 */
export async function decide(store: Store, approver: Approver, { verdict, hash, remarks }: Verdict): Promise<void> {
  const { reviewer, knownBy, session, person, role } = approver
  const submission = findSubmission(store, reviewer.submission)!
  if (verdict === 'returned' && remarks.length === 0) throw new Refused('approval.remarks-needed')
  const words = JSON.stringify(remarks)
  const [at, by] = [Date.now(), person ?? reviewer.person ?? 'nobody']
  const details = [submission.id, reviewer.id, verdict, hash, knownBy, role, sha256(new TextEncoder().encode(words))]
  try {
    await store.write(
      [
        `INSERT INTO decision(reviewer, submission, verdict, remarks, at, day, hash, known_by, person, session)
         VALUES(?,?,?,?,?,?,?,?,?,?)`,
        reviewer.id,
        submission.id,
        verdict,
        words,
        at,
        today(),
        hash,
        knownBy,
        person,
        session,
      ],
      [TELL, submission.project, at, by, `approval.${verdict}`, JSON.stringify([submission.id])],
      audit('paper.decided', {
        person: by,
        project: submission.project,
        about: session === null ? details : [...details, session],
      }),
    )
  } catch (error) {
    throw refusalOf(error)
  }
}

/** What a trigger of the tables says, as the refusal it is. */
export function refusalOf(error: unknown): unknown {
  const code = /approval\.[a-z-]+$/.exec((error as Error).message)?.[0] ?? ''
  return isRefusalCode(code) ? new Refused(code) : error
}

export const isApproved = (store: Store, submission: string): boolean =>
  ['approved', 'replaced'].includes(standsAs(store, findSubmission(store, submission)!).standing)
