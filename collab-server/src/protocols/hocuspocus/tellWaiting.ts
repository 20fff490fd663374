import type { Connection, Hocuspocus } from '@hocuspocus/server'
import { mayInvite } from '../../access/roles.ts'
import { listWaiting } from '../../access/waiting.ts'
import type { Store } from '../../stores/store.ts'
import type { Visitor } from '../visitor.ts'
import { tell } from './tell.ts'

/** Whoever may let people in hears how many wait; who they are is asked by HTTP. */
export function tellWaiting(hocuspocus: Hocuspocus, store: Store, project: string): void {
  const document = hocuspocus.documents.get(`project/${project}`)
  for (const connection of document?.getConnections() ?? []) tellWaitingTo(connection, store, project)
}

export function tellWaitingTo(connection: Connection, store: Store, project: string): void {
  if (!mayInvite((connection.context as Visitor).role)) return
  tell(connection, 'waiting', { count: listWaiting(store, project).length })
}
