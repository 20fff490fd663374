import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { JourneyGrid } from './grid.ts'
import { linkedElements } from './linked.ts'

const LOW = -1
const FALL = 2

export type MomentReason = 'low' | 'fall' | 'decision'

/** Steps that look like moments of truth and why (domain.md 6): a low feeling, a fall by two, a decision of the client. */
export function suggestedMoments(project: Project, grid: JourneyGrid): ReadonlyMap<Id, MomentReason> {
  const found = new Map<Id, MomentReason>()
  for (const persona of grid.personas) {
    let before: number | null = null
    for (const { id } of grid.steps) {
      const value = grid.feeling(id, persona.id)
      if (value === null) continue
      if (value <= LOW) found.set(id, 'low')
      else if (before !== null && before - value >= FALL && !found.has(id)) found.set(id, 'fall')
      before = value
    }
  }
  for (const step of grid.steps) {
    const decides = linkedElements(project, step).some(
      (one) => 'look' in one && (one.look === 'xor' || one.look === 'or'),
    )
    if (decides && !found.has(step.id)) found.set(step.id, 'decision')
  }
  return found
}

/** The mean feeling of a persona over the steps where it is said; null where it is said nowhere. */
export function emotionIndex(grid: JourneyGrid, persona: Id): { value: number; n: number } | null {
  const said = grid.steps.map(({ id }) => grid.feeling(id, persona)).filter((value) => value !== null)
  return said.length === 0 ? null : { value: said.reduce((total, one) => total + one, 0) / said.length, n: said.length }
}
