import type { Rect } from '@potok/model'
import { getViewportForBounds } from '@xyflow/react'
import type { View } from './view.ts'

export const LEAST_ZOOM = 0.01

/** The view that shows this part of the scene whole, no larger than `most`, with `air` around it as a share of the sheet. */
export function fitted(part: Rect, { width, height }: View, most: number, air: number) {
  return getViewportForBounds(part, width, height, LEAST_ZOOM, most, air)
}
