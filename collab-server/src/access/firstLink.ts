import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import { audit } from './audit.ts'
import { findPerson, newPerson, type Person, rename } from './people.ts'
import { hashOf, newToken } from './tokens.ts'

const VALID_MS = 24 * 3_600_000
const RESET_MS = 3_600_000

/** A one-time link into this person's account, or to become the administrator. A new one ends theirs printed before. */
export function firstLink(person: string | null, by = 'server'): { token: string; writes: readonly Write[] } {
  const token = newToken()
  const now = Date.now()
  const add: Write = ['INSERT INTO first_link VALUES(?,?,?,?,NULL)', hashOf(token), person, now, now + VALID_MS]
  const drop: Write = ['DELETE FROM first_link WHERE used IS NULL AND person IS ?', person]
  return { token, writes: [drop, add, audit('entrance.made', { person: by, about: person ? [person] : [] })] }
}

export async function newFirstLink(store: Store, person: string | null = null): Promise<string> {
  const { token, writes } = firstLink(person)
  await store.write(...writes)
  return token
}

/** Whom a link that is still good belongs to; null: whoever comes becomes the administrator. */
export function ownerOf(store: Store, token: string): Person | null {
  const [link] = store.read<{ person: string | null }>(
    'SELECT person FROM first_link WHERE hash=? AND used IS NULL AND expires>?',
    hashOf(token),
    Date.now(),
  )
  const owner = link?.person ? findPerson(store, link.person) : null
  if (!link || (link.person !== null && owner === null)) throw new Refused('link.dead')
  return owner
}

const underway = new Set<string>()

/** Uses the link up and returns whoever it lets in. Two at once: one gets in. */
export async function useFirstLink(store: Store, token: string, name: string): Promise<Person> {
  const hash = hashOf(token)
  const known = ownerOf(store, token)
  if (underway.has(hash)) throw new Refused('link.dead')
  underway.add(hash)
  try {
    const [person, write] = known
      ? [{ ...known, name }, rename(known.id, name)]
      : newPerson(name, { guest: false, administrator: true })
    await store.write(
      write,
      ['UPDATE first_link SET used=? WHERE hash=?', Date.now(), hash],
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
