import type { Box, Id, Problem, Step } from '@potok/model'

/** How much of a step the zoom leaves legible. */
export type Nearness = 'near' | 'middle' | 'far'

export function nearnessAt(zoom: number): Nearness {
  if (zoom >= 0.75) return 'near'
  return zoom >= 0.45 ? 'middle' : 'far'
}

/** What is drawn of one element: its facts and the lines that the scene broke. A look never wraps by itself. */
export interface LookProps {
  readonly step: Step
  readonly number: string
  readonly lines: readonly string[]
  /** The lines at the size of the middle look, three at most. */
  readonly farLines: readonly string[]
  /** Where a decision's question stands, from the box's corner. */
  readonly question: { readonly x: number; readonly y: number; readonly width: number } | null
  readonly width: number
  readonly height: number
  readonly time: Box['time']
  readonly documents: number
  readonly system: string | null
  /** It stands for a map of its own. */
  readonly isInside?: boolean
  readonly nearness: Nearness
  readonly folded: boolean
}

export interface Pinned {
  readonly id: Id
  readonly number: Problem['number']
}
