import type { Result } from '@potok/model'
import { answerTo, askAhead } from './ahead.ts'
import { ask } from './ask.ts'
import type { Role } from './projects.ts'

export interface Me {
  id: string
  name: string
  colour?: string
  guest?: boolean
  administrator?: boolean
}

/** My login, if I have one; `needsCurrent`: a change asks for the current password. */
export interface OwnLogin {
  login: string | null
  needsCurrent: boolean
}

/** Whose a one-time link is; nobody's: whoever comes becomes the administrator. */
export interface FirstLink {
  name: string | null
  administrator: boolean
  /** A letter brought it, for a new password. */
  forgotten: boolean
  login: string | null
}

/** The ways in besides login and password. */
export interface Ways {
  organisation: { name: string } | null
  /** Whether letters leave this server. */
  mail: boolean
}

export const fetchWays = (): Promise<Result<Ways>> => ask('GET', '/sign-in/ways')
export const askForgotten = (mail: string, language: string): Promise<Result<unknown>> =>
  ask('POST', '/sign-in/forgotten', { mail, language })
const askMe = (): Promise<Result<Me>> => ask('GET', '/me')
export const askMeAhead = (): void => askAhead('me', askMe)
export const fetchMe = (): Promise<Result<Me>> => answerTo('me', askMe)
export const signOut = (): Promise<Result<unknown>> => ask('POST', '/sign-out', {})
export const signIn = (login: string, password: string): Promise<Result<Me>> =>
  ask('POST', '/sign-in', { login, password })
export const rename = (name: string): Promise<Result<Me>> => ask('PATCH', '/me', { name })
export const fetchOwnLogin = (): Promise<Result<OwnLogin>> => ask('GET', '/me/login')
export const setLogin = (login: string, password: string, current?: string): Promise<Result<OwnLogin>> =>
  ask('PUT', '/me/login', { login, password, current })
export const lookAtFirstLink = (token: string): Promise<Result<FirstLink>> => ask('POST', '/first/look', { token })
export const firstSignIn = (token: string, name: string): Promise<Result<unknown>> =>
  ask('POST', '/first', { token, name })
export const joinByLink = (token: string, name: string): Promise<Result<{ project: string; waiting: boolean }>> =>
  ask('POST', '/join', { token, name })

export interface Member {
  id: string
  name: string
  role: Role
  guest?: boolean
  colour?: string
}

export interface ShareLink {
  id: string
  role: Role
  expiresAt: number | string | null
  withdrawnAt?: number | string | null
  /** How many may come by it; null: any number. */
  most: number | null
  used: number
  /** Whoever comes by it waits to be let in. */
  lobby: boolean
}

export interface Colleague {
  id: string
  name: string
  colour: string
}

const of = (project: string, rest: string) => `/projects/${encodeURIComponent(project)}/${rest}`

export const listMembers = async (project: string): Promise<Result<Member[]>> =>
  listIn(await ask<unknown>('GET', of(project, 'members')), 'members')
export const changeRole = (project: string, member: string, role: Role): Promise<Result<unknown>> =>
  ask('PATCH', of(project, `members/${encodeURIComponent(member)}`), { role })
export const removeMember = (project: string, member: string): Promise<Result<unknown>> =>
  ask('DELETE', of(project, `members/${encodeURIComponent(member)}`))
export const listLinks = async (project: string): Promise<Result<ShareLink[]>> =>
  listIn(await ask<unknown>('GET', of(project, 'links')), 'links')
export const createLink = (
  project: string,
  asked: { role: Role; days: number | null; most: number | null; lobby: boolean },
): Promise<Result<{ token: string }>> => ask('POST', of(project, 'links'), asked)
export const setLobby = (project: string, link: string, lobby: boolean): Promise<Result<unknown>> =>
  ask('PATCH', of(project, `links/${encodeURIComponent(link)}`), { lobby })
export const callIn = (project: string, person: string, role: Role): Promise<Result<unknown>> =>
  ask('POST', of(project, 'members'), { person, role })
export const listStaff = async (): Promise<Result<Colleague[]>> => listIn(await ask<unknown>('GET', '/staff'), 'staff')
export const withdrawLink = (project: string, link: string): Promise<Result<unknown>> =>
  ask('DELETE', of(project, `links/${encodeURIComponent(link)}`))

export function listIn<T>(got: Result<unknown>, name: string): Result<T[]> {
  if (!got.ok) return got
  const { value } = got
  return { ok: true, value: (Array.isArray(value) ? value : (value as Record<string, T[]>)[name]) as T[] }
}
