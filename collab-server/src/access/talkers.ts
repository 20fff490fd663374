import type { Store } from '../stores/store.ts'
import { roleIn } from './members.ts'
import { findPerson } from './people.ts'

/** Everybody who is in a project, or ever did anything or read anything there. */
const PEOPLE = `SELECT person FROM member WHERE project=? UNION SELECT person FROM activity WHERE project=?
  UNION SELECT person FROM thread_seen WHERE project=?`

interface Talker {
  readonly id: string
  /** Empty: erased. */
  readonly name: string
  readonly colour: string
  /** Whether they are in the project now, and can be mentioned. */
  readonly here: boolean
}

export function talkersOf(store: Store, project: string): Talker[] {
  return store.read<{ person: string }>(PEOPLE, project, project, project).flatMap(({ person: id }) => {
    const person = findPerson(store, id)
    if (!person) return []
    return [
      {
        id,
        name: person.name,
        colour: person.colour,
        here: person.name !== '' && roleIn(store, project, person) !== null,
      },
    ]
  })
}
