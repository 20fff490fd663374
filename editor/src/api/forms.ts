import type { Id, Result } from '@potok/model'
import { ask } from './ask.ts'
import { listIn } from './people.ts'

/** What a client sees of a feedback form. */
export interface ShownForm {
  title: string
  intro: string
  question: string
  asksSatisfaction: boolean
  asksEase: boolean
  segments: { id: Id; name: string }[]
}

export interface Answer {
  text: string
  satisfaction: number | null
  ease: number | null
  segment: Id | null
}

export interface FormLink {
  id: string
  form: Id
  expiresAt: number | null
  withdrawnAt: number | null
  answers: number
}

export const lookAtForm = (token: string): Promise<Result<ShownForm>> => ask('POST', '/forms/look', { token })
export const answerForm = (token: string, answer: Answer): Promise<Result<unknown>> =>
  ask('POST', '/forms/answer', { token, ...answer })

const of = (project: Id, rest = '') => `/projects/${encodeURIComponent(project)}/form-links${rest}`

export const listFormLinks = async (project: Id): Promise<Result<FormLink[]>> =>
  listIn(await ask<unknown>('GET', of(project)), 'links')
export const createFormLink = (
  project: Id,
  asked: { form: Id; days: number | null },
): Promise<Result<{ id: string; token: string }>> => ask('POST', of(project), asked)
export const withdrawFormLink = (project: Id, link: string): Promise<Result<unknown>> =>
  ask('DELETE', of(project, `/${encodeURIComponent(link)}`))
