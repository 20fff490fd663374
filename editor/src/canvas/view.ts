import type { Rect } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What a person sees of the sheet: screen = scene × zoom + (x, y), on a sheet of this many pixels. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** It changes in every frame of a pan: whoever shows it asks for the part that it shows. */
export type ViewStore = StoreApi<View>

export const createView = (): ViewStore => createStore<View>(() => ({ x: 0, y: 0, zoom: 1, width: 0, height: 0 }))

/** The part of the scene in sight, in scene units. */
export const seenOf = ({ x, y, zoom, width, height }: View): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
})

export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})
