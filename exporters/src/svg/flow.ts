import {
  arrowOf,
  type FlowLine,
  LABEL_LINE,
  type Label,
  type LabelPart,
  type Point,
  partWidth,
  type Star,
} from '@potok/model'
import { icon } from './icon.ts'
import { element, figure, type Markup, points, together } from './mark.ts'
import type { Palette } from './palette.ts'
import { written } from './text.ts'

const RADIUS = 7
const ICON = 15

export function drawFlow(flow: FlowLine, palette: Palette): Markup {
  const colour = flow.returns ? palette.loss.defects : palette.flow
  return together([
    element('path', {
      d: rounded(shortened(flow.points)),
      fill: 'none',
      stroke: colour,
      'stroke-width': flow.returns ? 2 : 1.5,
      'stroke-dasharray': flow.returns ? '7 4' : undefined,
    }),
    element('polygon', { points: points(arrowOf(flow.points)), fill: colour }),
  ])
}

export function drawLabels(flow: FlowLine, palette: Palette): Markup {
  return together(flow.labels.map((label) => drawLabel(label, palette)))
}

function drawLabel(label: Label, palette: Palette): Markup {
  const plate = { x: label.x - 2, y: label.y, width: label.width + 4, height: label.height, rx: 3 }
  const drawn = [element('rect', { ...plate, fill: palette.canvas, 'fill-opacity': 0.86 })]
  label.lines.forEach((parts, index) => {
    const width = parts.reduce((sum, part) => sum + partWidth(part), 0)
    const free = label.width - width
    let x = label.x + (label.align === 'left' ? 0 : label.align === 'right' ? free : free / 2)
    const top = label.y + index * LABEL_LINE
    for (const part of parts) {
      drawn.push(drawPart(part, x, top, palette))
      x += partWidth(part)
    }
  })
  return together(drawn)
}

function drawPart(part: LabelPart, x: number, top: number, palette: Palette): Markup {
  const colour = {
    condition: palette.ink,
    return: palette.loss.defects,
    wait: palette.loss.waiting,
    transfer: palette.loss.transport,
  }[part.kind]
  const text = {
    x: x + (part.kind === 'condition' ? 0 : ICON),
    y: top + 11,
    size: 11.5,
    colour,
    bold: part.kind !== 'transfer',
  }
  if (part.kind === 'condition') return written(part.text, text)
  return together([icon(part.kind, x, top + 1, 12, colour), written(part.text, text)])
}

/** Ten rays, white number. */
export function drawStar(star: Pick<Star, 'x' | 'y' | 'number'>, palette: Palette): Markup {
  const rays: [number, number][] = Array.from({ length: 20 }, (_, index) => {
    const radius = index % 2 === 0 ? 12 : 9.2
    const angle = (index * Math.PI) / 10 - Math.PI / 2
    return [star.x + radius * Math.cos(angle), star.y + radius * Math.sin(angle)]
  })
  return together([
    element('polygon', {
      points: points(rays),
      fill: palette.star,
      stroke: palette.surface,
      'stroke-linejoin': 'round',
    }),
    written(star.number, { x: star.x, y: star.y + 4.2, size: 12, colour: '#FFFFFF', bold: true, anchor: 'middle' }),
  ])
}

/** The line ends inside the arrow, not at its tip. */
function shortened(way: readonly Point[]): Point[] {
  const [tip, from] = [way[way.length - 1]!, way[way.length - 2]!]
  const end: Point = [tip[0] - 5 * Math.sign(tip[0] - from[0]), tip[1] - 5 * Math.sign(tip[1] - from[1])]
  return [...way.slice(0, -1), end]
}

function rounded(way: readonly Point[]): string {
  let path = `M${figure(way[0]![0])} ${figure(way[0]![1])}`
  for (let index = 1; index < way.length - 1; index++) {
    const [a, b, c] = [way[index - 1]!, way[index]!, way[index + 1]!]
    const radius = Math.min(RADIUS, distance(a, b) / 2, distance(b, c) / 2)
    const [before, after] = [towards(b, a, radius), towards(b, c, radius)]
    path += `L${before}Q${figure(b[0])} ${figure(b[1])} ${after}`
  }
  const last = way[way.length - 1]!
  return `${path}L${figure(last[0])} ${figure(last[1])}`
}

const distance = (a: Point, b: Point) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
const towards = (from: Point, to: Point, by: number) =>
  `${figure(from[0] + by * Math.sign(to[0] - from[0]))} ${figure(from[1] + by * Math.sign(to[1] - from[1]))}`
