import type { Sign } from '../papers/map/drawing.ts'
import { element, type Markup, points, together } from './mark.ts'

export const INK = '#14171B'
export const HAIR = '#6A717A'
const RED = '#A3221B'
export const GREEN = '#1F6A43'

const hourglass = ({ x, y, size }: Sign): Markup => {
  const wide = size * 0.72
  return together([
    element('polygon', {
      points: points([
        [x, y],
        [x + wide, y],
        [x + wide / 2, y + size / 2],
      ]),
      fill: INK,
    }),
    element('polygon', {
      points: points([
        [x + wide / 2, y + size / 2],
        [x + wide, y + size],
        [x, y + size],
      ]),
      fill: INK,
    }),
  ])
}

const chevrons = ({ x, y, size }: Sign): Markup => {
  const one = (left: number) =>
    element('polygon', {
      points: points([
        [left, y + size * 0.1],
        [left + size * 0.52, y + size / 2],
        [left, y + size * 0.9],
      ]),
      fill: 'none',
      stroke: INK,
      'stroke-width': 0.22,
      'stroke-linejoin': 'miter',
    })
  return together([one(x + 0.12), one(x + size * 0.58)])
}

const sheet = ({ x, y, size }: Sign): Markup =>
  element('path', {
    d: `M${x.toFixed(2)} ${y.toFixed(2)}h${(size * 0.78).toFixed(2)}v${(size * 0.85).toFixed(2)}q${(-size * 0.2).toFixed(2)} ${(-size * 0.2).toFixed(2)} ${(-size * 0.39).toFixed(2)} 0t${(-size * 0.39).toFixed(2)} 0z`,
    fill: '#FFFFFF',
    stroke: INK,
    'stroke-width': 0.2,
  })

const cylinder = ({ x, y, size }: Sign): Markup => {
  const [wide, tall, cap] = [size * 0.8, size * 0.95, size * 0.17]
  const at = (value: number) => value.toFixed(2)
  const side = `M${at(x)} ${at(y + cap)}a${at(wide / 2)} ${at(cap)} 0 0 1 ${at(wide)} 0v${at(tall - 2 * cap)}a${at(wide / 2)} ${at(cap)} 0 0 1 ${at(-wide)} 0z`
  return together([
    element('path', { d: side, fill: '#FFFFFF', stroke: INK, 'stroke-width': 0.2 }),
    element('path', {
      d: `M${at(x)} ${at(y + cap)}a${at(wide / 2)} ${at(cap)} 0 0 0 ${at(wide)} 0`,
      fill: 'none',
      stroke: INK,
      'stroke-width': 0.2,
    }),
  ])
}

const plus = ({ x, y, size }: Sign): Markup => {
  const at = (part: number) => (size * part).toFixed(2)
  return together([
    element('rect', {
      x,
      y,
      width: size,
      height: size,
      rx: size * 0.12,
      fill: '#FFFFFF',
      stroke: INK,
      'stroke-width': 0.22,
    }),
    element('path', {
      d: `M${(x + size * 0.22).toFixed(2)} ${(y + size / 2).toFixed(2)}h${at(0.56)}M${(x + size / 2).toFixed(2)} ${(y + size * 0.22).toFixed(2)}v${at(0.56)}`,
      stroke: INK,
      'stroke-width': 0.3,
    }),
  ])
}

const drawings: Readonly<Record<Sign['sign'], (sign: Sign) => Markup>> = {
  wait: hourglass,
  transfer: chevrons,
  document: sheet,
  system: cylinder,
  subprocess: plus,
}

/** The small signs that stand before a text. */
export const paperSign = (sign: Sign): Markup => drawings[sign.sign](sign)

/** Ten rays, white edge, white number. */
export function starShape(x: number, y: number, size: number): Markup {
  const rays: [number, number][] = Array.from({ length: 20 }, (_, index) => {
    const radius = (size / 2) * (index % 2 === 0 ? 1 : 0.76)
    const angle = (index * Math.PI) / 10 - Math.PI / 2
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
  return element('polygon', {
    points: points(rays),
    fill: RED,
    stroke: '#FFFFFF',
    'stroke-width': 0.35,
    'stroke-linejoin': 'round',
  })
}

export function cloudShape(x: number, y: number, width: number, height: number): Markup {
  const at = (dx: number, dy: number) => `${(x + dx * width).toFixed(2)} ${(y + dy * height).toFixed(2)}`
  const arc = (radius: number, to: string) =>
    `A${(radius * height).toFixed(2)} ${(radius * height).toFixed(2)} 0 0 1 ${to}`
  return element('path', {
    d: `M${at(0.14, 0.95)}${arc(0.27, at(0.12, 0.45))}${arc(0.3, at(0.34, 0.22))}${arc(0.36, at(0.68, 0.2))}${arc(0.3, at(0.9, 0.46))}${arc(0.27, at(0.87, 0.95))}z`,
    fill: '#FFFFFF',
    stroke: GREEN,
    'stroke-width': 0.4,
    'stroke-linejoin': 'round',
  })
}
