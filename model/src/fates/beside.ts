import { mapGraph } from '../graph/mapGraph.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import { regionsOf } from '../graph/regions.ts'
import type { Id } from '../ids.ts'
import type { Ancestry } from './ancestry.ts'

/** Of each AND or OR of a map: the steps of each of its branches. */
function branchesOf(map: ProcessMap): Id[][][] {
  const graph = mapGraph(map)
  return regionsOf(graph).regions.map(({ branches }) =>
    branches.map(({ steps }) => steps.map((point) => graph.steps[point]!.id)),
  )
}

/** Operations of the earlier map that came one after another there and run beside each other on the later one. */
export function parallelised(earlier: ProcessMap, later: ProcessMap, { parents }: Ancestry): ReadonlySet<Id> {
  const found = new Set<Id>()
  const now = branchesOf(later)
  if (now.length === 0) return found
  const before = new Map<Id, Map<number, number>>()
  branchesOf(earlier).forEach((branches, region) => {
    branches.forEach((steps, branch) => {
      for (const id of steps) before.set(id, (before.get(id) ?? new Map()).set(region, branch))
    })
  })
  const wereBeside = (one: Id, other: Id) =>
    [...(before.get(one) ?? [])].some(([region, branch]) => {
      const its = before.get(other)?.get(region)
      return its !== undefined && its !== branch
    })
  for (const branches of now) {
    const old = branches.map((steps) => [...new Set(steps.flatMap((id) => parents.get(id) ?? []))])
    old.forEach((steps, branch) => {
      const others = old.filter((_, at) => at !== branch).flat()
      for (const one of steps) if (others.some((other) => other !== one && !wereBeside(one, other))) found.add(one)
    })
  }
  return found
}
