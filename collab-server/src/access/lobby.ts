import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { audit } from './audit.ts'
import { orUsedUp } from './links.ts'
import { giveRole } from './members.ts'
import type { Person } from './people.ts'
import type { Role } from './roles.ts'
import { WAITING } from './waiting.ts'

/** Gives the right that the link carries; the use of the link counts only now. */
export async function admit(store: Store, project: string, person: string, by: Person): Promise<void> {
  const { link, role } = found(store, project, person)
  await orUsedUp(
    store.write(
      ['DELETE FROM waiting WHERE project=? AND person=?', project, person],
      ['UPDATE link SET used=used+1 WHERE id=?', link],
      giveRole(project, person, role, link),
      audit('lobby.admitted', { person: by.id, project, about: [person, role] }),
    ),
  )
}

export async function turnAway(store: Store, project: string, person: string, by: Person): Promise<void> {
  found(store, project, person)
  await store.write(
    ['UPDATE waiting SET turned_away=? WHERE project=? AND person=?', Date.now(), project, person],
    audit('lobby.turned-away', { person: by.id, project, about: [person] }),
  )
}

function found(store: Store, project: string, person: string): { link: string; role: Role } {
  const [row] = store.read<{ link: string; role: Role }>(
    `SELECT link.id AS link, link.role ${WAITING} WHERE waiting.project=? AND waiting.person=? AND turned_away IS NULL`,
    Date.now(),
    project,
    person,
  )
  if (!row) throw new Refused('not-found', ['person'])
  return row
}
