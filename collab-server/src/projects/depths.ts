import type { Id, ProcessMap } from '@potok/model'

/** How many flows away from the start each step stands; returns do not count, and what nothing reaches stands first. */
export function depthsOf(map: ProcessMap): Map<Id, number> {
  const depths = new Map<Id, number>(map.steps.map(({ id }) => [id, 0]))
  const forward = map.flows.filter(({ start, end, returns }) => start && end && !returns)
  // Each round moves what follows behind what leads to it; a cycle without a marked return ends with the rounds.
  for (let round = 0; round < map.steps.length; round++) {
    let isMoved = false
    for (const { start, end } of forward) {
      const least = (depths.get(start!) ?? 0) + 1
      if (least < map.steps.length && (depths.get(end!) ?? least) < least) {
        depths.set(end!, least)
        isMoved = true
      }
    }
    if (!isMoved) break
  }
  return depths
}
