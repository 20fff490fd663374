import { log } from '../../log.ts'
import type { Damage, KeptIn, Write } from '../store.ts'
import { isSound, type KeptRow, type Read } from './reading.ts'

const PLACES: readonly KeptIn[] = ['journal', 'snapshot', 'snapshot_before']
const AT_ONCE = 500

const which = ({ document, epoch, seq }: Damage) =>
  ['WHERE document=? AND epoch=? AND seq=?', [document, epoch, seq]] as const

/** A person may still read something from it. */
function putAside(damage: Damage): Write {
  const [where, values] = which(damage)
  const into = `INSERT INTO damaged(at, place, document, epoch, seq, bytes, hash)
       SELECT ?, '${damage.place}', document, epoch, seq, bytes, hash FROM ${damage.place} ${where}`
  return [into, Date.now(), ...values]
}

/** The snapshot is gone: the one before takes its place. */
const stepBack = (document: string, epoch: number): Write[] => [
  [
    `INSERT INTO snapshot SELECT document, epoch, seq, at, bytes, hash FROM snapshot_before
     WHERE document=? AND epoch=? ON CONFLICT DO NOTHING`,
    document,
    epoch,
  ],
  ['DELETE FROM snapshot_before WHERE document=? AND epoch=?', document, epoch],
]

/** What takes damaged rows out of use, once they are put aside. */
export const outOfUse = (damage: readonly Damage[]): Write[] =>
  damage.flatMap((one) => {
    const [where, values] = which(one)
    const drop: Write = [`DELETE FROM ${one.place} ${where}`, ...values]
    return one.place === 'snapshot' ? [drop, ...stepBack(one.document, one.epoch)] : [drop]
  })

/** Everything that mends the tables after this damage. */
export const mendingOf = (damage: readonly Damage[]): Write[] => [...damage.map(putAside), ...outOfUse(damage)]

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
