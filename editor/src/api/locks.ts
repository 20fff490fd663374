import type { Result } from '@potok/model'
import { ask } from './ask.ts'

/** Closes a map to everybody but the facilitators, or opens it again; every open screen hears of it from the server. */
export const setLock = (project: string, map: string, isLocked: boolean): Promise<Result<unknown>> =>
  ask(
    isLocked ? 'PUT' : 'DELETE',
    `/projects/${encodeURIComponent(project)}/locks/${encodeURIComponent(map)}`,
    isLocked ? {} : undefined,
  )
