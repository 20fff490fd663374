import type { Connection, Hocuspocus } from '@hocuspocus/server'
import { locksOf } from '../../access/locks.ts'
import type { Store } from '../../stores/store.ts'
import { tell } from './tell.ts'

export function tellLocks(hocuspocus: Hocuspocus, store: Store, project: string): void {
  const document = hocuspocus.documents.get(`project/${project}`)
  for (const connection of document?.getConnections() ?? []) tellLocksTo(connection, store, project)
}

export const tellLocksTo = (connection: Connection, store: Store, project: string): void =>
  tell(connection, 'locks', { maps: locksOf(store, project).map(({ map }) => map) })
