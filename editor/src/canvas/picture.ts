import type { Box, Id, Look } from '@potok/model'

/** What the canvas draws, in scene units: the scene of the model in the canvas's own plain words. */
export interface Picture {
  readonly boxes: ReadonlyMap<Id, PictureBox>
  readonly flows: ReadonlyMap<Id, PictureFlow>
  readonly lanes: readonly PictureLane[]
  /** Where a flow crosses an earlier one and breaks. */
  readonly crossings: ReadonlyMap<Id, readonly (readonly [x: number, y: number])[]>
  /** Where the first problem star of a box or flow stands: its centre. */
  readonly stars: ReadonlyMap<Id, readonly [x: number, y: number]>
  readonly width: number
  readonly height: number
}

export interface PictureBox {
  readonly id: Id
  readonly look: Look
  readonly number: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  readonly farLines: readonly string[]
  readonly time: Box['time']
  /** Where a decision's question stands, from the box's corner. */
  readonly question: { readonly x: number; readonly y: number; readonly width: number } | null
}

export type LabelKind = 'condition' | 'wait' | 'transfer' | 'return'

export interface PictureLabel {
  readonly kind: LabelKind
  readonly words: string
  /** Left edge and baseline box of the label. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PictureFlow {
  readonly id: Id
  readonly start: Id
  readonly end: Id
  readonly returns: boolean
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly labels: readonly PictureLabel[]
}

export interface PictureLane {
  readonly id: Id
  readonly y: number
  readonly height: number
  /** What the lane adds to a stored y: a lane that grew pushes those below it down. */
  readonly shift: number
}

/** The y to store for a box that is drawn here, in this lane. */
export const storedY = (lanes: readonly PictureLane[], lane: Id | null | undefined, y: number): number =>
  y - (lanes.find(({ id }) => id === lane)?.shift ?? 0)

export function laneAt(lanes: readonly PictureLane[], y: number): PictureLane | null {
  return lanes.find((lane) => y >= lane.y && y < lane.y + lane.height) ?? null
}

/** The lane that a box dropped here belongs to: also above the first and below the last. */
export function nearestLane(lanes: readonly PictureLane[], y: number): PictureLane | null {
  const first = lanes[0]
  const last = lanes.at(-1)
  if (!first || !last) return null
  return laneAt(lanes, y) ?? (y < first.y ? first : last)
}

export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The smallest frame around these boxes, or null when there are none. */
export function frameOf(boxes: Iterable<Frame>): Frame | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** What a drawing of the whole map shows: its boxes with some air. */
export function aroundAll({ boxes }: Picture): Frame {
  const whole = frameOf(boxes.values()) ?? { x: 0, y: 0, width: 400, height: 200 }
  return { x: whole.x - 40, y: Math.min(0, whole.y) - 20, width: whole.width + 80, height: whole.height + 60 }
}

/** The left edge of these boxes and what they reach down to, a decision's question included; null for none. */
export function underneath(boxes: readonly PictureBox[]): { x: number; bottom: number } | null {
  const frame = frameOf(boxes)
  if (!frame) return null
  const foot = ({ y, height, question, lines }: PictureBox) => y + (question ? question.y + lines.length * 13 : height)
  return { x: frame.x, bottom: Math.max(...boxes.map((box) => Math.max(box.y + box.height, foot(box)))) }
}
