import { groupsAmong, type Id, type ProcessMap, type Project } from '@potok/model'
import { printable } from '../printable.ts'
import {
  type BandDrawing,
  type FrameDrawing,
  MM,
  meets,
  type Rect,
  rectOf,
  stretches,
  type TextLine,
  widthOf,
} from './drawing.ts'
import type { Sizes } from './sizes.ts'

const AIR = 1.2
const INDENT = 1.6

/** The band with the outlines of the frames of its map. Where others stand between members, a frame has several parts. */
export function withFrames<T extends { drawing: BandDrawing }>(
  band: T,
  { map, project, sizes }: { map: ProcessMap; project: Project; sizes: Sizes },
): T {
  const { drawing } = band
  const groups = groupsAmong(project, map.steps).filter(({ group }) => group.look === 'frame')
  const frames: FrameDrawing[] = []
  const taken = groups.length > 0 ? takenIn(drawing) : []
  for (const { group, steps } of groups)
    for (const part of partsOf(drawing, new Set(steps))) {
      const title = titleOf(printable(group.name).trim(), part, sizes, taken)
      if (title) taken.push(rectOf(title))
      frames.push({ ...part, title })
    }
  return { ...band, drawing: { ...drawing, frames } }
}

function partsOf({ boxes, labels }: BandDrawing, members: ReadonlySet<Id>): Rect[] {
  const others = boxes.filter(({ id }) => !members.has(id))
  const own = boxes.filter(({ id }) => members.has(id)).sort((a, b) => a.x - b.x)
  const parts: Rect[] = []
  for (const box of own) {
    const whole = around([box, ...labels.filter(({ about }) => about === box.id)], AIR)
    const at = parts.findIndex((part) => !others.some((other) => meets(around([part, whole]), other)))
    if (at < 0) parts.push(whole)
    else parts[at] = around([parts[at]!, whole])
  }
  return parts
}

function around(rects: readonly Rect[], air = 0): Rect {
  const x = Math.min(...rects.map((one) => one.x)) - air
  const y = Math.min(...rects.map((one) => one.y)) - air
  const right = Math.max(...rects.map((one) => one.x + one.width)) + air
  const bottom = Math.max(...rects.map((one) => one.y + one.height)) + air
  return { x, y, width: right - x, height: bottom - y }
}

/** On the upper edge of the outline, else on the lower one, where nothing else is written; null when it finds no room. */
function titleOf(name: string, part: Rect, { labelSize }: Sizes, taken: readonly Rect[]): TextLine | null {
  if (!name) return null
  const text = shortened(name, part.width - 2 * INDENT, labelSize)
  const last = part.width - INDENT - widthOf(text, labelSize, true)
  for (const y of [part.y, part.y + part.height])
    for (let x = INDENT; x <= Math.max(INDENT, last); x += 2) {
      const line: TextLine = {
        text,
        x: part.x + x,
        y: y + labelSize * MM * 0.3,
        size: labelSize,
        bold: true,
        anchor: 'start',
        colour: 'g1',
      }
      if (!taken.some((one) => meets(one, rectOf(line), 0.2))) return line
    }
  return null
}

function shortened(name: string, room: number, size: number): string {
  const signs = [...name]
  if (widthOf(name, size, true) <= room) return name
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, size, true) > room) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

const takenIn = ({ boxes, labels, stars, clouds, flows }: BandDrawing): Rect[] => [
  ...boxes,
  ...boxes.flatMap(({ texts }) => texts.map(rectOf)),
  ...labels,
  ...clouds,
  ...stars.map(({ x, y, size }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size })),
  ...flows.flatMap(({ points }) => stretches(points)),
]
