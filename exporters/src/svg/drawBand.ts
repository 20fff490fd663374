import type { BandDrawing, FlowDrawing, Point, Rect, TextLine } from '../papers/map/drawing.ts'
import { MM, rectOf } from '../papers/map/drawing.ts'
import { element, figure, type Markup, points, together } from './mark.ts'
import { paperBox } from './paperBox.ts'
import { cloudShape, GREEN, HAIR, INK, paperSign, starShape } from './paperSign.ts'
import { written } from './text.ts'

const COLOURS = { ink: INK, g1: '#40464E', g2: HAIR, white: '#FFFFFF', green: GREEN } as const
const TINT = '#F1F3F5'

export interface BandLook {
  readonly strip: number
  readonly arrow: number
  readonly flow: number
}

/** One band, or the part of it between two heights, as an SVG whose unit is the millimetre. */
export const drawBand = (band: BandDrawing, look: BandLook, part = { from: 0, to: band.height }): string =>
  drawPart(band, look, { x: 0, y: part.from, width: band.width, height: part.to - part.from })

/** What of a band is seen in a window. */
export function drawPart(band: BandDrawing, look: BandLook, window: Rect): string {
  const { x: left, y: top, width, height } = window
  const seen = ({ y, height: tall }: Rect) => y < top + height && y + tall > top
  const texts = (all: readonly TextLine[]) => all.filter((text) => seen(rectOf(text))).map(line)
  const boxes = band.boxes.filter((box) => seen({ ...box, height: box.height + 40 }))
  const marks: Markup[] = [
    ...band.lanes
      .filter(seen)
      .flatMap((lane) => [
        element('rect', { x: lane.x, y: lane.y, width: lane.headWidth, height: lane.height, fill: TINT }),
        ...rule(lane.x, lane.y, lane.width, 0.12),
        ...texts(lane.texts),
      ]),
    ...frame(band),
    ...band.frames.filter(seen).map(outline),
    ...(band.caption ? texts([band.caption]) : []),
    ...band.flows.flatMap((flow) => drawLine(flow, look)),
    ...boxes.flatMap((box) => [...paperBox(box, look.strip), ...texts(box.texts), ...box.signs.map(paperSign)]),
    ...band.flows.map((flow) => arrow(flow, look)),
    ...band.labels.filter(seen).flatMap((label) => [
      element('rect', {
        x: label.x - 0.2,
        y: label.y,
        width: label.width + 0.4,
        height: label.height,
        fill: '#FFFFFF',
      }),
      ...texts(label.texts),
      ...label.signs.map(paperSign),
    ]),
    ...band.frames.flatMap(({ title }) => (title && seen(rectOf(title)) ? [plate(rectOf(title)), line(title)] : [])),
    ...band.clouds
      .filter(seen)
      .flatMap((cloud) => [cloudShape(cloud.x, cloud.y, cloud.width, cloud.height), ...texts([cloud.text])]),
    ...band.stars
      .filter(({ y, size }) => seen({ x: 0, y: y - size / 2, width: 0, height: size }))
      .flatMap(({ x, y, size, number }) => [
        starShape(x, y, size),
        written(number, {
          x,
          y: y + size * 0.175,
          size: size * (number.length > 2 ? 0.43 : 0.48),
          colour: '#FFFFFF',
          bold: true,
          anchor: 'middle',
        }),
      ]),
    ...drawLadder(band),
  ]
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${figure(width)}mm`,
      height: `${figure(height)}mm`,
      viewBox: `${figure(left)} ${figure(top)} ${figure(width)} ${figure(height)}`,
      'font-family': 'PT Sans',
      style: 'font-kerning: none; font-variant-ligatures: none',
    },
    together(marks),
  )
}

const line = ({ text, x, y, size, bold, anchor, colour }: TextLine): Markup =>
  written(text, { x, y, size: size * MM, bold, anchor, colour: COLOURS[colour] })

const outline = ({ x, y, width, height }: Rect): Markup =>
  element('rect', { x, y, width, height, rx: 1.6, fill: 'none', stroke: HAIR, 'stroke-width': 0.3 })

const plate = ({ x, y, width, height }: Rect): Markup =>
  element('rect', { x: x - 0.4, y, width: width + 0.8, height, fill: '#FFFFFF' })

const rule = (x: number, y: number, width: number, stroke: number): Markup[] => [
  element('path', {
    d: `M${figure(x)} ${figure(y)}h${figure(width)}`,
    stroke: stroke > 0.2 ? INK : HAIR,
    'stroke-width': stroke,
  }),
]

/** The rule over the band, the one at the right of the lane heads and the one under the last lane. */
function frame({ lanes, width }: BandDrawing): Markup[] {
  const [first, last] = [lanes[0], lanes[lanes.length - 1]]
  if (!first || !last) return []
  const bottom = last.y + last.height
  return [
    ...rule(0, first.y, width, 0.35),
    ...rule(0, bottom, width, 0.12),
    element('path', {
      d: `M${figure(first.headWidth)} ${figure(first.y)}V${figure(bottom)}`,
      stroke: INK,
      'stroke-width': 0.25,
    }),
  ]
}

/** A white halo under the line: crossings open by themselves. */
function drawLine({ points: way, dashed }: FlowDrawing, look: BandLook): Markup[] {
  const cut = shortened(way, look.arrow * 0.7)
  const path = `M${cut.map(([x, y]) => `${figure(x)} ${figure(y)}`).join('L')}`
  return [
    element('path', { d: path, fill: 'none', stroke: '#FFFFFF', 'stroke-width': look.flow + 1.1 }),
    element('path', {
      d: path,
      fill: 'none',
      stroke: INK,
      'stroke-width': look.flow,
      'stroke-dasharray': dashed ? '1.5 0.9' : undefined,
    }),
  ]
}

function arrow({ points: way }: FlowDrawing, look: BandLook): Markup {
  const [from, tip] = [way[way.length - 2]!, way[way.length - 1]!]
  const [dx, dy] = [Math.sign(tip[0] - from[0]), Math.sign(tip[1] - from[1])]
  const [back, side] = [look.arrow, look.arrow * 0.36]
  return element('polygon', {
    points: points([
      [tip[0], tip[1]],
      [tip[0] - dx * back + dy * side, tip[1] - dy * back + dx * side],
      [tip[0] - dx * back - dy * side, tip[1] - dy * back - dx * side],
    ]),
    fill: INK,
  })
}

function shortened(way: readonly Point[], by: number): Point[] {
  const [from, tip] = [way[way.length - 2]!, way[way.length - 1]!]
  return [...way.slice(0, -1), [tip[0] - by * Math.sign(tip[0] - from[0]), tip[1] - by * Math.sign(tip[1] - from[1])]]
}

function drawLadder({ ladder }: BandDrawing): Markup[] {
  if (!ladder) return []
  const path = `M${ladder.line.map(([x, y]) => `${figure(x)} ${figure(y)}`).join('L')}`
  const stairs = element('path', { d: path, fill: 'none', stroke: INK, 'stroke-width': 0.35 })
  return [...(ladder.line.length > 0 ? [stairs] : []), ...ladder.texts.map(line)]
}
