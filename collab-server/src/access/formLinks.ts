import { newId } from '@potok/model'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import { audit } from './audit.ts'
import type { Person } from './people.ts'
import { hashOf, newToken } from './tokens.ts'

const DAY_MS = 86_400_000

/** A public link to a feedback form: whoever holds it may answer, and nothing else. */
export interface FormLink {
  readonly id: string
  readonly form: string
  readonly expiresAt: number | null
  readonly withdrawnAt: number | null
  readonly answers: number
}

export const listFormLinks = (store: Store, project: string): FormLink[] =>
  store.read(
    `SELECT id, form, expires AS expiresAt, withdrawn AS withdrawnAt, answers FROM form_link
     WHERE project=? ORDER BY at DESC`,
    project,
  )

/** The token is told once, here; afterwards only its hash is known. */
export async function newFormLink(
  store: Store,
  asked: { project: string; form: string; days: number | null; by: Person },
): Promise<{ id: string; token: string; expiresAt: number | null }> {
  const { project, form, days, by } = asked
  const [token, id, now] = [newToken(), newId(), Date.now()]
  const expiresAt = days === null ? null : now + Math.round(days * DAY_MS)
  await store.write(
    [
      'INSERT INTO form_link(id, project, form, hash, at, expires, person) VALUES(?,?,?,?,?,?,?)',
      id,
      project,
      form,
      hashOf(token),
      now,
      expiresAt,
      by.id,
    ],
    audit('form-link.made', { person: by.id, project, about: [id, form] }),
  )
  return { id, token, expiresAt }
}

export const withdrawFormLink = (project: string, id: string): Write => [
  'UPDATE form_link SET withdrawn=? WHERE project=? AND id=? AND withdrawn IS NULL',
  Date.now(),
  project,
  id,
]

/** Where a link leads while it is good; refused otherwise, and nobody learns why. */
export function openFormLink(store: Store, token: string): { id: string; project: string; form: string } {
  const [link] = store.read<{ id: string; project: string; form: string }>(
    `SELECT form_link.id, project, form FROM form_link JOIN project ON project.id=project AND archived=0
     WHERE hash=? AND withdrawn IS NULL AND (expires IS NULL OR expires>?)`,
    hashOf(token),
    Date.now(),
  )
  if (!link) throw new Refused('link.dead')
  return link
}

/** One more answer by this link, of 2000 at most. The table itself counts: of two who come at once for the last one, one gets in. */
export async function countAnswer(store: Store, id: string): Promise<void> {
  try {
    await store.write(['UPDATE form_link SET answers=answers+1 WHERE id=?', id])
  } catch (error) {
    if (/CHECK constraint/.test((error as Error).message)) throw new Refused('form.full')
    throw error
  }
}
