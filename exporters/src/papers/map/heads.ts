import type { Stretch } from './cutLines.ts'
import { type BandDrawing, type LaneDrawing, MM, moved, type Rect } from './drawing.ts'

/** Edges of lanes that a cut may not leave too narrow for the lane's name and its stars. */
export function headsTaken({ lanes, stars }: BandDrawing): Stretch[] {
  return lanes.flatMap((lane) => {
    const least = Math.min(leastOf(lane, stars), lane.height)
    return [
      { from: lane.y + EDGE, to: lane.y + least },
      { from: lane.y + lane.height - least, to: lane.y + lane.height - EDGE },
    ]
  })
}

const EDGE = 0.5

function leastOf({ id, texts, headWidth }: LaneDrawing, stars: BandDrawing['stars']): number {
  const line = (texts[0]?.size ?? 0) * MM * 1.14
  const pinned = stars.filter((star) => star.on === id && star.x < headWidth)
  return Math.max(texts.length * line + 1.2, pinned.reduce((sum, { size }) => sum + size, 0) + 0.6)
}

/** The heads of the lanes in a window, each name in the middle of what the sheet's own part holds of its lane. */
export function headsIn(band: BandDrawing, { from, to }: Stretch, window: Rect): BandDrawing {
  const end = window.y + window.height
  const shown = band.lanes.filter(({ y, height }) => y < end - EDGE && y + height > window.y + EDGE)
  const width = shown[0]?.headWidth ?? 0
  const stars: BandDrawing['stars'][number][] = []
  const lanes = shown.map((lane): LaneDrawing => {
    const top = Math.max(lane.y, window.y)
    const height = Math.min(lane.y + lane.height, end) - top
    const first = Math.max(lane.y, from)
    const seen = Math.min(lane.y + lane.height, to) - first
    const down = first + seen / 2 - (lane.y + lane.height / 2)
    const isNamed = seen >= Math.min(leastOf(lane, band.stars), lane.height) - EDGE
    if (isNamed)
      for (const star of band.stars) if (star.on === lane.id && star.x < width) stars.push(moved(star, 0, down))
    return { ...lane, y: top, width, height, texts: isNamed ? lane.texts.map((text) => moved(text, 0, down)) : [] }
  })
  const isLast = band.ladder !== null && to >= band.height - EDGE
  const texts = isLast ? band.ladder!.texts.filter(({ x }) => x < width) : []
  return {
    title: '',
    width,
    height: window.height,
    lanes,
    boxes: [],
    flows: [],
    labels: [],
    stars,
    clouds: [],
    frames: [],
    ladder: texts.length > 0 ? { line: [], texts } : null,
    caption: null,
    cuts: [],
  }
}
