import type { Participant } from '../../records/participant.ts'
import type { Project } from '../../records/project.ts'
import type { Step } from '../../records/step.ts'

/** Whose time a step takes: people and roubles per person-hour; the client's and outsiders' time is not the organisation's (domain.md 3.2); what stands for a map is done by those on it. */
export function performerOf(step: Step, project: Project): { people: number; rate: number } {
  const performer = participantOf(step, project)
  if (step.look !== 'operation' || step.client || step.subprocess || performer?.external) return { people: 0, rate: 0 }
  return { people: step.headcount, rate: performer?.rate ?? 0 }
}

function participantOf(step: Step, project: Project): Participant | null {
  const lane = step.lane === null ? null : project.lanes.get(step.lane)
  return project.participants.get(lane?.participant ?? '') ?? null
}
