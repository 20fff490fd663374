import { newId, type Project } from '@potok/model'
import { audit } from '../access/audit.ts'
import { roleIn } from '../access/members.ts'
import { findPerson } from '../access/people.ts'
import { mayDecide } from '../access/roles.ts'
import { letterheadOf } from '../letterheads/chosen.ts'
import type { Papers } from '../papers/papersBeside.ts'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import { type Handed, newApproverLink } from './approverLinks.ts'
import { setFrom } from './files.ts'
import { frozen } from './frozen.ts'
import { listSubmissions, standsAs, today } from './submissions.ts'

const MOST_TRIES = 5
const TELL = 'INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)'

/** Somebody with an account who is in the project, or anybody by a personal link. */
interface NamedReviewer {
  readonly person: string | null
  readonly name: string
  readonly post: string
  readonly mail: string | null
  /** `2026-12-04`. */
  readonly due: string | null
}

export interface Submitted {
  readonly project: string
  readonly person: string
  readonly what: string
  readonly map: string
  readonly lang: 'ru' | 'en'
  readonly inOrder: boolean
  readonly reviewers: readonly NamedReviewer[]
  /** Yjs state vector of what the submitter saw, which the content holds. */
  readonly seen: Uint8Array
  /** Of this server, as the submitter reached it. */
  readonly host: string
}

export interface Invitation {
  readonly reviewer: string
  readonly name: string
  readonly mail: string | null
  readonly token: string
}

/**
 * Freezes the project as it stands, makes the paper of it and asks the reviewers. Refused: the same paper is being decided
 * about (`approval.waiting`), a reviewer without the right, a paper that cannot be set.
 */
export async function submit(
  { store, papers }: { store: Store; papers: Papers },
  content: Project,
  given: Submitted,
  handed: (mail: string | null) => Handed,
): Promise<{ id: string; number: number; invitations: Invitation[] }> {
  refuseTwice(store, given)
  for (const { person } of given.reviewers) if (person !== null) keepEntitled(store, given.project, person)
  const { bytes, hash } = frozen(content)
  const [id, at, day] = [newId(), Date.now(), today()]
  const row = letterheadOf(store, given.project)
  const letterhead = row && JSON.stringify(row.settings)
  const address = `${given.host}/check#${id}`
  for (let tries = 1; ; tries++) {
    const number = (listSubmissions(store, given.project)[0]?.number ?? 0) + 1
    const seal = { number, day, hash, address, isApproved: false }
    const file = await setFrom({ store, papers }, bytes, { ...given, at, letterhead }, seal, 'pdf')
    refuseTwice(store, given)
    const { invitations, writes } = asked(id, given, handed)
    try {
      await store.write(
        [
          `INSERT INTO submission(id, project, what, map, lang, number, in_order, at, day, person, address, seen, content, hash, letterhead)
           VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
          id,
          given.project,
          given.what,
          given.map,
          given.lang,
          number,
          +given.inOrder,
          at,
          day,
          given.person,
          address,
          given.seen,
          bytes,
          hash,
          letterhead,
        ],
        [
          'INSERT INTO submission_file(submission, stage, format, media_type, at, bytes, hash) VALUES(?,?,?,?,?,?,?)',
          id,
          'submitted',
          'pdf',
          file.mediaType,
          at,
          file.bytes,
          file.hash,
        ],
        ...writes,
        [TELL, given.project, at, given.person, 'approval.submitted', JSON.stringify([id])],
        audit('paper.submitted', { person: given.person, project: given.project, about: [id, hash, file.hash] }),
      )
      return { id, number, invitations }
    } catch (error) {
      if (tries === MOST_TRIES || !/UNIQUE constraint failed: submission/.test((error as Error).message)) throw error
    }
  }
}

function refuseTwice(store: Store, { project, what, map }: Submitted): void {
  for (const one of listSubmissions(store, project))
    if (one.what === what && one.map === map && standsAs(store, one).standing === 'waiting')
      throw new Refused('approval.waiting', [one.id])
}

/** A guest came by a link that anybody may hold: they decide about nothing. */
function keepEntitled(store: Store, project: string, id: string): void {
  const person = findPerson(store, id)
  const role = person && !person.guest ? roleIn(store, project, person) : null
  if (!role || !mayDecide(role)) throw new Refused('approval.not-entitled', [id])
}

function asked(
  submission: string,
  { reviewers }: Submitted,
  handed: (mail: string | null) => Handed,
): { invitations: Invitation[]; writes: Write[] } {
  const writes: Write[] = []
  const invitations = reviewers.map(({ person, name, post, mail, due }, place): Invitation => {
    const reviewer = newId()
    const [token, ...links] = newApproverLink(reviewer, handed(mail))
    writes.push([
      'INSERT INTO reviewer(id, submission, place, person, name, post, mail, due) VALUES(?,?,?,?,?,?,?,?)',
      reviewer,
      submission,
      place,
      person,
      name,
      post,
      mail,
      due,
    ])
    writes.push(...links)
    return { reviewer, name, mail, token }
  })
  return { invitations, writes }
}
