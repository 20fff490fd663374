import type { Person } from '../access/people.ts'
import type { Role } from '../access/roles.ts'
import type { Language } from '../refusals.ts'

/** What the server knows of one socket on one document. It comes from the ticket and the tables, never from a message. */
export interface Visitor {
  readonly person: Person
  readonly project: string
  readonly session: string
  readonly language: Language
  role: Role
  /** Ends the whole socket with a code of ours: the library's own frame for closing a document carries none. */
  hangUp(code: number, reason: string): void
}

/** What every socket has before its first ticket. */
export interface Stranger {
  readonly language: Language
  hangUp(code: number, reason: string): void
}

export type DocumentKind = 'project' | 'comments'

/** `project/<id>` or `comments/<id>`; nothing else is a document. */
export function partsOf(document: string): { kind: DocumentKind; project: string } | null {
  const [kind, project, ...more] = document.split('/')
  if ((kind !== 'project' && kind !== 'comments') || !project || more.length > 0) return null
  return { kind, project }
}
