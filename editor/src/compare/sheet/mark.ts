import type { Id, Point, Rect } from '@potok/model'
import type { ShownStep } from '../shown.ts'

/** One step as a sheet of the comparison shows it. */
export interface Mark {
  /** The step that stands there; of a ghost the one that stood there. */
  readonly id: Id
  readonly row: ShownStep
  readonly box: Rect
  /** It is gone from the map that is shown. */
  readonly isGhost: boolean
  /** Its number, and what becomes of that: «4 → 3». */
  readonly number: string
  readonly name: string
}

/** A way that led to or from a step that is gone. */
export type GhostWay = readonly Point[]
