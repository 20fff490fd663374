import type { RefusalCode } from '../refusals.ts'

/** How a connection ends. The editor's `session/closing.ts` reads the same numbers. */
export const CLOSE = {
  /** The ticket is old or the person signed out: fetch a ticket and connect again. */
  signInAgain: 4401,
  /** The right is gone or smaller than the edit needs. */
  rightWithdrawn: 4403,
  gone: 4404,
  /** Something before this edit is missing: connect again, the handshake brings it. */
  syncAgain: 4408,
  /** The document began anew; the old replica is kept aside and its edits are performed again. */
  epochChanged: 4409,
  editRefused: 4422,
  lockHeld: 4423,
  newerSchema: 4426,
  /** This person has as many sockets as they may: one must close before another opens. */
  tooManySockets: 4429,
  storageRefused: 4503,
  /** It says by itself when to come back: `{code, after}` in milliseconds. */
  serverStops: 1012,
  /** Another server owns the project now: connecting again leads there. */
  ownerChanged: 4421,
} as const

export const CLOSE_OF: Partial<Record<RefusalCode, number>> = {
  'right.none': CLOSE.rightWithdrawn,
  'right.read-only': CLOSE.rightWithdrawn,
  'right.comment-only': CLOSE.rightWithdrawn,
  'not-found': CLOSE.gone,
  'ticket.invalid': CLOSE.signInAgain,
  'session.ended': CLOSE.signInAgain,
  'epoch.other': CLOSE.epochChanged,
  'update.malformed': CLOSE.editRefused,
  'update.foreign': CLOSE.editRefused,
  'comment.foreign': CLOSE.editRefused,
  'comment.unsound': CLOSE.editRefused,
  'board.unsound': CLOSE.editRefused,
  'lock.held': CLOSE.lockHeld,
  'lock.group': CLOSE.lockHeld,
  'lock.board': CLOSE.lockHeld,
  'update.gap': CLOSE.syncAgain,
  'schema.newer': CLOSE.newerSchema,
  'sockets.too-many': CLOSE.tooManySockets,
  'storage.refused': CLOSE.storageRefused,
  'owner.away': CLOSE.ownerChanged,
}
