import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { newPerson, type Person } from './people.ts'
import { hashOf, newToken } from './tokens.ts'

const VALID_MS = 24 * 3_600_000

/** A one-time link for the administrator. A new one ends those that were printed before. */
export async function newFirstLink(store: Store): Promise<string> {
  const token = newToken()
  const now = Date.now()
  await store.write(
    ['DELETE FROM first_link WHERE used IS NULL'],
    ['INSERT INTO first_link VALUES(?,?,?,NULL)', hashOf(token), now, now + VALID_MS],
  )
  return token
}

const underway = new Set<string>()

/** Uses the link up and returns the administrator that it makes. Two at once: one gets in. */
export async function useFirstLink(store: Store, token: string, name: string): Promise<Person> {
  const hash = hashOf(token)
  const alive = store.read('SELECT 1 FROM first_link WHERE hash=? AND used IS NULL AND expires>?', hash, Date.now())
  if (alive.length === 0 || underway.has(hash)) throw new Refused('link.dead')
  underway.add(hash)
  try {
    const [person, write] = newPerson(name, { guest: false, administrator: true })
    await store.write(write, ['UPDATE first_link SET used=? WHERE hash=?', Date.now(), hash])
    return person
  } finally {
    underway.delete(hash)
  }
}
