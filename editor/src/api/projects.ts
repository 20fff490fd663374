import type { Result } from '@potok/model'
import { answerTo, askAhead } from './ahead.ts'
import { ask } from './ask.ts'

export type Role = 'facilitator' | 'editor' | 'approver' | 'commenter' | 'viewer'

/** Whoever may take part in the discussions, beside those who draw. */
export const mayTalk = (role: Role): boolean => role !== 'viewer'

/** A box of the card's small map: where it stands and of which value class. */
export interface MiniStep {
  lane: number
  at: number
  value: 'VA' | 'NNVA' | 'NVA' | null
}

export interface ListedProject {
  id: string
  title: string
  titleEn?: string
  role?: Role
  archived?: boolean
  updatedAt?: number | string
  steps?: number
  problems?: number
  mini?: MiniStep[]
  /** Working minutes, shortest and longest. */
  current?: { min: number; max: number } | null
  target?: { min: number; max: number } | null
  /** How many people have it open now. */
  here?: number
  members?: { id: string; name: string; colour: string }[]
}

export async function listProjects(): Promise<Result<ListedProject[]>> {
  const got = await ask<ListedProject[] | { projects: ListedProject[] }>('GET', '/projects')
  if (!got.ok) return got
  return { ok: true, value: Array.isArray(got.value) ? got.value : got.value.projects }
}

export const createProject = (title: string, locale: string): Promise<Result<{ id: string }>> =>
  ask('POST', '/projects', { title, locale })

export interface ProjectChange {
  title?: string
  titleEn?: string
  archived?: boolean
}

export const changeProject = (id: string, change: ProjectChange): Promise<Result<unknown>> =>
  ask('PATCH', `/projects/${encodeURIComponent(id)}`, change)

/** The file goes as it is: the server reads, checks and refuses it in one place. */
export const importProject = (file: Blob): Promise<Result<{ id: string }>> => ask('POST', '/projects/import', file)

export interface Ticket {
  ticket: string
  role: Role
  epoch: number
}

const askTicket = (project: string) => (): Promise<Result<Ticket>> =>
  ask('POST', `/projects/${encodeURIComponent(project)}/tickets`, {})

export const askTicketAhead = (project: string): void => askAhead(`ticket ${project}`, askTicket(project))

export const fetchTicket = (project: string): Promise<Result<Ticket>> =>
  answerTo(`ticket ${project}`, askTicket(project))
