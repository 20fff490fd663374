import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Write } from '../stores/store.ts'

/** What is written down about rights and whole projects, for whoever must answer for them later. */
export type Deed =
  | 'sign-in'
  | 'login.set'
  | 'organisation.linked'
  | 'entrance.made'
  | 'entrance.used'
  | 'entrance.mailed'
  | 'person.added'
  | 'person.changed'
  | 'person.erased'
  | 'person.told'
  | 'link.made'
  | 'link.used'
  | 'link.withdrawn'
  | 'link.lobby'
  | 'form-link.made'
  | 'form-link.withdrawn'
  | 'attachment.erased'
  | 'lobby.admitted'
  | 'lobby.turned-away'
  | 'member.role'
  | 'member.left'
  | 'paper.submitted'
  | 'paper.decided'
  | 'paper.withdrawn'
  | 'paper.link'
  | 'paper.link-withdrawn'
  | 'paper.signature'
  | 'paper.readers'
  | 'paper.read'
  | 'letterhead.set'
  | 'letterhead.removed'
  | 'letterhead.chosen'
  | 'letterhead.number'
  | 'template.set'
  | 'template.removed'
  | 'session.begun'
  | 'map.locked'
  | 'map.unlocked'
  | 'project.made'
  | 'project.archived'
  | 'project.unarchived'
  | 'project.restored'
  | 'backup.made'
  | 'backup.restored'
  | 'project.exported'
  | 'project.imported'

export interface Audited {
  /** A pseudonymous id, `nobody` before somebody is known, `server` on the command line. */
  readonly person: string
  readonly project?: string | null
  /** Ids and roles, never names, texts or tokens; of a backup its file, size and the head of its hash. */
  readonly about?: readonly string[]
}

export interface AuditRow {
  readonly seq: number
  readonly at: number
  readonly person: string
  readonly project: string | null
  readonly what: string
  readonly about: string
  readonly hash: string
}

const ADD = `INSERT INTO audit(at, person, project, what, about, hash)
  SELECT at, person, project, what, about, audit_hash(before, at, person, project, what, about) FROM (
    SELECT ? AS at, ? AS person, ? AS project, ? AS what, ? AS about,
      coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), '') AS before)`

/** The statement that writes a deed down. It belongs into the same group as the deed: both or neither. */
export const audit = (what: Deed, { person, project = null, about = [] }: Audited): Write => [
  ADD,
  Date.now(),
  person,
  project,
  what,
  JSON.stringify(about),
]

/** Every row carries the hash of itself and of the row before it: none can be changed or taken out unnoticed. */
const chained = (before: string, ...row: (string | number | null)[]): string =>
  createHash('sha256')
    .update(JSON.stringify([before, ...row]))
    .digest('hex')

/** Teaches a connection the one function that the statement above needs. */
export function teachAudit(database: DatabaseSync): void {
  database.function('audit_hash', { deterministic: true, varargs: true }, (before, ...row) =>
    chained(String(before), ...(row as (string | number | null)[])),
  )
}

export type AuditState =
  | { readonly sound: true; readonly rows: number; readonly last: string | null }
  /** `seq` is the first row that does not follow from the one before it, or the first that is missing at the end. */
  | { readonly sound: false; readonly seq: number; readonly why: 'changed' | 'missing' | 'unknown-hash' }

/**
 * Reads the whole chain. `highest` is the greatest number ever given to a row, so that rows cut off the end are missed;
 * `known`, a hash that somebody noted earlier elsewhere, must still be in the chain: that finds a chain written anew.
 */
export function verifyAudit(rows: Iterable<AuditRow>, highest: number, known: string | null = null): AuditState {
  const chain = new AuditChain(known)
  for (const row of rows) {
    const wrong = chain.take(row)
    if (wrong) return wrong
  }
  return chain.end(highest)
}

/** The same for a book that is read in parts. */
export class AuditChain {
  readonly #known: string | null
  #last: AuditRow | null = null
  #count = 0
  #hasKnown: boolean

  constructor(known: string | null = null) {
    this.#known = known
    this.#hasKnown = known === null
  }

  /** What is wrong with the next row; null: it follows. */
  take(row: AuditRow): AuditState | null {
    const { seq, at, person, project, what, about, hash } = row
    const next = (this.#last?.seq ?? 0) + 1
    if (seq !== next) return { sound: false, seq: next, why: 'missing' }
    if (hash !== chained(this.#last?.hash ?? '', at, person, project, what, about))
      return { sound: false, seq, why: 'changed' }
    this.#hasKnown ||= hash === this.#known
    this.#last = row
    this.#count++
    return null
  }

  end(highest: number): AuditState {
    const seq = this.#last?.seq ?? 0
    if (seq < highest) return { sound: false, seq: seq + 1, why: 'missing' }
    if (!this.#hasKnown) return { sound: false, seq, why: 'unknown-hash' }
    return { sound: true, rows: this.#count, last: this.#last?.hash ?? null }
  }
}
