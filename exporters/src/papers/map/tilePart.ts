import { type BandDrawing, meets, moved, type Rect, rectOf, stretches, type TextLine } from './drawing.ts'

/** What of a band is drawn on one tile: whole things, and lines up to its edges. */
export function partOf(band: BandDrawing, { x, y, width, height }: Rect): BandDrawing {
  const isIn = (one: Rect) =>
    one.x >= x - 0.01 &&
    one.x + one.width <= x + width + 0.01 &&
    one.y >= y - 0.01 &&
    one.y + one.height <= y + height + 0.01
  const shows = (text: TextLine) => isIn(rectOf(text))
  const window = { x, y, width, height }
  return {
    ...band,
    lanes: band.lanes
      .filter((lane) => meets(lane, { ...window, x: lane.x }))
      .map((lane) => {
        const top = Math.max(lane.y, y)
        return {
          ...lane,
          x,
          width,
          y: top,
          height: Math.min(lane.y + lane.height, y + height) - top,
          headWidth: 0,
          texts: [],
        }
      }),
    // A bar is a line across its rows.
    boxes: band.boxes.filter((box) => (box.shape === 'bar' ? meets(box, window) : isIn(withTexts(box)))),
    flows: band.flows.filter(({ points }) => stretches(points).some((part) => meets(part, window))),
    labels: band.labels.filter(isIn),
    stars: band.stars.filter((star) => isIn(around(star)) && !band.lanes.some(({ id }) => id === star.on)),
    clouds: band.clouds.filter(isIn),
    frames: band.frames
      .filter((frame) => meets(frame, window))
      .map((frame) => ({ ...frame, title: frame.title && shows(frame.title) ? frame.title : null })),
    ladder: band.ladder && {
      line: band.ladder.line,
      texts: band.ladder.texts.filter((text) => text.x > (band.lanes[0]?.headWidth ?? 0) && shows(text)),
    },
    caption: null,
    cuts: [],
  }
}

/** A box with what is written over its edges: questions, documents, where a flow goes on. */
export function withTexts({ texts, signs, ...box }: BandDrawing['boxes'][number]): Rect {
  const all: Rect[] = [
    box,
    ...texts.map(rectOf),
    ...signs.map((sign) => ({ ...sign, width: sign.size, height: sign.size })),
  ]
  const x = Math.min(...all.map((one) => one.x))
  const y = Math.min(...all.map((one) => one.y))
  const right = Math.max(...all.map((one) => one.x + one.width))
  const bottom = Math.max(...all.map((one) => one.y + one.height))
  return { x, y, width: right - x, height: bottom - y }
}

export const around = ({ x, y, size }: BandDrawing['stars'][number]): Rect => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
})

/** Times of the ladder step aside where a cut would part them, as long as they find room beside their neighbours. */
export function ladderBeside(band: BandDrawing, cuts: readonly number[]): BandDrawing {
  if (!band.ladder) return band
  const texts = [...band.ladder.texts]
  texts.forEach((text, at) => {
    const { x, width } = rectOf(text)
    const cut = cuts.find((one) => x < one + ROOM && x + width > one - ROOM)
    if (cut === undefined) return
    const ways = [cut - ROOM - x - width, cut + ROOM - x].sort((a, b) => Math.abs(a) - Math.abs(b))
    const free = ways
      .map((way) => moved(text, way, 0))
      .find((one) => {
        const rect = rectOf(one)
        return !texts.some((other, index) => index !== at && meets(rect, rectOf(other), 0.4))
      })
    if (free) texts[at] = free
  })
  return { ...band, ladder: { ...band.ladder, texts } }
}

const ROOM = 0.5
