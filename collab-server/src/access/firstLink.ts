import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import { audit } from './audit.ts'
import { findPerson, newPerson, type Person, rename } from './people.ts'
import { hashOf, newToken } from './tokens.ts'

const VALID_MS = 24 * 3_600_000
const RESET_MS = 3_600_000
const BETWEEN_LETTERS_MS = 120_000

const ADD = 'INSERT INTO first_link(hash, person, at, expires, forgotten) VALUES(?,?,?,?,?)'

/** A one-time link into this person's account, or to become the administrator. A new one ends theirs printed before. */
export function firstLink(person: string | null, by = 'server'): { token: string; writes: readonly Write[] } {
  const token = newToken()
  const now = Date.now()
  const add: Write = [ADD, hashOf(token), person, now, now + VALID_MS, 0]
  const drop: Write = ['DELETE FROM first_link WHERE used IS NULL AND person IS ?', person]
  return { token, writes: [drop, add, audit('entrance.made', { person: by, about: person ? [person] : [] })] }
}

/** For whoever forgot the password: the link an administrator gave stays good. Null: one was made just now. */
export function forgottenLink(store: Store, person: string): { token: string; writes: readonly Write[] } | null {
  const now = Date.now()
  const recent = 'SELECT 1 FROM first_link WHERE person=? AND forgotten=1 AND at>?'
  if (store.read(recent, person, now - BETWEEN_LETTERS_MS).length > 0) return null
  const token = newToken()
  const add: Write = [ADD, hashOf(token), person, now, now + RESET_MS, 1]
  return { token, writes: [add, audit('entrance.mailed', { person: 'nobody', about: [person] })] }
}

export async function newFirstLink(store: Store, person: string | null = null): Promise<string> {
  const { token, writes } = firstLink(person)
  await store.write(...writes)
  return token
}

export interface FirstLink {
  /** Null: whoever comes becomes the administrator. */
  readonly owner: Person | null
  /** They asked for a new password. */
  readonly forgotten: boolean
}

/** A link that is still good. */
export function lookAt(store: Store, token: string): FirstLink {
  const [link] = store.read<{ person: string | null; forgotten: number }>(
    'SELECT person, forgotten FROM first_link WHERE hash=? AND used IS NULL AND expires>?',
    hashOf(token),
    Date.now(),
  )
  const owner = link?.person ? findPerson(store, link.person) : null
  if (!link || (link.person !== null && owner === null)) throw new Refused('link.dead')
  return { owner, forgotten: link.forgotten === 1 }
}

const underway = new Set<string>()

/** Uses the link up and returns whoever it lets in. Two at once: one gets in. */
export async function useFirstLink(store: Store, token: string, name: string): Promise<Person> {
  const hash = hashOf(token)
  const { owner: known } = lookAt(store, token)
  if (underway.has(hash)) throw new Refused('link.dead')
  underway.add(hash)
  try {
    const [person, write] = known
      ? [{ ...known, name }, rename(known.id, name)]
      : newPerson(name, { guest: false, administrator: true })
    await store.write(
      write,
      ['UPDATE first_link SET used=? WHERE hash=?', Date.now(), hash],
      ['DELETE FROM first_link WHERE person=? AND used IS NULL', person.id],
      audit('entrance.used', { person: person.id }),
    )
    return person
  } finally {
    underway.delete(hash)
  }
}

/** Whether this session began with a one-time link within the last hour: who forgot a password sets a new one so. */
export const cameByFirstLink = (store: Store, session: string, now = Date.now()): boolean =>
  store.read(
    `SELECT 1 FROM session JOIN first_link ON first_link.person = session.person
     WHERE session.id=? AND used>? AND session.at >= used`,
    session,
    now - RESET_MS,
  ).length > 0
