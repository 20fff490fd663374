import { Refused } from '../refusals.ts'
import { hashOf } from '../stores/sqlite/reading.ts'
import type { Store, Write } from '../stores/store.ts'

export type HouseFileKind = 'logo' | 'font' | 'template'

/** A checked file of the organisation; what it is, whoever checked it said. */
export interface HouseFile {
  readonly hash: string
  readonly kind: HouseFileKind
  readonly facts: Readonly<Record<string, unknown>>
}

const DAY_MS = 86_400_000
const HEX = 'hex'

export async function keepFile(
  store: Store,
  kind: HouseFileKind,
  { bytes, facts }: { bytes: Uint8Array; facts: HouseFile['facts'] },
): Promise<HouseFile> {
  const hash = Buffer.from(hashOf(bytes)).toString(HEX)
  await store.write([
    'INSERT INTO house_file(hash, kind, facts, at, bytes) VALUES(?,?,?,?,?) ON CONFLICT(hash) DO UPDATE SET at=excluded.at',
    hash,
    kind,
    JSON.stringify(facts),
    Date.now(),
    bytes,
  ])
  return { hash, kind, facts }
}

export function findFile(store: Pick<Store, 'read'>, hash: string, kind: HouseFileKind): HouseFile | null {
  const [row] = store.read<{ facts: string }>('SELECT facts FROM house_file WHERE hash=? AND kind=?', hash, kind)
  return row ? { hash, kind, facts: JSON.parse(row.facts) as HouseFile['facts'] } : null
}

export function bytesOfFile(store: Pick<Store, 'read'>, hash: string): Uint8Array {
  const [row] = store.read<{ bytes: Uint8Array }>('SELECT bytes FROM house_file WHERE hash=?', hash)
  if (!row || Buffer.from(hashOf(row.bytes)).toString(HEX) !== hash) throw new Refused('letterhead.damaged')
  return row.bytes
}

/** Takes out what neither a letterhead nor a template nor anything submitted names; what came today may be about to be named. */
export const sweepFiles = (): Write => [
  `DELETE FROM house_file WHERE at < ?
   AND NOT EXISTS (SELECT 1 FROM letterhead WHERE instr(settings, house_file.hash) > 0)
   AND NOT EXISTS (SELECT 1 FROM template WHERE file = house_file.hash)
   AND NOT EXISTS (SELECT 1 FROM submission WHERE instr(submission.letterhead, house_file.hash) > 0)`,
  Date.now() - DAY_MS,
]
