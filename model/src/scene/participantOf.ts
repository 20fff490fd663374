import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Locale } from './shapes.ts'

/** The name of a lane's participant; empty when there is none. */
export function participantOf(lane: Id | null, project: Project, locale: Locale): string {
  const participant = project.participants.get(project.lanes.get(lane ?? '')?.participant ?? '')
  return (locale === 'en' && participant?.nameEn) || participant?.name || ''
}
