import { newId } from '@potok/model'
import { audit } from '../access/audit.ts'
import { hashOf, newToken } from '../access/tokens.ts'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import { findSubmission, type Submission, standsAs, today } from './submissions.ts'

const LASTS_MS = 180 * 86_400_000

/** Somebody who is to read an approved procedure and say so. */
export interface Reader {
  readonly id: string
  readonly submission: string
  readonly name: string
  readonly post: string
  /** The day on which they said that they have read it. */
  readonly day: string | null
  readonly readAt: number | null
  readonly knownBy: 'link-hand' | null
  readonly withdrawn: number | null
}

const COLUMNS = `id, submission, name, post, day, read_at AS readAt, known_by AS knownBy, withdrawn FROM reader`

export const readersOf = (store: Store, submission: string): Reader[] =>
  store.read(`SELECT ${COLUMNS} WHERE submission=? ORDER BY place`, submission)

/** A personal link for each; the tokens are told once. */
export async function askReaders(
  store: Store,
  submission: Submission,
  people: readonly { name: string; post: string }[],
  by: string,
): Promise<{ reader: string; name: string; token: string }[]> {
  const first = readersOf(store, submission.id).length
  const writes: Write[] = []
  const links = people.map(({ name, post }, at) => {
    const [reader, token] = [newId(), newToken()]
    writes.push([
      'INSERT INTO reader(id, submission, place, name, post, link, expires) VALUES(?,?,?,?,?,?,?)',
      reader,
      submission.id,
      first + at,
      name,
      post,
      hashOf(token),
      Date.now() + LASTS_MS,
    ])
    return { reader, name, token }
  })
  const about = [submission.id, ...links.map(({ reader }) => reader)]
  await store.write(...writes, audit('paper.readers', { person: by, project: submission.project, about }))
  return links
}

/** They need not read it any more; who has read it stays in the list. */
export const withdrawReader = (submission: string, reader: string): Write => [
  'UPDATE reader SET withdrawn=? WHERE submission=? AND id=? AND withdrawn IS NULL AND read_at IS NULL',
  Date.now(),
  submission,
  reader,
]

/** Whose link it is, and of which paper. */
export function openReaderLink(store: Store, token: string): { reader: Reader; submission: Submission } {
  const [row] = store.read<Reader & { expires: number }>(
    `SELECT ${COLUMNS.replace(' FROM', ', expires FROM')} WHERE link=?`,
    hashOf(token),
  )
  if (!row) throw new Refused('approval.no-link')
  if (row.withdrawn !== null) throw new Refused('approval.link-withdrawn')
  if (row.expires <= Date.now()) throw new Refused('approval.link-expired')
  const { expires: _, ...reader } = row
  return { reader, submission: findSubmission(store, row.submission)! }
}

/** They have read these very words. Said twice, the first time counts. */
export async function confirmRead(store: Store, token: string, hash: string): Promise<void> {
  const { reader, submission } = openReaderLink(store, token)
  if (submission.hash !== hash) throw new Refused('approval.stale')
  if (reader.readAt !== null) return
  if (standsAs(store, submission).standing !== 'approved') throw new Refused('reading.replaced')
  await store.write(
    [
      `UPDATE reader SET read_at=?, day=?, hash=?, known_by='link-hand' WHERE id=? AND read_at IS NULL AND withdrawn IS NULL`,
      Date.now(),
      today(),
      hash,
      reader.id,
    ],
    audit('paper.read', { person: 'nobody', project: submission.project, about: [submission.id, reader.id, hash] }),
  )
}
