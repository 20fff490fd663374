import type { Id } from '../ids.ts'
import { minutesOf } from '../metrics/analysis/minutes.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'

/**
 * What differs between a step and the one that comes from it: its own time; waits and transfers around it; how often a
 * case passes it, which is the doing of other steps; who does it; how many people; its words.
 */
export const CHANGES = ['time', 'around', 'passes', 'performer', 'people', 'words'] as const
export type Change = (typeof CHANGES)[number]

/** Minutes with what the step answers for: of the expected lead time, and of one pass. */
export interface MinutesOfPair {
  readonly minutesBefore: number
  readonly minutesAfter: number
  readonly passBefore: number
  readonly passAfter: number
  /** Both maps have figures. */
  readonly isKnown: boolean
}

/** Two minutes are the same when no clock would tell them apart. */

export const SAME = 1e-6
const differ = (one: number, other: number) => Math.abs(one - other) > SAME

/** Of a step and its only heir. */
export function changesOf(step: Step, heir: Step, minutes: MinutesOfPair, project: Project): Change[] {
  const own = (of: Step, side: 'min' | 'pert' | 'max') => minutesOf(of.time, side, project.settings)
  const grown = own(heir, 'pert') - own(step, 'pert')
  const isPass = differ(minutes.passAfter, minutes.passBefore)
  const isLead = differ(minutes.minutesAfter, minutes.minutesBefore)
  const holds: Record<Change, boolean> = {
    time: (['min', 'pert', 'max'] as const).some((side) => differ(own(step, side), own(heir, side))),
    around: minutes.isKnown && differ(minutes.passAfter - minutes.passBefore, grown),
    passes: isLead && !isPass,
    performer: performerOf(step, project) !== performerOf(heir, project),
    people: step.headcount !== heir.headcount,
    words: step.text.trim() !== heir.text.trim(),
  }
  return CHANGES.filter((change) => holds[change])
}

/** Less than nothing: shorter. The lead time tells first; of a step that it does not pass, one pass; without figures its own time. */
export function growthOf(step: Step, heir: Step, minutes: MinutesOfPair, project: Project): number {
  const own = minutesOf(heir.time, 'pert', project.settings) - minutesOf(step.time, 'pert', project.settings)
  const grown = [minutes.minutesAfter - minutes.minutesBefore, minutes.passAfter - minutes.passBefore, own]
  return grown.find((one) => Math.abs(one) > SAME) ?? 0
}

function performerOf(step: Step, project: Project): Id | null {
  return (step.lane && project.lanes.get(step.lane)?.participant) || null
}
