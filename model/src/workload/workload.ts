import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import { cycleTime, staffFor, utilisation } from '../metrics/analysis/pace.ts'
import { performerOf } from '../metrics/analysis/performer.ts'
import type { Participant } from '../records/participant.ts'
import type { Project } from '../records/project.ts'

/** Why a figure cannot be given: no cases a year, staff not said, nobody there, or staff who do several steps. */
export type Lacking = 'noDemand' | 'staffUnsaid' | 'nobody' | 'severalSteps'

/** How one participant of a map is loaded by the cases of a year (domain.md 3.2). */
export interface Workload {
  readonly lane: Id
  readonly participant: Participant
  /** Working minutes of a case on their steps, all passes, all outcomes; and the same times the people of each step. */
  readonly minutes: number
  readonly personMinutes: number
  /** Working minutes of one pass of their only step, shared by the staff; who does several steps is told by utilisation. */
  readonly cycleTime: number | Lacking
  /** Share of the staff's working year that the cases take, all passes; from 0.85 tight, from 1 too much. */
  readonly utilisation: number | Lacking
  /** People for a utilisation of 85 %: a fraction, to be rounded up by who hires. */
  readonly needed: number | Lacking
  readonly about: readonly Id[]
}

/** Everybody of the organisation who works on the map, in the order of its lanes. `yearMinutes`: one person's working year. */
export function workloads(map: ProcessMap, project: Project, yearMinutes: number): Workload[] {
  const analysis = analyse(map, project)
  if (!analysis.sound) return []
  const { annualVolume } = project.about
  return map.lanes.flatMap((lane) => {
    const participant = project.participants.get(lane.participant ?? '')
    const passed = ({ id }: { id: Id }) => analysis.allMinutes.get(id) ?? 0
    const steps = map.steps.filter(
      (step) => step.lane === lane.id && performerOf(step, project).people > 0 && passed(step) > 0,
    )
    const sum = (of: (step: (typeof steps)[number]) => number) => steps.reduce((all, step) => all + of(step), 0)
    const minutes = sum(passed)
    if (!participant || minutes === 0) return []
    const personMinutes = sum((step) => passed(step) * step.headcount)
    const onePass = sum(({ id, headcount }) => (analysis.minutes.get(id) ?? 0) * headcount)
    const load = annualVolume ? { volume: annualVolume, visits: 1, minutes: personMinutes } : null
    const { staff } = participant
    const absent = staff === null ? 'staffUnsaid' : 'nobody'
    return [
      {
        lane: lane.id,
        participant,
        minutes,
        personMinutes,
        cycleTime: steps.length > 1 ? 'severalSteps' : (cycleTime(onePass, staff ?? 0) ?? absent),
        utilisation: load ? (utilisation(load, staff ?? 0, yearMinutes) ?? absent) : 'noDemand',
        needed: load ? staffFor(load, yearMinutes) : 'noDemand',
        about: steps.map(({ id }) => id),
      },
    ]
  })
}
