import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import { cycleTime, staffFor, utilisation } from '../metrics/analysis/pace.ts'
import { performerOf } from '../metrics/analysis/performer.ts'
import type { Participant } from '../records/participant.ts'
import type { Project } from '../records/project.ts'

/** How one participant of a map is loaded by the cases of a year (domain.md 3.2). Null: what it needs is not said. */
export interface Workload {
  readonly lane: Id
  readonly participant: Participant
  /** Working minutes of a case on their steps, all passes, all outcomes; and the same times the people of each step. */
  readonly minutes: number
  readonly personMinutes: number
  /** Working minutes between two finished cases when all of the staff do only this. */
  readonly cycleTime: number | null
  /** Share of the staff's working year that the cases take; from 0.85 tight, from 1 too much. */
  readonly utilisation: number | null
  /** People for a utilisation of 85 %: a fraction, to be rounded up by who hires. */
  readonly needed: number | null
  readonly about: readonly Id[]
}

/** Everybody of the organisation who works on the map, in the order of its lanes. `yearMinutes`: one person's working year. */
export function workloads(map: ProcessMap, project: Project, yearMinutes: number): Workload[] {
  const analysis = analyse(map, project)
  if (!analysis.sound) return []
  const volume = project.about.annualVolume
  return map.lanes.flatMap((lane) => {
    const participant = project.participants.get(lane.participant ?? '')
    const steps = map.steps.filter((step) => step.lane === lane.id && performerOf(step, project).people > 0)
    const sum = (of: (step: (typeof steps)[number]) => number) => steps.reduce((all, step) => all + of(step), 0)
    const minutes = sum(({ id }) => analysis.allMinutes.get(id) ?? 0)
    if (!participant || minutes === 0) return []
    const personMinutes = sum(({ id, headcount }) => (analysis.allMinutes.get(id) ?? 0) * headcount)
    const load = volume === null ? null : { volume, visits: 1, minutes: personMinutes }
    const { staff } = participant
    return [
      {
        lane: lane.id,
        participant,
        minutes,
        personMinutes,
        cycleTime: staff === null ? null : cycleTime(personMinutes, staff),
        utilisation: load && staff !== null ? utilisation(load, staff, yearMinutes) : null,
        needed: load && staffFor(load, yearMinutes),
        about: steps.map(({ id }) => id),
      },
    ]
  })
}
