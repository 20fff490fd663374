import type { Result } from '@potok/model'
import { ask } from './ask.ts'

/** What somebody did to which records, as the server saw it. */
export interface Deed {
  seq: number
  at: number
  person: string
  command: string
  about: string[]
}

export interface Version {
  id: string
  at: number
  person: string
  name: string | null
  why: 'named' | 'hourly' | 'before-restore'
}

export interface ToldChange {
  what: 'added' | 'removed' | 'changed' | 'moved'
  noun: string
  id: string
  name: string
  nameEn: string
  fields: string[]
}

/** Names of persons by their ids; an erased one has an empty name. */
export type Names = Record<string, string>

const at = (project: string, rest: string) => `/projects/${encodeURIComponent(project)}/${rest}`

export const fetchActivity = (
  project: string,
  before: number | null,
): Promise<Result<{ activity: Deed[]; people: Names; before: number | null }>> =>
  ask('GET', at(project, `activity${before === null ? '' : `?before=${before}`}`))
export const fetchVersions = (project: string): Promise<Result<{ versions: Version[]; people: Names }>> =>
  ask('GET', at(project, 'versions'))
export const nameVersion = (project: string, name: string): Promise<Result<{ id: string }>> =>
  ask('POST', at(project, 'versions'), { name })
export const fetchChanges = (project: string, from: string, to: string): Promise<Result<{ changes: ToldChange[] }>> =>
  ask('GET', at(project, `versions/${encodeURIComponent(from)}/changes?to=${encodeURIComponent(to)}`))
export const restoreVersion = (project: string, version: string): Promise<Result<{ left: number }>> =>
  ask('POST', at(project, `versions/${encodeURIComponent(version)}/restore`), {})
