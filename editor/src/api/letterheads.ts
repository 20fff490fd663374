import type { Result } from '@potok/model'
import { ours } from '../address.ts'
import { ask } from './ask.ts'
import { listIn } from './people.ts'
import { upload } from './upload.ts'

/** As the server keeps it; files by their hash. */
export interface LetterheadSettings {
  organisation: { ru: string; en: string }
  short: { ru: string; en: string }
  logo: string | null
  fonts: { text: string | null; labels: string | null }
  faces: string[]
  textSize: 12 | 13 | 14 | null
  strict: boolean
  longKept: boolean
  sheetNumbers: boolean
  approved: { post: string; name: string }
  agreed: { post: string; name: string }
  act: string
  procedureCode: string
  registration: string
  firstRegistration: number
  executor: string
}

export interface OwnFont {
  hash: string
  facts: { family: string; weight: number; italic: boolean; missing: string; isForbidden: boolean }
}

export interface KeptTemplate {
  id: string
  name: string
  what: string
}

export interface Letterhead {
  id: string
  name: string
  standard: boolean
  settings: LetterheadSettings
  fonts: OwnFont[]
  templates: KeptTemplate[]
}

export type LetterheadGiven = Pick<Letterhead, 'name' | 'standard' | 'settings'>

const of = (letterhead: string, rest = '') => `/letterheads/${encodeURIComponent(letterhead)}${rest}`

export const listLetterheads = async (): Promise<Result<Letterhead[]>> =>
  listIn(await ask<unknown>('GET', '/letterheads'), 'letterheads')
export const keepLetterhead = (id: string | null, given: LetterheadGiven): Promise<Result<Letterhead>> =>
  id === null ? ask('POST', '/letterheads', given) : ask('PUT', of(id), given)
export const removeLetterhead = (id: string): Promise<Result<unknown>> => ask('DELETE', of(id))
export const letterheadFile = (id: string): string => ours(`/api${of(id, '/file')}`)
export const addressOfLogo = (hash: string): string => ours(`/api/letterheads/logos/${hash}`)
export const uploadLogo = (file: File): Promise<Result<{ hash: string }>> =>
  upload('/letterheads/files?kind=logo', file)
export const uploadFont = (file: File): Promise<Result<OwnFont>> => upload('/letterheads/files?kind=font', file)
export const uploadTemplate = (
  letterhead: string,
  { name, what }: { name: string; what: string },
  file: File,
): Promise<Result<KeptTemplate>> => upload(of(letterhead, `/templates?${new URLSearchParams({ name, what })}`), file)
export const removeTemplate = (letterhead: string, template: string): Promise<Result<unknown>> =>
  ask('DELETE', of(letterhead, `/templates/${encodeURIComponent(template)}`))
export const templateFile = (letterhead: string, template: string): string =>
  ours(`/api${of(letterhead, `/templates/${encodeURIComponent(template)}`)}`)

/** Of one project: on which letterhead its papers are, and what else it may choose. */
export interface ProjectLetterhead {
  letterhead: { id: string; name: string } | null
  /** An id, `standard` or `none`. */
  choice: string
  letterheads: { id: string; name: string; standard: boolean }[]
  templates: KeptTemplate[]
  isNumbering: boolean
}

const ofProject = (project: string, rest: string) => `/projects/${encodeURIComponent(project)}/${rest}`

export const fetchProjectLetterhead = (project: string): Promise<Result<ProjectLetterhead>> =>
  ask('GET', ofProject(project, 'letterhead'))
export const chooseLetterhead = (project: string, choice: string): Promise<Result<ProjectLetterhead>> =>
  ask('PUT', ofProject(project, 'letterhead'), { choice })
export const takeRegistration = (project: string): Promise<Result<{ number: string }>> =>
  ask('POST', ofProject(project, 'registration'), {})
export const filledTemplate = (project: string, template: string, language: string): string =>
  ours(`/api${ofProject(project, `templates/${encodeURIComponent(template)}?lang=${language}`)}`)
