import type { Result } from '@potok/model'
import { ours } from '../address.ts'
import { ask } from './ask.ts'
import { listIn } from './people.ts'

/** A colleague with an account of their own, as the administrator sees them. */
export interface Account {
  id: string
  name: string
  colour: string
  login: string | null
  mail: string | null
  administrator: boolean
  at: number
  signedInAt: number | null
  projects: number
}

/** A line of the book of rights; `about` holds ids and roles. */
export interface AuditLine {
  seq: number
  at: number
  person: string
  project: string | null
  what: string
  about: string[]
}

const of = (person: string, rest = '') => `/people/${encodeURIComponent(person)}${rest}`

export const listAccounts = async (): Promise<Result<Account[]>> =>
  listIn(await ask<unknown>('GET', '/people'), 'people')
export const addAccount = (asked: {
  name: string
  mail: string | null
}): Promise<Result<{ person: { id: string }; token: string }>> => ask('POST', '/people', asked)
/** With a language it leaves by mail too; `mailed`: whether it did, null where there was no mail to send. */
export const newEntrance = (
  person: string,
  language: string | null = null,
): Promise<Result<{ token: string; mailed: boolean | null }>> => ask('POST', of(person, '/entrance'), { language })
export const changeAccount = (
  person: string,
  change: { administrator: boolean } | { name: string; mail: string | null },
): Promise<Result<unknown>> => ask('PATCH', of(person), change)
export const eraseAccount = (person: string): Promise<Result<unknown>> => ask('DELETE', of(person))
export const storedAbout = (person: string): Promise<Result<unknown>> => ask('GET', of(person, '/stored'))

export const AUDIT_GROUPS = ['people', 'access', 'projects', 'papers', 'backups'] as const
export type AuditGroup = (typeof AUDIT_GROUPS)[number]

export const readAudit = (
  before: number | null,
  group: AuditGroup | null,
): Promise<Result<{ audit: AuditLine[]; before: number | null }>> => {
  const asked = new URLSearchParams({
    ...(before !== null && { before: String(before) }),
    ...(group !== null && { group }),
  })
  return ask('GET', asked.size > 0 ? `/audit?${asked}` : '/audit')
}

/** Whether the book is whole; if not, from which line on. */
export type AuditState =
  | { readonly sound: true; readonly rows: number; readonly last: string | null }
  | { readonly sound: false; readonly seq: number; readonly why: 'changed' | 'missing' | 'unknown-hash' }

export const verifyAudit = (): Promise<Result<AuditState>> => ask('POST', '/audit/verify', {})
export const addressOfAudit = (): string => ours('/api/audit/file')
