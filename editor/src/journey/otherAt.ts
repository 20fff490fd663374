import type { Id } from '@potok/model'
import type { Other } from '../session/presence.ts'

/** The colleague who stands where a row crosses a step: a place is told as the row and the step. */
export function otherAt(
  others: readonly Other[],
  row: Id,
  step: Id,
): { name: string; colour: string; types: boolean } | null {
  const found = others.find(
    ({ selection }) => Array.isArray(selection) && selection[0] === row && selection[1] === step,
  )
  return found ? { name: found.name, colour: found.colour, types: found.typing !== null } : null
}
