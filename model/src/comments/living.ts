import type { Project } from '../records/project.ts'
import type { TalkPlace } from './talkPlace.ts'

/** Whether what is talked about is still there; what it belongs to is deleted counts too (D6). */
export function isPlaceThere(project: Project, { noun, id }: TalkPlace): boolean {
  if (noun === 'card') return true
  return (project[noun] as ReadonlyMap<string, unknown>).has(id)
}
