import { APIError } from 'better-auth/api'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { isLogin, LONGEST_LOGIN, LONGEST_PASSWORD, SHORTEST_LOGIN, SHORTEST_PASSWORD } from './logins.ts'
import type { Person } from './people.ts'
import type { SignIn } from './signIn.ts'

export const loginOf = (store: Store, person: string): string | null =>
  store.read<{ login: string | null }>('SELECT login FROM person WHERE id=?', person)[0]?.login ?? null

export const hasPassword = (store: Store, person: string): boolean =>
  store.read('SELECT 1 FROM credential WHERE person=? AND password IS NOT NULL', person).length > 0

export interface Wanted {
  readonly login: string
  /** Empty: the password stays as it is. */
  readonly password: string
  readonly current: string | undefined
  /** Without the current password: there is none, or it was forgotten and a one-time link let the person in. */
  readonly mayReset: boolean
}

/** Gives a person of the staff a login and a password, or new ones. */
export async function setLogin(
  store: Store,
  signIn: SignIn,
  cookie: string,
  { login, password, current, mayReset }: Wanted,
  { id }: Person,
): Promise<void> {
  const isNew = !hasPassword(store, id)
  const length = login.length
  if (!isLogin(login) || length < SHORTEST_LOGIN || length > LONGEST_LOGIN)
    throw new Refused('login.invalid', ['login'])
  const isShort = password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD
  if ((isNew || password !== '') && isShort) throw new Refused('password.short', ['password'])
  const headers = new Headers({ cookie })
  if (!mayReset) {
    await orRefuse(
      signIn.api.verifyPassword({ body: { password: current ?? '' }, headers }),
      'password.wrong',
      'current',
    )
  }
  if (login.toLowerCase() !== loginOf(store, id)) {
    await orRefuse(signIn.api.updateUser({ body: { username: login }, headers }), 'login.taken', 'login')
  }
  if (password === '') return
  if (isNew) await signIn.api.setPassword({ body: { newPassword: password }, headers })
  else {
    const { internalAdapter, password: hashing } = await signIn.$context
    await internalAdapter.updatePassword(id, await hashing.hash(password))
  }
}

/** What better-auth refuses is an expected 'no'; two who take one login at the same moment meet at the table's own rule. */
async function orRefuse(asked: Promise<unknown>, code: 'password.wrong' | 'login.taken', about: string): Promise<void> {
  try {
    await asked
  } catch (error) {
    const isTaken = error instanceof Error && /UNIQUE.*login/.test(error.message)
    if (isTaken || (error instanceof APIError && error.statusCode < 500)) throw new Refused(code, [about])
    throw error
  }
}
