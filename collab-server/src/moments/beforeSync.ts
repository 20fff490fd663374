import type { beforeSyncPayload, Connection, Document } from '@hocuspocus/server'
import { locksInForce } from '../access/locks.ts'
import { mayLock } from '../access/roles.ts'
import { counted } from '../metrics/metrics.ts'
import { endConnection } from '../protocols/hocuspocus/endConnection.ts'
import { STEP } from '../protocols/hocuspocus/frames.ts'
import { type DocumentKind, mayWrite, partsOf, type Visitor, whyReadOnly } from '../protocols/visitor.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { foreignRecords } from './authorship.ts'
import { drawnIn } from './drawn.ts'
import { type Edit, readEdit, saysNothingNew, whyNot } from './edit.ts'
import { journalOf } from './journal.ts'
import { lockedHoldersIn } from './lockedHolders.ts'
import { claim, isForeign } from './owners.ts'
import { retire, retiredBecause } from './retired.ts'
import { unsoundTalk } from './spoken.ts'

const MOST_WAITING = 64 << 20
const MOST_NAMED = 20

/**
 * Before an edit is applied: is it whole, does it follow what is here, may this person make it. Then it is applied
 * here, because the library swallows what Yjs throws and says «saved»; to the library an empty edit is left.
 */
export function beforeSync(store: Store) {
  return async ({ type, payload, document, connection }: beforeSyncPayload<Visitor>): Promise<void> => {
    if (type === STEP.one) return
    const { role, person, project } = connection.context
    const kind = kindOf(document)
    if (!document.hasConnection(connection)) return empty(payload)
    if (mayWrite(kind, role)) {
      takeEdits(store, connection, [payload], { areMadeNow: type === STEP.update })
      return empty(payload)
    }
    const edit = readEdit(payload)
    const refusal = edit ? whyRefused(store, document, edit, { kind, role, person: person.id, project }) : MALFORMED
    if (!refusal) return
    end(connection, refusal)
    empty(payload)
  }
}

const kindOf = (document: Document): DocumentKind => partsOf(document.name)?.kind ?? 'project'

/**
 * Checks what one person sent at once, edit by edit, and applies it as one change. Answers how many are in the document
 * and in the queue of the journal; at the first that is refused its author's connection ends.
 */
export function takeEdits(
  store: Store,
  connection: Connection<Visitor>,
  payloads: readonly Uint8Array[],
  { areMadeNow }: { areMadeNow: boolean },
): number {
  const { document, context } = connection
  const asked = { kind: kindOf(document), role: context.role, person: context.person.id, project: context.project }
  let taken = 0
  let refusal: Why | null = null
  function* allowed(): Generator<Edit> {
    for (const payload of payloads) {
      const edit = readEdit(payload)
      refusal = edit
        ? (whyRefused(store, document, edit, asked) ?? (areMadeNow ? whyForeign(document, edit, asked.person) : null))
        : MALFORMED
      if (!edit || refusal) return
      yield edit
      taken++
    }
  }
  const isWhole = journalOf(document).apply(allowed(), { source: 'connection', connection })
  if (isWhole && taken === payloads.length) return taken
  end(connection, refusal ?? MALFORMED)
  if (isWhole) return taken
  retire(document, 'update.gap')
  return 0
}

/** Whether this person's edits are taken at all. */
export const writesHere = ({ document, context, readOnly }: Connection<Visitor>): boolean =>
  !readOnly && mayWrite(kindOf(document), context.role)

/** Without throwing: the library would log the whole error and nothing else would be different. */
function end(connection: Connection<Visitor>, { code, about }: Why): void {
  counted.refused.inc({ code })
  connection.readOnly = true
  endConnection(connection, code, about)
}

export interface Asked {
  readonly kind: DocumentKind
  readonly role: Visitor['role']
  readonly person: string
  readonly project: string
}

export interface Why {
  readonly code: RefusalCode
  readonly about: readonly string[]
}

const why = (code: RefusalCode, about: readonly string[] = []): Why => ({ code, about })
export const MALFORMED = why('update.malformed')

/** The one list of checks, for sockets and for large writes by HTTP. */
export function whyRefused(store: Store, document: Document, edit: Edit, asked: Asked): Why | null {
  const isOver = retiredBecause(document)
  if (isOver) return why(isOver)
  const wrong = whyNot(document, edit)
  if (wrong) return why(wrong)
  const { kind, role, person, project } = asked
  if (!mayWrite(kind, role)) {
    // Every client answers the handshake with what it has: only something new is an edit.
    if (saysNothingNew(document, edit)) return null
    return why(whyReadOnly(kind, role))
  }
  if (store.waitingBytes > MOST_WAITING) return why('storage.refused')
  if (kind === 'comments') {
    const foreign = foreignRecords(document, edit, person)
    if (foreign) return why('comment.foreign', foreign)
    const unsound = unsoundTalk(document, edit)
    return unsound.length > 0 ? why('comment.unsound', unsound.slice(0, MOST_NAMED)) : null
  }
  const locked = mayLock(role) ? null : locksInForce(store, project)
  if (kind === 'boards') {
    const { boards, unsound } = drawnIn(document, edit)
    if (unsound.length > 0) return why('board.unsound', unsound.slice(0, MOST_NAMED))
    const shut = [...boards].filter((board) => locked?.has(board))
    return shut.length > 0 ? why('lock.board', shut) : null
  }
  const held = locked?.size ? lockedHoldersIn(document, edit, locked) : []
  if (held.length === 0) return null
  const groups = document.getMap('groups')
  return why(held.every((one) => groups.has(one)) ? 'lock.group' : 'lock.held', held)
}

/**
 * An edit as it is made comes from its author's own client. The handshake and a large write may also bring what somebody
 * else made: a dead tab's edits, or those that the server lost before their commit.
 */
function whyForeign(document: Document, { ends }: Edit, person: string): Why | null {
  for (const client of ends.keys()) if (isForeign(document, client, person)) return why('update.foreign')
  if (ends.size === 1) for (const client of ends.keys()) claim(document, client, person)
  return null
}

/** What is left of the frame reads as an edit without content; values that point into the frame stay whole. */
function empty(payload: Uint8Array): void {
  payload.fill(0, 0, 2)
}
