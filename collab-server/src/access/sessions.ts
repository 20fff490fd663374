import type { Store, Write } from '../stores/store.ts'
import { type Person, personOf } from './people.ts'
import { hashOf, newToken } from './tokens.ts'

const DAY_MS = 86_400_000
const PERSON_DAYS = 90
const GUEST_DAYS = 30

export interface Session {
  readonly hash: string
  readonly person: Person
}

export interface NewSession {
  readonly token: string
  readonly expires: number
  readonly write: Write
}

export function newSession(person: Person, now = Date.now()): NewSession {
  const token = newToken()
  const expires = now + (person.guest ? GUEST_DAYS : PERSON_DAYS) * DAY_MS
  return { token, expires, write: ['INSERT INTO session VALUES(?,?,?,?)', hashOf(token), person.id, now, expires] }
}

export function findSession(store: Store, token: string, now = Date.now()): Session | null {
  const hash = hashOf(token)
  const [row] = store.read<Parameters<typeof personOf>[0]>(
    `SELECT person.id, name, colour, guest, administrator FROM session JOIN person ON person.id = session.person
     WHERE hash=? AND expires>?`,
    hash,
    now,
  )
  return row ? { hash, person: personOf(row) } : null
}

export const isSessionAlive = (store: Store, hash: string, now = Date.now()): boolean =>
  store.read('SELECT 1 FROM session WHERE hash=? AND expires>?', hash, now).length > 0

export const endSession = (hash: string): Write => ['DELETE FROM session WHERE hash=?', hash]
