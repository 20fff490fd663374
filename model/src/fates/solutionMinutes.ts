import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Fates } from './fates.ts'
import { ownersOf } from './owners.ts'

export interface SavedMinutes {
  /** Minutes of expected lead time that each solution takes away; negative: adds. */
  readonly solutions: ReadonlyMap<Id, number>
  /** A solution's minutes, in equal parts, by the actions that carry it out. */
  readonly actions: ReadonlyMap<Id, number>
  /** Changed steps with no solution behind them: a finding of the comparison. */
  readonly unexplained: number
}

/**
 * The difference of two lead times, by solutions: a step's difference goes in equal parts to the solutions of the
 * problems pinned to it or to what it answers for. All parts and the rest add up to the whole difference.
 */
export function savedBySolution(fates: Fates, current: ProcessMap, project: Project): SavedMinutes {
  const owners = ownersOf(current)
  const solutions = new Map<Id, number>([...project.solutions.keys()].map((id) => [id, 0]))
  let unexplained = fates.ownerlessBefore - fates.ownerlessAfter
  for (const { before, minutesBefore, minutesAfter } of fates.steps) {
    const saved = minutesBefore - minutesAfter
    const behind = before === null ? [] : solutionsBehind(before, owners, project)
    if (behind.length === 0) unexplained += saved
    for (const id of behind) solutions.set(id, solutions.get(id)! + saved / behind.length)
  }
  const actions = new Map<Id, number>()
  for (const [id, minutes] of solutions) {
    const carrying = [...project.actions.values()].filter(({ solution }) => solution === id)
    for (const action of carrying) actions.set(action.id, minutes / carrying.length)
  }
  return { solutions, actions, unexplained }
}

/** The solutions of the problems pinned to a step of the current map, or to what it answers for (`owners`). */
export function solutionsBehind(step: Id, owners: ReadonlyMap<Id, Id | null>, project: Project): Id[] {
  const problems = [...project.problems.values()]
    .filter(({ anchors }) => anchors.some((anchor) => anchor === step || owners.get(anchor) === step))
    .map(({ id }) => id)
  return [...project.solutions.values()]
    .filter(({ problems: of }) => of.some((id) => problems.includes(id)))
    .map(({ id }) => id)
}
