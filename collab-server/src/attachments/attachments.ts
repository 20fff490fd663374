import { newId } from '@potok/model'
import { Refused } from '../refusals.ts'
import { hashOf, isSound } from '../stores/sqlite/reading.ts'
import type { Store, Write } from '../stores/store.ts'
import { kindOf } from './kinds.ts'

/** In one project: more belongs into an archive. */
const MOST_BYTES = 300 << 20

export interface Attachment {
  readonly id: string
  readonly mediaType: string
  readonly size: number
  readonly at: number
}

export const listAttachments = (store: Store, project: string): Attachment[] =>
  store.read('SELECT id, media_type AS mediaType, size, at FROM attachment WHERE project=? ORDER BY at, id', project)

/** Keeps a picture or PDF without what says where and when it was made; what it is, its content says. */
export async function keepAttachment(
  store: Store,
  project: string,
  person: string,
  given: Uint8Array,
): Promise<Attachment> {
  const kind = kindOf(given)
  if (!kind) throw new Refused('attachment.kind')
  const bytes = kind.stripped(given)
  if (!bytes) throw new Refused('attachment.broken')
  const [{ used } = { used: 0 }] = store.read<{ used: number }>(
    'SELECT coalesce(sum(size), 0) AS used FROM attachment WHERE project=?',
    project,
  )
  if (used + bytes.length > MOST_BYTES) throw new Refused('attachment.full')
  const one = { id: newId(), mediaType: kind.mediaType, size: bytes.length, at: Date.now() }
  await store.write([
    'INSERT INTO attachment(id, project, media_type, size, at, person, bytes, hash) VALUES(?,?,?,?,?,?,?,?)',
    one.id,
    project,
    one.mediaType,
    one.size,
    one.at,
    person,
    bytes,
    hashOf(bytes),
  ])
  return one
}

export function readAttachment(store: Store, project: string, id: string): { mediaType: string; bytes: Uint8Array } {
  const [row] = store.read<{ mediaType: string; bytes: Uint8Array; hash: Uint8Array }>(
    'SELECT media_type AS mediaType, bytes, hash FROM attachment WHERE project=? AND id=?',
    project,
    id,
  )
  if (!row) throw new Refused('not-found')
  if (!isSound(row)) throw new Refused('attachment.damaged')
  return row
}

/** Its bytes are gone for good; the record that named it shows that it is no longer here. */
export const eraseAttachment = (project: string, id: string): Write => [
  'DELETE FROM attachment WHERE project=? AND id=?',
  project,
  id,
]
