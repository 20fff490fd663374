import type { Result } from '@potok/model'
import { ask } from './ask.ts'
import { listIn } from './people.ts'
import type { Role } from './projects.ts'

/** Somebody who came by a link with a lobby and waits. */
export interface Waiting {
  id: string
  name: string
  colour: string
  guest: boolean
  role: Role
}

const of = (project: string) => `/projects/${encodeURIComponent(project)}/waiting`

export const listWaiting = async (project: string): Promise<Result<Waiting[]>> =>
  listIn(await ask<unknown>('GET', of(project)), 'waiting')
/** Answers who still waits. */
export const decideWaiting = async (project: string, person: string, admit: boolean): Promise<Result<Waiting[]>> =>
  listIn(await ask<unknown>('PATCH', `${of(project)}/${encodeURIComponent(person)}`, { admit }), 'waiting')
export const fetchMyWaiting = (
  project: string,
): Promise<Result<{ state: 'waiting' | 'admitted' | 'turned-away' | 'gone' }>> =>
  ask('GET', `/me/waiting/${encodeURIComponent(project)}`)
