import type { Connection, Hocuspocus } from '@hocuspocus/server'
import { locksOf } from '../../access/locks.ts'
import type { Store } from '../../stores/store.ts'

const message = (store: Store, project: string) =>
  JSON.stringify({ type: 'locks', maps: locksOf(store, project).map(({ map }) => map) })

export function tellLocks(hocuspocus: Hocuspocus, store: Store, project: string): void {
  const document = hocuspocus.documents.get(`project/${project}`)
  for (const connection of document?.getConnections() ?? []) connection.sendStateless(message(store, project))
}

export const tellLocksTo = (connection: Connection, store: Store, project: string): void =>
  connection.sendStateless(message(store, project))
