import type { Connection, Extension } from '@hocuspocus/server'
import type { SessionUse } from '../access/sessionUse.ts'
import type { Visitor } from '../protocols/visitor.ts'

/** Edits and movements are use of a session. What a page sends by itself, its heartbeat and its handshake, is none. */
export function usesOf(use: SessionUse): Extension<Visitor> {
  const last = new WeakMap<Connection, string>()
  return {
    async afterLoadDocument({ document }) {
      document.on('update', (_: Uint8Array, origin: { connection?: Connection<Visitor> } | null) => {
        const session = origin?.connection?.context.session
        if (session) use.used(session)
      })
    },
    async beforeHandleAwareness({ connection, states }) {
      if (!connection) return
      const shown = JSON.stringify([...states])
      const before = last.get(connection)
      last.set(connection, shown)
      if (before !== undefined && before !== shown) use.used(connection.context.session)
    },
  }
}
