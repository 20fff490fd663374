import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import { findPerson, newPerson, type Person } from './people.ts'
import { hashOf, newToken } from './tokens.ts'

const VALID_MS = 24 * 3_600_000

/** A one-time link into this person's account, or to become the administrator. A new one ends those printed before. */
export function firstLink(person: string | null): { token: string; writes: readonly Write[] } {
  const token = newToken()
  const now = Date.now()
  const add: Write = ['INSERT INTO first_link VALUES(?,?,?,?,NULL)', hashOf(token), person, now, now + VALID_MS]
  return { token, writes: [['DELETE FROM first_link WHERE used IS NULL'], add] }
}

export async function newFirstLink(store: Store): Promise<string> {
  const { token, writes } = firstLink(null)
  await store.write(...writes)
  return token
}

const underway = new Set<string>()

/** Uses the link up and returns the administrator that it makes. Two at once: one gets in. */
export async function useFirstLink(store: Store, token: string, name: string): Promise<Person> {
  const hash = hashOf(token)
  const [link] = store.read<{ person: string | null }>(
    'SELECT person FROM first_link WHERE hash=? AND used IS NULL AND expires>?',
    hash,
    Date.now(),
  )
  if (!link || underway.has(hash)) throw new Refused('link.dead')
  underway.add(hash)
  try {
    const known = link.person === null ? null : findPerson(store, link.person)
    const [person, write] = known
      ? [{ ...known, name }, ['UPDATE person SET name=? WHERE id=?', name, known.id] as Write]
      : newPerson(name, { guest: false, administrator: true })
    await store.write(write, ['UPDATE first_link SET used=? WHERE hash=?', Date.now(), hash])
    return person
  } finally {
    underway.delete(hash)
  }
}
