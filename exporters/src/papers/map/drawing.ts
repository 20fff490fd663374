import { type Id, type LossCode, measure, type Value } from '@potok/model'

/** Millimetres on paper, from the upper left corner of what holds it. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Point = readonly [x: number, y: number]
type Colour = 'ink' | 'g1' | 'g2' | 'white' | 'green'

/** One line of text; `y` is its baseline, `size` is in points. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly anchor: 'start' | 'middle' | 'end'
  readonly colour: Colour
}

export type Shape = 'step' | 'start' | 'end' | 'decision' | 'bar' | 'ring' | 'wait' | 'out' | 'in'

/** A step, event, decision or connector as it stands on paper. */
export interface BoxDrawing extends Rect {
  readonly id: Id
  readonly shape: Shape
  readonly value: Value | null
  readonly loss: LossCode | null
  /** Of an end: drawn double when it is another outcome. */
  readonly alternative: boolean
  /** Hairline above number and time; null where there is none. */
  readonly footY: number | null
  readonly texts: readonly TextLine[]
  readonly signs: readonly Sign[]
}

export interface Sign {
  readonly sign: 'wait' | 'transfer' | 'document' | 'system' | 'subprocess'
  readonly x: number
  readonly y: number
  readonly size: number
}

export interface FlowDrawing {
  readonly id: Id
  readonly start: Id
  readonly end: Id
  readonly points: readonly Point[]
  readonly dashed: boolean
}

/** A label of a flow or the question of a decision, with all it covers. */
export interface LabelDrawing extends Rect {
  readonly about: Id
  readonly plate: boolean
  readonly texts: readonly TextLine[]
  readonly signs: readonly Sign[]
}

export interface StarDrawing {
  readonly number: string
  readonly on: Id
  readonly x: number
  readonly y: number
  readonly size: number
}

export interface CloudDrawing extends Rect {
  readonly text: TextLine
}

/** A frame around some steps; its name stands on the outline. */
export interface FrameDrawing extends Rect {
  readonly title: TextLine | null
}

export interface LaneDrawing extends Rect {
  readonly id: Id
  readonly headWidth: number
  readonly texts: readonly TextLine[]
}

/** One band of the map: lanes with their heads, what stands in them, the ladder of times under it. */
export interface BandDrawing {
  /** «Лента 1 из 2»; empty when the map is one band. */
  readonly title: string
  readonly width: number
  readonly height: number
  readonly lanes: readonly LaneDrawing[]
  readonly boxes: readonly BoxDrawing[]
  readonly flows: readonly FlowDrawing[]
  readonly labels: readonly LabelDrawing[]
  readonly stars: readonly StarDrawing[]
  readonly clouds: readonly CloudDrawing[]
  readonly frames: readonly FrameDrawing[]
  readonly ladder: { readonly line: readonly Point[]; readonly texts: readonly TextLine[] } | null
  readonly caption: TextLine | null
  /** Where the band may be cut when it is taller than a sheet: no text, box or label is crossed there. */
  readonly cuts: readonly number[]
}

export const MM = 25.4 / 72

const ASCENT = 0.74
const DESCENT = 0.22

export const widthOf = (text: string, size: number, bold = false): number =>
  measure(text, size * MM, bold ? 'bold' : 'regular')

export function rectOf({ text, x, y, size, bold, anchor }: TextLine): Rect {
  const width = widthOf(text, size, bold)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { x: left, y: y - ASCENT * size * MM, width, height: (ASCENT + DESCENT) * size * MM }
}

export function meets(a: Rect, b: Rect, room = 0): boolean {
  return (
    a.x < b.x + b.width + room &&
    b.x < a.x + a.width + room &&
    a.y < b.y + b.height + room &&
    b.y < a.y + a.height + room
  )
}

/** Flow lines as thin rectangles. */
export function stretches(points: readonly Point[], half = 0.16): Rect[] {
  return points.slice(1).map((to, at) => {
    const from = points[at]!
    return {
      x: Math.min(from[0], to[0]) - half,
      y: Math.min(from[1], to[1]) - half,
      width: Math.abs(to[0] - from[0]) + 2 * half,
      height: Math.abs(to[1] - from[1]) + 2 * half,
    }
  })
}

export function moved<T extends { x: number; y: number }>(one: T, dx: number, dy: number): T {
  return { ...one, x: one.x + dx, y: one.y + dy }
}
