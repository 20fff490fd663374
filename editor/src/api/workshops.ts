import {
  type AgendaActivity,
  type Id,
  type IdeaPrompt,
  type LossCode,
  type NoteOrigin,
  type Outcome,
  ok,
  type Result,
  refuse,
} from '@potok/model'
import { ours } from '../address.ts'
import { ask, asRefusal, NO_NETWORK } from './ask.ts'
import { listIn } from './people.ts'

export type Timer = { endsAt: number } | { leftMs: number }

export interface AgendaLine {
  id: Id
  title: string
  prompt: string
  activity: AgendaActivity
  about: 'problems' | 'solutions'
  method: string
  minutes: number
  map: Id | null
}

interface SomebodyThere {
  id: Id
  name: string
  colour: string
  guest: boolean
  here: boolean
  hand: boolean
  /** Of others told to whoever leads alone. */
  finished: boolean
}

interface ShownNote {
  id: Id
  text: string
  author: string
  origin: NoteOrigin | null
  merged: string[]
}

export interface MyNote {
  id: Id
  text: string
  answers?: Id
  step?: Id
  prompt?: IdeaPrompt
}

/** How ideas are gathered while a round is open; turns and sheets are counted from 1. */
export type IdeasSeen =
  | { how: 'rounds'; turn: number; turns: number; ideas: number; sheet: number | null; before: string[] }
  | { how: 'turned'; of: { id: Id; text: string }[] }
  | { how: 'prompts'; steps: { id: Id; number: string; text: string }[]; prompts: IdeaPrompt[] }

export interface RoundSeen {
  id: Id
  kind: 'write' | 'rank'
  phase: 'open' | 'interrupted' | 'shown'
  anonymous: boolean
  method: string
  settings: unknown
  candidates: { id: Id; text: string; number: number | null; loss: LossCode | null }[]
  shown: { cluster: { id: Id; name: string } | null; notes: ShownNote[] }[]
  outcome: Outcome | null
  finishedCount: number
  papers: number
  /** Null: everybody writes for themselves, or it was shown. */
  ideas: IdeasSeen | null
  /** What I wrote and gave; null once it was shown. */
  mine: { ballot: unknown; notes: MyNote[] } | null
}

/** All that this person may know of a session now. */
export interface WorkshopSeen {
  version: number
  /** The server's clock when it answered, ms since 1970. */
  now: number
  session: Id
  project: string
  title: string
  goesOn: boolean
  startedAt: number
  code: string | null
  /** The link that the code stands for; told to facilitators alone. */
  entrance: { link: Id; lobby: boolean } | null
  you: { id: Id; name: string; leads: boolean; edits: boolean; takesPart: boolean }
  lead: Id
  deputy: Id | null
  agenda: AgendaLine[]
  item: Id | null
  done: Id[]
  timer: Timer | null
  summons: { at: number; to: string; by?: Id } | null
  people: SomebodyThere[]
  reactions: { person: Id; sign: ReactionSign; at: number }[]
  round: RoundSeen | null
}

export const REACTIONS = ['agree', 'unsure', 'thanks', 'slower'] as const
export type ReactionSign = (typeof REACTIONS)[number]

export type LeadDeed =
  | { do: 'item'; item: Id | null }
  | { do: 'pause' | 'resume' | 'end' }
  | { do: 'open'; turned?: boolean }
  | { do: 'handOn'; turn: number }
  | { do: 'reveal' | 'discard'; round: Id }
  | { do: 'timer'; minutes: number | null }
  | { do: 'longer'; minutes: number }
  | { do: 'summon'; to: string }
  | { do: 'deputy'; person: Id | null }
  | { do: 'pass' | 'lowerHand'; person: Id }

const of = (project: Id, session: Id, rest = '') =>
  `/projects/${encodeURIComponent(project)}/sessions/${encodeURIComponent(session)}${rest}`
const inRound = (project: Id, session: Id, round: Id, rest: string) =>
  of(project, session, `/rounds/${encodeURIComponent(round)}/${rest}`)

export const joinByCode = (
  code: string,
  name: string,
): Promise<Result<{ project: Id; session: Id; waiting: boolean }>> => ask('POST', '/sessions/join', { code, name })

export const listRunning = async (project: Id): Promise<Result<{ session: Id }[]>> =>
  listIn(await ask<unknown>('GET', `/projects/${encodeURIComponent(project)}/sessions`), 'running')

export const startWorkshop = (project: Id, session: Id): Promise<Result<unknown>> =>
  ask('POST', of(project, session, '/start'), {})

/** Answers at once, or when something changed after `after`, or after 20 s. */
export const lookAtWorkshop = (project: Id, session: Id, after = 0): Promise<Result<WorkshopSeen>> =>
  ask('GET', of(project, session, `?after=${after}`))

export const leadWorkshop = (project: Id, session: Id, deed: LeadDeed): Promise<Result<unknown>> =>
  ask('POST', of(project, session, '/lead'), deed)

export const takePart = (
  project: Id,
  session: Id,
  deed: { do: 'come' } | { do: 'hand'; up: boolean } | { do: 'react'; sign: ReactionSign },
): Promise<Result<unknown>> => ask('POST', of(project, session, '/me'), deed)

export const giveBallot = (project: Id, session: Id, round: Id, ballot: unknown): Promise<Result<unknown>> =>
  ask('PUT', inRound(project, session, round, 'ballot'), { ballot })

export const writeNote = (
  project: Id,
  session: Id,
  round: Id,
  { id, ...note }: Omit<MyNote, 'id'> & { id: Id | 'new'; turn?: number },
): Promise<Result<{ id: Id }>> => ask('PUT', inRound(project, session, round, `notes/${encodeURIComponent(id)}`), note)

export const dropNote = (project: Id, session: Id, round: Id, note: Id): Promise<Result<unknown>> =>
  ask('DELETE', inRound(project, session, round, `notes/${encodeURIComponent(note)}`))

export const tellFinished = (project: Id, session: Id, round: Id, finished: boolean): Promise<Result<unknown>> =>
  ask('PUT', inRound(project, session, round, 'finished'), { finished })

/** What a session came to, as a paper. */
export async function fetchProtocol(project: Id, session: Id, as: 'pdf' | 'docx', lang: string): Promise<Result<Blob>> {
  const asked = new URLSearchParams({ what: 'protocol', as, lang, session })
  const answer = await fetch(ours(`/api/projects/${encodeURIComponent(project)}/export?${asked}`)).catch(() => null)
  if (!answer) return refuse(NO_NETWORK, 'The server does not answer')
  return answer.ok ? ok(await answer.blob()) : asRefusal(answer.status, await answer.json().catch(() => null))
}
