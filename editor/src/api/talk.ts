import type { Result, Seen } from '@potok/model'
import { ask } from './ask.ts'

/** Somebody who speaks in a project, or may be spoken to. */
export interface Talker {
  id: string
  /** Empty: erased. */
  name: string
  colour: string
  /** Whether they are in the project now. */
  here: boolean
}

const of = (project: string, rest: string) => `/projects/${encodeURIComponent(project)}/${rest}`

export const fetchTalk = (project: string): Promise<Result<{ people: Talker[]; seen: Seen }>> =>
  ask('GET', of(project, 'talk'))
export const markSeen = (project: string, seen: Seen): Promise<Result<{ seen: Seen }>> =>
  ask('PUT', of(project, 'talk/seen'), { seen })
