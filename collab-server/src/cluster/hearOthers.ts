import type { RightsWatch } from '../access/rightsWatch.ts'
import type { Collab } from '../protocols/hocuspocus/collab.ts'
import { tellLocks } from '../protocols/hocuspocus/tellLocks.ts'
import { tellWaiting } from '../protocols/hocuspocus/tellWaiting.ts'
import { partsOf } from '../protocols/visitor.ts'
import type { SessionHall } from '../sessions/hall.ts'
import type { Store } from '../stores/store.ts'

interface Hearing {
  readonly store: Store
  readonly collab: Collab
  readonly rights: RightsWatch
  readonly hall: SessionHall
}

const RIGHTS = ['person', 'session', 'member', 'link', 'project']
const ROOMS = ['running', 'attendee', 'member', 'person']

/** What another server wrote reaches whoever is here: rights at once, who waits, what is locked, who came to a session. */
export function hearOthers({ store, collab, rights, hall }: Hearing): void {
  store.onChanged((tables) => {
    const is = (names: readonly string[]) => names.some((name) => tables.includes(name))
    if (is(RIGHTS)) rights.look()
    if (is(ROOMS)) hall.stirred()
    for (const project of projectsOpen(collab)) {
      if (is(['waiting'])) tellWaiting(collab.hocuspocus, store, project)
      if (is(['lock'])) tellLocks(collab.hocuspocus, store, project)
    }
  })
}

export function projectsOpen({ hocuspocus }: Collab): Set<string> {
  return new Set([...hocuspocus.documents.keys()].flatMap((name) => partsOf(name)?.project ?? []))
}
