import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'

/** Which operations of one map those of another come from, as they remember it (D9). */
export interface Ancestry {
  /** Operation of the later map → operations of the earlier one, in the order in which they are remembered. */
  readonly parents: ReadonlyMap<Id, readonly Id[]>
  /** The same the other way round, in the order of the later map. */
  readonly children: ReadonlyMap<Id, readonly Step[]>
  /** Operations of the later map that remember something that is no longer there. */
  readonly orphans: ReadonlySet<Id>
}

export const operationsOf = ({ steps }: ProcessMap): Step[] => steps.filter(({ look }) => look === 'operation')

/**
 * A step may remember one of a map between the two (an ideal step that was copied from the target): then what that one
 * remembers counts. What stands on the later map itself is no ancestor.
 */
export function ancestryOf(earlier: ProcessMap, later: ProcessMap, { steps }: Project): Ancestry {
  const isOld = new Set(operationsOf(earlier).map(({ id }) => id))
  const parents = new Map<Id, Id[]>()
  const children = new Map<Id, Step[]>()
  const orphans = new Set<Id>()
  for (const step of operationsOf(later)) {
    const found: Id[] = []
    const asked = new Set(step.from)
    for (const id of asked) {
      if (isOld.has(id)) found.push(id)
      else if (!steps.has(id)) orphans.add(step.id)
      else if (steps.get(id)!.map !== later.map.id) for (const one of steps.get(id)!.from) asked.add(one)
    }
    parents.set(step.id, found)
    for (const id of found) children.set(id, [...(children.get(id) ?? []), step])
  }
  return { parents, children, orphans }
}
