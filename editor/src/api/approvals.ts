import { type Id, ok, type Result, refuse } from '@potok/model'
import { ours } from '../address.ts'
import { ask, asRefusal, NO_NETWORK } from './ask.ts'
import type { Names } from './history.ts'
import type { Reader, SignatureFile } from './readings.ts'
import type { Standing } from './standing.ts'

type KnownBy = 'signed-in' | 'organisation' | 'link-mail' | 'link-hand'

export interface Remark {
  /** Of the paper, from 1. */
  page: number
  /** From 0 to 1, from the left and from the top; null: the whole page. */
  at: [number, number] | null
  /** What stands there. */
  words: string
  text: string
  /** The thing that says it, as the server found it: noun and id. */
  about?: [string, Id] | null
}

export interface Decision {
  verdict: 'approved' | 'returned'
  remarks: Remark[]
  at: number
  day: string
  knownBy: KnownBy
}

export interface Reviewer {
  id: string
  person: string | null
  name: string
  post: string
  due: string | null
  linkUntil: number | null
  decision: Decision | null
}

export interface Submission {
  id: string
  what: string
  /** Empty: the paper is of no single map. */
  map: Id
  number: number
  inOrder: boolean
  at: number
  day: string
  person: string
  hash: string
  standing: Standing
  /** Ids of the reviewers whose word is awaited. */
  next: string[]
  formats: ('pdf' | 'docx')[]
  readers: Reader[]
  signatures: SignatureFile[]
  reviewers: Reviewer[]
}

export interface NewReviewer {
  person: string | null
  name: string
  post: string
  mail: string | null
  due: string | null
}

/** A personal link, told once. `mailed`: whether a letter took it along; null: none was to. */
export interface PersonalLink {
  reviewer: string
  name: string
  token: string
  mailed: boolean | null
}

const of = (project: Id, rest = '') => `/projects/${encodeURIComponent(project)}/submissions${rest}`
const one = (project: Id, id: string, rest = '') => of(project, `/${encodeURIComponent(id)}${rest}`)

export const fetchSubmissions = (project: Id): Promise<Result<{ submissions: Submission[]; people: Names }>> =>
  ask('GET', of(project))
export const submitPaper = (
  project: Id,
  asked: { what: string; map: Id; lang: string; inOrder: boolean; reviewers: NewReviewer[]; seen: string },
): Promise<Result<{ id: string; number: number; links: PersonalLink[] }>> => ask('POST', of(project), asked)
export const withdrawPaper = (project: Id, id: string): Promise<Result<unknown>> =>
  ask('POST', one(project, id, '/withdraw'), {})
export const renewLink = (project: Id, id: string, reviewer: string): Promise<Result<PersonalLink>> =>
  ask('POST', one(project, id, `/reviewers/${encodeURIComponent(reviewer)}/link`), {})
export const withdrawPersonalLink = (project: Id, id: string, reviewer: string): Promise<Result<unknown>> =>
  ask('DELETE', one(project, id, `/reviewers/${encodeURIComponent(reviewer)}/link`))
type Held = string | number | boolean | null | readonly string[] | object
export interface ThingDifference {
  what: 'added' | 'removed' | 'changed'
  noun: string
  id: Id
  name: string
  nameEn: string
  /** Of a changed thing: what each field held and holds. */
  fields: { field: string; before: Held; after: Held }[]
}
/** What differs now from what was frozen, of all that the paper shows. */
export const fetchDifferences = (
  project: Id,
  id: string,
): Promise<Result<{ places: number; things: ThingDifference[] }>> => ask('GET', one(project, id, '/differences'))
export const addressOfPaper = (project: Id, id: string, format: string): string =>
  ours(`/api${one(project, id, `/files/${format}`)}`)

/** How an approver is known: the personal link, or their own account and the place in the list of reviewers. */
export type ReviewKey = { token: string } | { reviewer: string }

export interface Review {
  paper: { what: string; lang: 'ru' | 'en'; number: number; day: string; hash: string; inOrder: boolean; title: string }
  me: { name: string; post: string; due: string | null; knownBy: KnownBy }
  standing: Standing
  isMyTurn: boolean
  mine: Decision | null
  others: { name: string; post: string; due: string | null; verdict: Decision['verdict'] | null }[]
}

export const lookAtReview = (key: ReviewKey): Promise<Result<Review>> => ask('POST', '/reviews/look', key)
export const decideReview = (
  key: ReviewKey,
  decision: { verdict: Decision['verdict']; hash: string; remarks: Remark[] },
): Promise<Result<Review>> => ask('POST', '/reviews/decide', { ...key, ...decision })

/** The stored PDF itself. */
export async function fetchReviewed(key: ReviewKey): Promise<Result<Uint8Array>> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(ours('/api/reviews/paper'), { method: 'POST', headers, body: JSON.stringify(key) })
    if (!answer.ok) return asRefusal(answer.status, await answer.json().catch(() => null))
    return ok(new Uint8Array(await answer.arrayBuffer()))
  } catch {
    return refuse(NO_NETWORK, 'The server does not answer')
  }
}

/** Papers that wait for me. */
export interface WaitingReview {
  reviewer: string
  project: Id
  title: string
  what: string
  number: number
  day: string
  due: string | null
}
export const fetchMyReviews = (): Promise<Result<{ reviews: WaitingReview[] }>> => ask('GET', '/me/reviews')

export interface Check {
  number: number
  day: string
  what: string
  hash: string
  standing: Standing
  approvedOn: string | null
  files: { stage: 'submitted' | 'approved'; format: string; hash: string }[]
}
export const checkPaper = (id: string): Promise<Result<Check>> => ask('POST', '/checks', { id })
