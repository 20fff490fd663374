import { createHash } from 'node:crypto'
import type { Compacted } from '../replay.ts'
import type { Damage, KeptIn, LoadedDocument, Value, Write } from '../store.ts'

const SIZE = `SELECT count(*) AS rows, coalesce(sum(length(bytes)), 0) AS bytes FROM journal WHERE document=? AND epoch=?
  AND seq > coalesce((SELECT seq FROM snapshot WHERE snapshot.document=journal.document AND snapshot.epoch=journal.epoch), 0)`
const TAIL = 'SELECT seq, bytes, hash FROM journal WHERE document=? AND epoch=? AND seq>? ORDER BY seq'
const SNAPSHOT = 'SELECT seq, bytes, hash FROM snapshot WHERE document=? AND epoch=?'
const BEFORE = 'SELECT seq, bytes, hash FROM snapshot_before WHERE document=? AND epoch=?'
const VERSIONS = `SELECT 0 AS seq, content.bytes, content.hash FROM version JOIN content ON content.hash = version.content
  WHERE document=? AND epoch=? ORDER BY at DESC LIMIT 5`

export interface KeptRow {
  readonly seq: number
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
}

export type Read = <T>(sql: string, ...values: Value[]) => T[]

/** What of a document is sound, and what is not. */
export interface Kept {
  /** Whole states to begin from, the later ones on top; usually one. */
  readonly bases: readonly Uint8Array[]
  readonly seq: number
  readonly tail: readonly KeptRow[]
  readonly damage: readonly Damage[]
}

/** What lies on top of the snapshot. */
export function tailSize(read: Read, document: string, epoch: number): { rows: number; bytes: number } {
  return read<{ rows: number; bytes: number }>(SIZE, document, epoch)[0]!
}

export const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
export const isSound = ({ bytes, hash }: { bytes: Uint8Array; hash: Uint8Array }): boolean => hashOf(bytes).equals(hash)

/** The rows of a document as they lie in a store, each asked for when it is needed. */
export interface Rows {
  snapshot(): readonly KeptRow[]
  before(): readonly KeptRow[]
  tail(after: number): readonly KeptRow[]
  /** Whole states, the newest first. */
  versions(): readonly KeptRow[]
}

export const readKept = (read: Read, document: string, epoch: number): Kept =>
  kept(document, epoch, {
    snapshot: () => read(SNAPSHOT, document, epoch),
    before: () => read(BEFORE, document, epoch),
    tail: (after) => read(TAIL, document, epoch, after),
    versions: () => read(VERSIONS, document, epoch),
  })

/** Reads a document row by row against the hashes: from the snapshot, from the one before it, or from its versions. */
export function kept(document: string, epoch: number, rows: Rows): Kept {
  const damage: Damage[] = []
  const sound = (place: KeptIn) => (row: KeptRow) => {
    const is = isSound(row)
    if (!is) damage.push({ place, document, epoch, seq: row.seq })
    return is
  }
  const newest = rows.snapshot()
  let [base] = newest.filter(sound('snapshot'))
  if (!base && newest.length > 0) [base] = rows.before().filter(sound('snapshot_before'))
  const tail = rows.tail(base?.seq ?? 0).filter(sound('journal'))
  // A version is a whole state of the same document, so it says again what a lost row said before it.
  const versions = damage.length > 0 ? rows.versions().filter(isSound).reverse() : []
  const bases = [...(base ? [base] : []), ...versions].map(({ bytes }) => bytes)
  return { bases, seq: tail.at(-1)?.seq ?? base?.seq ?? 0, tail, damage }
}

export const loaded = ({ bases, seq, tail, damage }: Kept): LoadedDocument => ({
  updates: [...bases, ...tail.map(({ bytes }) => bytes)],
  seq,
  tailRows: tail.length,
  tailBytes: tail.reduce((sum, { bytes }) => sum + bytes.length, 0),
  damage,
})

/** The snapshot in, the one before it kept, and out the rows that both hold. */
export const compacted = (document: string, epoch: number, made: Compacted): Write[] => [
  [
    `INSERT INTO snapshot_before SELECT document, epoch, seq, at, bytes, hash FROM snapshot WHERE document=? AND epoch=?
     ON CONFLICT(document, epoch) DO UPDATE SET seq=excluded.seq, at=excluded.at, bytes=excluded.bytes, hash=excluded.hash`,
    document,
    epoch,
  ],
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
  [
    `DELETE FROM journal WHERE document=? AND epoch=? AND seq <= coalesce((SELECT seq FROM snapshot_before
     WHERE snapshot_before.document=journal.document AND snapshot_before.epoch=journal.epoch), 0)`,
    document,
    epoch,
  ],
]
