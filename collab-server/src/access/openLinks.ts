import type { Store } from '../stores/store.ts'
import type { Role } from './roles.ts'

export interface OpenLink {
  readonly id: string
  readonly project: string
  readonly title: string
  readonly role: Role
  readonly at: number
  readonly expiresAt: number | null
  readonly most: number | null
  readonly used: number
  /** Who made it; an erased person has no name. */
  readonly by: string
}

const MOST = 500
const OPEN = 'withdrawn IS NULL AND (expires IS NULL OR expires>?) AND (most IS NULL OR used<most)'

/** Every share link by which somebody may still come in, of all projects, the newest first. */
export const listOpenLinks = (store: Store, now = Date.now()): OpenLink[] =>
  store.read<OpenLink>(
    `SELECT link.id, link.project, project.title, link.role, link.at, link.expires AS "expiresAt", link.most, link.used,
       coalesce(person.name, '') AS by
     FROM link JOIN project ON project.id=link.project LEFT JOIN person ON person.id=link.person
     WHERE ${OPEN} ORDER BY link.at DESC LIMIT ${MOST}`,
    now,
  )

export interface LinkCounts {
  readonly open: number
  readonly expired: number
  readonly usedUp: number
  readonly withdrawn: number
}

/** How all share links stand. */
export function countLinks(store: Store, now = Date.now()): LinkCounts {
  const rows = store.read<{ withdrawn: number | null; expires: number | null; most: number | null; used: number }>(
    'SELECT withdrawn, expires, most, used FROM link',
  )
  const counts = { open: 0, expired: 0, usedUp: 0, withdrawn: 0 }
  for (const { withdrawn, expires, most, used } of rows) {
    if (withdrawn !== null) counts.withdrawn++
    else if (expires !== null && expires <= now) counts.expired++
    else if (most !== null && used >= most) counts.usedUp++
    else counts.open++
  }
  return counts
}
