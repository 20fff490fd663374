import { difference, type Locked, openProject, type Project, replay } from '@potok/model'
import type { Acknowledged } from './acknowledged.ts'
import { type Aside, setAside } from './aside.ts'
import { type CopyName, copiesOf, nameOf, removeDevice } from './device.ts'
import type { Replica } from './replica.ts'
import { readLeft } from './unsent.ts'

/** Performs again what is still allowed on the fresh replica; returns how many edits were left, to be offered as a copy. */
export function bringOver(
  base: Acknowledged,
  mine: Project,
  fresh: Pick<Replica, 'document' | 'origin'>,
  mayEdit: boolean,
  locked: Locked,
): number {
  const known = openProject(base.document())
  const changes = difference(known.project(), mine)
  known.close()
  return mayEdit ? replay(fresh.document, changes, fresh.origin, locked).refused.length : changes.length
}

/** What stayed on this device from another epoch: performed again, and then that copy is gone. Returns what was left, to be offered. */
export async function bringEarlier(
  here: CopyName,
  fresh: Replica,
  mayEdit: boolean,
  locked: Locked,
): Promise<Aside | null> {
  let aside: Aside | null = null
  for (const copy of await copiesOf(here.person, here.project)) {
    if (copy.epoch === here.epoch) continue
    const left = await readLeft(copy)
    const refused = left ? bringOver(left.base, left.mine, fresh, mayEdit, locked) : 0
    if (left && refused > 0) aside = setAside(left.mine, refused)
    await fresh.local?.stored()
    await removeDevice(nameOf(copy))
  }
  return aside
}
