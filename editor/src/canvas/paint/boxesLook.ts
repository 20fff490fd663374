import type { Box } from '@potok/model'
import type { Nearness } from '../../looks/look.ts'
import type { Inks } from './inks.ts'

export interface BoxesLook {
  readonly inks: Inks
  readonly nearness: Nearness
  /** Pixels to one unit of the scene. */
  readonly zoom: number
  /** The lines of a step at the size of the middle look. */
  farLines(box: Box): readonly string[]
}
