import { basisOf, choicesOf, type ProcessMap, type Project, type Swing, tornado } from '@potok/model'

/** What the expected lead time hangs on, the most telling first, and what can be supposed otherwise. */
export interface Inputs {
  readonly swings: readonly Swing[]
  readonly choices: ReturnType<typeof choicesOf>
}

/** Null for a map without figures. */
export function inputsOf(map: ProcessMap, project: Project): Inputs | null {
  const basis = basisOf(map, project)
  return basis.sound ? { swings: tornado(basis, project), choices: choicesOf(basis) } : null
}
