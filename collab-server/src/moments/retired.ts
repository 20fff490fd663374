import type { Document } from '@hocuspocus/server'
import { CLOSE } from '../protocols/closeCodes.ts'
import { endConnection } from '../protocols/hocuspocus/endConnection.ts'
import type { Visitor } from '../protocols/visitor.ts'
import type { RefusalCode } from '../refusals.ts'

const retired = new WeakMap<object, RefusalCode>()

/** Nothing written into this copy in memory counts any longer. It ends everybody's connection; the next visitor loads anew. */
export function retire(document: Document, because: RefusalCode): void {
  retired.set(document, because)
  for (const connection of document.getConnections()) endConnection(connection, because)
}

/** Another server has the project: whoever is here connects again and comes there. They are told nothing, for nothing is lost. */
export function leave(document: Document): void {
  retired.set(document, 'owner.away')
  for (const connection of document.getConnections()) {
    connection.close({ code: CLOSE.ownerChanged, reason: 'owner.away' })
    ;(connection.context as Visitor).hangUp(CLOSE.ownerChanged, JSON.stringify({ code: 'owner.away' }))
  }
}

/** Why this copy takes no more edits; null while it lives. */
export const retiredBecause = (document: object): RefusalCode | null => retired.get(document) ?? null
