import type { beforeSyncPayload } from '@hocuspocus/server'
import * as Y from 'yjs'
import { CLOSE_OF } from '../protocols/closeCodes.ts'
import { endConnection } from '../protocols/hocuspocus/endConnection.ts'
import type { Visitor } from '../protocols/visitor.ts'
import { partsOf } from '../protocols/visitor.ts'
import { type RefusalCode, Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { mayWrite } from './authenticate.ts'
import { Stopped } from './safely.ts'

const STEP_ONE = 0
const MOST_WAITING = 64 << 20
const LONGEST_STRETCH = 5_000_000

/** Before an edit is applied: is it whole, does it follow what is here, may this person make it. */
export function beforeSync(store: Store) {
  return async ({ type, payload, document, documentName, connection }: beforeSyncPayload<Visitor>): Promise<void> => {
    if (type === STEP_ONE) return
    const refusal = refusalOf(store, document, documentName, connection.context, payload)
    if (!refusal) return
    endConnection(connection, refusal)
    throw new Stopped(refusal, CLOSE_OF[refusal])
  }
}

function refusalOf(
  store: Store,
  document: Y.Doc,
  name: string,
  { role }: Visitor,
  update: Uint8Array,
): RefusalCode | null {
  const wrong = whyNot(document, update)
  if (wrong) return wrong
  const kind = partsOf(name)?.kind ?? 'project'
  if (!mayWrite(kind, role)) {
    // Every client answers the handshake with what it has: only something new is an edit.
    if (saysNothingNew(document, update)) return null
    return kind === 'project' && role === 'commenter' ? 'right.comment-only' : 'right.read-only'
  }
  return store.waitingBytes > MOST_WAITING ? 'storage.refused' : null
}

/** Yjs swallows what it cannot read, and keeps for ever what does not follow: both would be told «saved». */
export function whyNot(document: Y.Doc, update: Uint8Array): 'update.malformed' | 'update.gap' | null {
  try {
    Y.decodeUpdate(update)
    const { from, to } = Y.parseUpdateMeta(update)
    for (const [client, clock] of from) {
      if (clock > Y.getState(document.store, client)) return 'update.gap'
      if (to.get(client)! - clock > LONGEST_STRETCH) return 'update.malformed'
    }
    return null
  } catch {
    return 'update.malformed'
  }
}

export function requireUpdate(document: Y.Doc, update: Uint8Array): void {
  const wrong = whyNot(document, update)
  if (wrong) throw new Refused(wrong)
}

function saysNothingNew(document: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  return (structs.length === 0 && ds.clients.size === 0) || Y.snapshotContainsUpdate(Y.snapshot(document), update)
}
