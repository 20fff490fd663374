import type { Document, Hocuspocus } from '@hocuspocus/server'
import { difference, type Origin, openProject, replay } from '@potok/model'
import { locksOf } from '../access/locks.ts'
import type { Person } from '../access/people.ts'
import { mayLock, type Role } from '../access/roles.ts'
import { retiredBecause } from '../moments/retired.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import type { ProjectRow } from './rows.ts'
import { newVersion, readVersion } from './versions.ts'

/** Bringing back an owner also brings back what it owned, so what was only then possible is done in another round. */
const MOST_ROUNDS = 3
const TELL = 'INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)'

/**
 * A version becomes what the project is now, by forward changes that everybody sees as they happen. What it was just
 * before is kept as a version, so that this too can be taken back. Returns how many changes were made and how many could not be.
 */
export async function restoreVersion(
  { store, hocuspocus }: { store: Store; hocuspocus: Hocuspocus },
  project: ProjectRow,
  version: string,
  by: Person,
  role: Role,
): Promise<{ done: number; left: number }> {
  if (!mayLock(role) && locksOf(store, project.id).length > 0) throw new Refused('lock.held')
  const wanted = readVersion(store, project.id, version)
  const name = `project/${project.id}`
  const direct = await hocuspocus.openDirectConnection(name)
  const { document } = direct as unknown as { document: Document }
  const opened = openProject(document)
  try {
    const isOver = retiredBecause(document)
    if (isOver) throw new Refused(isOver)
    const [, ...writes] = newVersion(
      { project: project.id, document: name, epoch: project.epoch, doc: document },
      { person: by.id, why: 'before-restore' },
    )
    const row = [project.id, Date.now(), by.id, 'version.restored', JSON.stringify([version])] as const
    const before = store.write(...writes, [TELL, ...row])
    // One line in the history tells it, not one for every record.
    const origin: Origin & { isTold: true } = { who: 'server', person: by.id, isTold: true }
    let [done, left] = [0, difference(opened.project(), wanted)]
    for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++) {
      done += replay(opened, left, origin).done.length
      left = difference(opened.project(), wanted)
    }
    await before
    return { done, left: left.length }
  } finally {
    opened.close()
    await direct.disconnect()
  }
}
