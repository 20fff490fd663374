import type { Compacted } from '../replay.ts'
import type { LoadedDocument, Write } from '../store.ts'

export const TAIL = 'SELECT seq, bytes FROM journal WHERE document=? AND epoch=? AND seq>? ORDER BY seq'
export const SNAPSHOT = 'SELECT seq, bytes FROM snapshot WHERE document=? AND epoch=?'

export interface KeptRow {
  readonly seq: number
  readonly bytes: Uint8Array
}

export function loaded(snapshot: KeptRow | undefined, tail: readonly KeptRow[]): LoadedDocument {
  return {
    updates: [...(snapshot ? [snapshot.bytes] : []), ...tail.map(({ bytes }) => bytes)],
    seq: tail.at(-1)?.seq ?? snapshot?.seq ?? 0,
    tailRows: tail.length,
    tailBytes: tail.reduce((sum, { bytes }) => sum + bytes.length, 0),
  }
}

/** The snapshot in, the rows it holds out. */
export const compacted = (document: string, epoch: number, made: Compacted): Write[] => [
  [
    `INSERT INTO snapshot VALUES(?,?,?,?,?,?) ON CONFLICT(document, epoch)
     DO UPDATE SET seq=excluded.seq, at=excluded.at, bytes=excluded.bytes, hash=excluded.hash`,
    document,
    epoch,
    made.seq,
    Date.now(),
    made.bytes,
    made.hash,
  ],
  ['DELETE FROM journal WHERE document=? AND epoch=? AND seq<=?', document, epoch, made.seq],
]
