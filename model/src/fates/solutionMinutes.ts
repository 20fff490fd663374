import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { backingOf } from './backing.ts'
import type { Fates } from './fates.ts'

export interface SavedMinutes {
  /** Minutes of expected lead time that each solution takes away; negative: adds. */
  readonly solutions: ReadonlyMap<Id, number>
  /** A solution's minutes, in equal parts, by the actions that carry it out. */
  readonly actions: ReadonlyMap<Id, number>
  /** Minutes of changes with no solution behind them, and of nobody. */
  readonly unexplained: number
}

/**
 * The difference of two lead times, by solutions: a step's difference goes in equal parts to the solutions behind it.
 * All parts and the rest add up to the whole difference.
 */
export function savedBySolution(fates: Fates, maps: readonly ProcessMap[], project: Project): SavedMinutes {
  const backing = backingOf(maps, project)
  const solutions = new Map<Id, number>([...project.solutions.keys()].map((id) => [id, 0]))
  let unexplained = fates.ownerlessBefore - fates.ownerlessAfter
  for (const fate of fates.steps) {
    const saved = fate.minutesBefore - fate.minutesAfter
    const behind = backing(fate).solutions
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
