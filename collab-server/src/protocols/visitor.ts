import type { Person } from '../access/people.ts'
import { mayComment, mayEdit, type Role } from '../access/roles.ts'
import type { Language, RefusalCode } from '../refusals.ts'

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
  /** Counts the socket among this person's; false when they have as many as they may. */
  belongsTo(person: string): boolean
  hangUp(code: number, reason: string): void
}

/** Every kind of document, and who may write it. */
export const DOCUMENT_KINDS = { project: mayEdit, comments: mayComment, boards: mayEdit } as const

export type DocumentKind = keyof typeof DOCUMENT_KINDS

export const mayWrite = (kind: DocumentKind, role: Role): boolean => DOCUMENT_KINDS[kind](role)

/** What somebody reads who may not write here. */
export const whyReadOnly = (kind: DocumentKind, role: Role): RefusalCode =>
  kind !== 'comments' && mayComment(role) ? 'right.comment-only' : 'right.read-only'

/** The names of everything that a project consists of; the facts come first. */
export const documentsOf = (project: string): string[] =>
  Object.keys(DOCUMENT_KINDS).map((kind) => `${kind}/${project}`)

const isKind = (kind: string): kind is DocumentKind => Object.hasOwn(DOCUMENT_KINDS, kind)

/** A kind of document and the id of a project; nothing else is a document. */
export function partsOf(document: string): { kind: DocumentKind; project: string } | null {
  const [kind = '', project, ...more] = document.split('/')
  if (!isKind(kind) || !project || more.length > 0) return null
  return { kind, project }
}
