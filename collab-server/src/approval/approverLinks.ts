import { hashOf, newToken } from '../access/tokens.ts'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'

const LASTS_MS = 60 * 86_400_000

export type Handed = 'mail' | 'hand'

/** A personal link of one approver; the earlier ones die. The token is told once. */
export function newApproverLink(reviewer: string, handed: Handed, now = Date.now()): [token: string, ...Write[]] {
  const token = newToken()
  return [
    token,
    ['UPDATE reviewer_link SET withdrawn=? WHERE reviewer=? AND withdrawn IS NULL', now, reviewer],
    [
      'INSERT INTO reviewer_link(hash, reviewer, at, expires, handed) VALUES(?,?,?,?,?)',
      hashOf(token),
      reviewer,
      now,
      now + LASTS_MS,
      handed,
    ],
  ]
}

/** A link that was to leave by letter and did not. */
export const handedOver = (token: string): Write => [
  'UPDATE reviewer_link SET handed=? WHERE hash=?',
  'hand',
  hashOf(token),
]

export const withdrawApproverLinks = (reviewer: string): Write => [
  'UPDATE reviewer_link SET withdrawn=? WHERE reviewer=? AND withdrawn IS NULL',
  Date.now(),
  reviewer,
]

/** Until when the last link of an approver opens; null: there is none any more. */
export const linkUntil = (store: Store, reviewer: string): number | null =>
  store.read<{ expires: number }>(
    'SELECT expires FROM reviewer_link WHERE reviewer=? AND withdrawn IS NULL AND expires>?',
    reviewer,
    Date.now(),
  )[0]?.expires ?? null

/** Whose link it is. Refused when it was withdrawn, when its time is over, and when there never was such a link. */
export function openApproverLink(store: Store, token: string): { reviewer: string; handed: Handed } {
  const [link] = store.read<{ reviewer: string; handed: Handed; expires: number; withdrawn: number | null }>(
    'SELECT reviewer, handed, expires, withdrawn FROM reviewer_link WHERE hash=?',
    hashOf(token),
  )
  if (!link) throw new Refused('approval.no-link')
  if (link.withdrawn !== null) throw new Refused('approval.link-withdrawn')
  if (link.expires <= Date.now()) throw new Refused('approval.link-expired')
  return link
}
