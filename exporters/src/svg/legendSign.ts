import type { BoxDrawing } from '../papers/map/drawing.ts'
import type { LegendSign } from '../papers/map/sheet.ts'
import { element, type Markup, points } from './mark.ts'
import { paperBox } from './paperBox.ts'
import { cloudShape, INK, paperSign, starShape } from './paperSign.ts'
import { written } from './text.ts'

const WIDTH = 9
const HEIGHT = 4.8

const box = (shape: BoxDrawing['shape'], more: Partial<BoxDrawing>): Markup[] =>
  paperBox(
    {
      id: '',
      shape,
      x: 0.4,
      y: 0.2,
      width: 8,
      height: 4.4,
      value: null,
      loss: null,
      alternative: false,
      footY: null,
      texts: [],
      signs: [],
      ...more,
    },
    1.3,
  )

const stroke = (d: string, width: number, dashes?: string): Markup =>
  element('path', { d, fill: 'none', stroke: INK, 'stroke-width': width, 'stroke-dasharray': dashes })

const arrow = (dashes: string): Markup[] => [
  stroke('M0.4 2.4H7', 0.32, dashes),
  element('polygon', {
    points: points([
      [8.4, 2.4],
      [6.7, 1.8],
      [6.7, 3],
    ]),
    fill: INK,
  }),
]

const letter = (text: string, x: number, y: number, size: number, colour: string): Markup =>
  written(text, { x, y, size, colour, bold: true, anchor: 'middle' })

const drawings: Readonly<Record<LegendSign, () => Markup[]>> = {
  start: () => box('start', { y: 0.7, height: 3.4 }),
  alternative: () => box('end', { y: 0.5, height: 3.8, alternative: true }),
  VA: () => box('step', { value: 'VA' }),
  NNVA: () => box('step', { value: 'NNVA' }),
  NVA: () => box('step', { value: 'NVA' }),
  plain: () => box('step', {}),
  decision: () => [...box('decision', { x: 2.1, y: 0.1, width: 4.6, height: 4.6 }), letter('?', 4.4, 3.35, 2.7, INK)],
  bar: () => [
    ...box('bar', { x: 3.4, y: 0.1, width: 1.5, height: 4.6 }),
    stroke('M0.4 2.4H3.4M4.9 1.2H8.4M4.9 3.6H8.4', 0.32),
  ],
  ring: () => [stroke('M0.4 2.4H8.4', 0.32), ...box('ring', { x: 2.8, y: 0.8, width: 3.2, height: 3.2 })],
  wait: () => [paperSign({ sign: 'wait', x: 3.3, y: 0.9, size: 3 })],
  transfer: () => [paperSign({ sign: 'transfer', x: 2.9, y: 0.9, size: 3 })],
  return: () => arrow('1.5 0.9'),
  document: () => [paperSign({ sign: 'document', x: 2.9, y: 0.6, size: 3.8 })],
  system: () => [paperSign({ sign: 'system', x: 2.8, y: 0.5, size: 3.9 })],
  subprocess: () => [paperSign({ sign: 'subprocess', x: 2.7, y: 0.6, size: 3.6 })],
  star: () => [starShape(4.4, 2.4, 4.6), letter('1', 4.4, 3.2, 2.2, '#FFFFFF')],
  cloud: () => [cloudShape(0.9, 0.5, 7, 3.8)],
  connector: () => [...box('out', { x: 2.2, y: 0.7, width: 4.6, height: 3.5 })],
  ladder: () => [stroke('M0.4 1.2H2.8V3.6H6V1.2H8.4', 0.35)],
}

/** A sign of the legend as a picture 9 × 4.8 mm. */
export const legendSign = (sign: LegendSign): string => picture(drawings[sign](), WIDTH, HEIGHT)

/** The star and the cloud without their number, for tables: the number is set as text over it. */
export const bareStar = (): string => picture([starShape(2.4, 2.4, 4.7)], 4.8, 4.8)
export const bareCloud = (): string => picture([cloudShape(0.2, 0.2, 8.2, 4.4)], 8.6, 4.8)

const picture = (drawn: readonly Markup[], width: number, height: number): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${width}mm`,
      height: `${height}mm`,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'PT Sans',
    },
    ...drawn,
  )
