import type { Rect } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Screen = scene × zoom + (x, y). Sheets that share one are scrolled and zoomed together. */
export interface SheetView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export type SheetViewStore = StoreApi<SheetView>

export interface Size {
  readonly width: number
  readonly height: number
}

/** One press of a key or button. */
export const STEP_OF_ZOOM = 1.25
const LEAST = 0.1
/** At less the number of a step is too small to read. */
const LEGIBLE = 0.36
const MOST = 2
/** Around a whole map, in pixels. */
const AIR = 16
/** What the names of the lanes cover. */
const HEADS = 96

export const createSheetView = (): SheetViewStore => createStore<SheetView>(() => ({ x: 0, y: 0, zoom: 1 }))

export function pan(view: SheetViewStore, dx: number, dy: number): void {
  view.setState(({ x, y }) => ({ x: x + dx, y: y + dy }))
}

/** What stands at this place of the sheet stays there. */
export function zoomAt(view: SheetViewStore, by: number, at: { x: number; y: number }): void {
  const { x, y, zoom } = view.getState()
  const next = Math.min(MOST, Math.max(LEAST, zoom * by))
  view.setState({ zoom: next, x: at.x - ((at.x - x) * next) / zoom, y: at.y - ((at.y - y) * next) / zoom })
}

/** Shows this part whole beside the names of the lanes, no larger than it is. */
export function fit(view: SheetViewStore, part: Rect, size: Size): void {
  const room = roomOf(size)
  lay(view, part, room, Math.max(LEAST, Math.min(1, room.width / part.width, room.height / part.height)))
}

/** The first look: as much of it as can be read, from its beginning. */
export function open(view: SheetViewStore, part: Rect, size: Size): void {
  const room = roomOf(size)
  lay(view, part, room, Math.max(LEGIBLE, Math.min(1, room.width / part.width, room.height / part.height)))
}

const roomOf = ({ width, height }: Size): Size => ({
  width: Math.max(1, width - HEADS - 2 * AIR),
  height: Math.max(1, height - 2 * AIR),
})

function lay(view: SheetViewStore, { x, y, width, height }: Rect, room: Size, zoom: number): void {
  const [spareX, spareY] = [Math.max(0, room.width - width * zoom), Math.max(0, room.height - height * zoom)]
  view.setState({ zoom, x: HEADS + AIR + spareX / 2 - x * zoom, y: AIR + spareY / 2 - y * zoom })
}

/** Brings a box that has the focus into sight, no further than it takes. */
export function reveal(view: SheetViewStore, box: Rect, size: Size): void {
  const { x, y, zoom } = view.getState()
  const shift = (at: number, first: number, length: number, from: number, to: number) => {
    const [start, end] = [first * zoom + at, (first + length) * zoom + at]
    if (start < from) return from - start
    return end > to ? Math.max(to - end, from - start) : 0
  }
  pan(
    view,
    shift(x, box.x, box.width, HEADS + AIR, size.width - AIR),
    shift(y, box.y, box.height, AIR, size.height - AIR),
  )
}
