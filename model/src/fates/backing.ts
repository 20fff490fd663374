import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { StepFate } from './fates.ts'
import { ownersOf } from './owners.ts'

/** What stands behind the change of a step. */
export interface Backing {
  readonly problems: readonly Id[]
  readonly solutions: readonly Id[]
  /** Actions of the roadmap that carry the solutions out. */
  readonly actions: readonly Id[]
}

/**
 * Finds what stands behind a fate: the problems pinned to the step, to what it answers for or to what comes of it, their
 * solutions, and the solutions that name one of these steps themselves. Asked of many fates, it reads the project once.
 */
export function backingOf(maps: readonly ProcessMap[], project: Project): (fate: StepFate) => Backing {
  const owners = new Map(maps.flatMap((map) => [...ownersOf(map)]))
  const onStep = (anchor: Id): Id => owners.get(anchor) ?? anchor
  const problemsAt = gathered([...project.problems.values()], ({ anchors }) => anchors.map(onStep))
  const ofProblem = gathered([...project.solutions.values()], ({ problems }) => problems)
  const ofStep = gathered([...project.solutions.values()], ({ steps }) => steps)
  const carrying = gathered([...project.actions.values()], ({ solution }) => (solution ? [solution] : []))
  const numbered = (ids: Iterable<Id>, records: ReadonlyMap<Id, { number: number | null }>) =>
    [...new Set(ids)].sort((a, b) => numberOf(records.get(a)) - numberOf(records.get(b)))
  return ({ before, after }) => {
    const steps = [...(before ? [before] : []), ...after]
    const all = (of: ReadonlyMap<Id, readonly Id[]>, ids: readonly Id[]) => ids.flatMap((id) => of.get(id) ?? [])
    const problems = numbered(all(problemsAt, steps), project.problems)
    const solutions = numbered([...all(ofProblem, problems), ...all(ofStep, steps)], project.solutions)
    return { problems, solutions, actions: numbered(all(carrying, solutions), project.actions) }
  }
}

const numberOf = (one: { number: number | null } | undefined) => one?.number ?? Infinity

function gathered<T extends { id: Id }>(records: readonly T[], under: (one: T) => readonly Id[]): Map<Id, Id[]> {
  const found = new Map<Id, Id[]>()
  for (const record of records)
    for (const id of new Set(under(record))) found.set(id, [...(found.get(id) ?? []), record.id])
  return found
}
