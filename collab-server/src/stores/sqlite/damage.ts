import { log } from '../../log.ts'
import type { Damage, KeptIn, Write } from '../store.ts'
import { isSound, type KeptRow, type Read } from './reading.ts'

const PLACES: readonly KeptIn[] = ['journal', 'snapshot', 'snapshot_before']
const AT_ONCE = 500

/** Takes a damaged row out of use and keeps it: a person may still read something from it. */
function putAside({ place, document, epoch, seq }: Damage): Write[] {
  const which = 'WHERE document=? AND epoch=? AND seq=?'
  const row = [document, epoch, seq] as const
  return [
    [
      `INSERT INTO damaged(at, place, document, epoch, seq, bytes, hash)
       SELECT ?, '${place}', document, epoch, seq, bytes, hash FROM ${place} ${which}`,
      Date.now(),
      ...row,
    ],
    [`DELETE FROM ${place} ${which}`, ...row],
  ]
}

/** The snapshot is gone: the one before takes its place. */
const stepBack = (document: string, epoch: number): Write[] => [
  [
    `INSERT OR IGNORE INTO snapshot SELECT document, epoch, seq, at, bytes, hash FROM snapshot_before
     WHERE document=? AND epoch=?`,
    document,
    epoch,
  ],
  ['DELETE FROM snapshot_before WHERE document=? AND epoch=?', document, epoch],
]

/** Everything that mends the tables after this damage. */
export function mendingOf(damage: readonly Damage[]): Write[] {
  const writes = damage.flatMap(putAside)
  for (const { place, document, epoch } of damage) if (place === 'snapshot') writes.push(...stepBack(document, epoch))
  return writes
}

export function tellDamage(damage: readonly Damage[]): void {
  for (const one of damage) log.error({ code: 'row.damaged', ...one }, 'a stored row is damaged and was put aside')
}

/** Looks through everything stored of documents and beside them; `version` rows by their content. */
export function* lookThrough(read: Read): Generator<Damage | { place: 'content' | 'attachment'; hash: string }> {
  for (const place of PLACES) {
    const key = place === 'journal' ? 'seq' : 'rowid'
    const page = `SELECT ${key} AS place, document, epoch, seq, bytes, hash FROM ${place} WHERE ${key}>? ORDER BY ${key} LIMIT ${AT_ONCE}`
    for (let after = -1; ; ) {
      const rows = read<KeptRow & { place: number; document: string; epoch: number }>(page, after)
      for (const row of rows) {
        const { document, epoch, seq } = row
        if (!isSound(row)) yield { place, document, epoch, seq }
      }
      const last = rows.at(-1)
      if (!last) break
      after = last.place
    }
  }
  for (const { hash } of read<{ hash: Uint8Array }>('SELECT hash FROM content')) {
    const [row] = read<KeptRow>('SELECT bytes, hash FROM content WHERE hash=?', hash)
    if (!row || !isSound(row)) yield { place: 'content', hash: Buffer.from(hash).toString('hex') }
  }
  for (const { id } of read<{ id: string }>('SELECT id FROM attachment')) {
    const [row] = read<KeptRow>('SELECT bytes, hash FROM attachment WHERE id=?', id)
    if (row && !isSound(row)) yield { place: 'attachment', hash: Buffer.from(row.hash).toString('hex') }
  }
}
