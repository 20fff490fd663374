import type { Document } from '@hocuspocus/server'
import { endConnection } from '../protocols/hocuspocus/endConnection.ts'
import type { RefusalCode } from '../refusals.ts'

const retired = new WeakMap<object, RefusalCode>()

/** Nothing written into this copy in memory counts any longer. It ends everybody's connection; the next visitor loads anew. */
export function retire(document: Document, because: RefusalCode): void {
  retired.set(document, because)
  for (const connection of document.getConnections()) endConnection(connection, because)
}

/** Why this copy takes no more edits; null while it lives. */
export const retiredBecause = (document: object): RefusalCode | null => retired.get(document) ?? null
