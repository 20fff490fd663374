import { ok, type Result, refuse } from '@potok/model'
import { ours } from '../address.ts'
import { ask, asRefusal, NO_NETWORK } from './ask.ts'

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
/** The last deeds about one thing, and the first. */
export const fetchDeedsAbout = (
  project: string,
  id: string,
): Promise<Result<{ activity: Deed[]; first: Deed | null; people: Names }>> =>
  ask('GET', at(project, `activity?about=${encodeURIComponent(id)}&limit=20`))
export const fetchVersions = (project: string): Promise<Result<{ versions: Version[]; people: Names }>> =>
  ask('GET', at(project, 'versions'))
/** What a version holds, as an update of a document. */
export async function fetchVersion(project: string, version: string): Promise<Result<Uint8Array>> {
  try {
    const way = ours(`/api${at(project, `versions/${encodeURIComponent(version)}`)}`)
    const answer = await fetch(way, { cache: 'no-store', credentials: 'same-origin' })
    if (!answer.ok) return asRefusal(answer.status, await answer.json().catch(() => null))
    return ok(new Uint8Array(await answer.arrayBuffer()))
  } catch {
    return refuse(NO_NETWORK, 'The server does not answer')
  }
}
export const nameVersion = (project: string, name: string): Promise<Result<{ id: string }>> =>
  ask('POST', at(project, 'versions'), { name })
export const fetchChanges = (project: string, from: string, to: string): Promise<Result<{ changes: ToldChange[] }>> =>
  ask('GET', at(project, `versions/${encodeURIComponent(from)}/changes?to=${encodeURIComponent(to)}`))
export const restoreVersion = (project: string, version: string): Promise<Result<{ left: number }>> =>
  ask('POST', at(project, `versions/${encodeURIComponent(version)}/restore`), {})
