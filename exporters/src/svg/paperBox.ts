import type { BoxDrawing } from '../papers/map/drawing.ts'
import { element, figure, type Markup, points } from './mark.ts'
import { HAIR, INK } from './paperSign.ts'

const WHITE = '#FFFFFF'

/** The shape of a box without its texts. `strip` is the width of the pattern at its left. */
export function paperBox(box: BoxDrawing, strip: number): Markup[] {
  const { x, y, width, height } = box
  const framed = (by: number, stroke: number, rx: number) =>
    element('rect', {
      x: x + by,
      y: y + by,
      width: width - 2 * by,
      height: height - 2 * by,
      rx,
      fill: WHITE,
      stroke: INK,
      'stroke-width': stroke,
    })
  const axis = x + width / 2
  const middle = y + height / 2
  switch (box.shape) {
    case 'step':
      return operation(box, strip)
    case 'start':
      return [framed(0.15, 0.3, height / 2)]
    case 'end':
      return box.alternative
        ? [framed(0.15, 0.3, height / 2), framed(0.85, 0.25, height / 2 - 0.85)]
        : [framed(0.3, 0.6, height / 2)]
    case 'decision':
      return [
        element('polygon', {
          points: points([
            [axis, y],
            [x + width, middle],
            [axis, y + height],
            [x, middle],
          ]),
          fill: WHITE,
          stroke: INK,
          'stroke-width': 0.35,
        }),
      ]
    case 'bar':
      return [element('rect', { x, y, width, height, rx: 0.4, fill: INK })]
    case 'ring':
      return [
        element('circle', {
          cx: axis,
          cy: middle,
          r: width / 2 - 0.22,
          fill: WHITE,
          stroke: INK,
          'stroke-width': 0.45,
        }),
      ]
    case 'wait':
      return [
        element('polygon', {
          points: points([
            [x + width * 0.14, y],
            [x + width * 0.86, y],
            [axis, middle],
          ]),
          fill: INK,
        }),
        element('polygon', {
          points: points([
            [axis, middle],
            [x + width * 0.86, y + height],
            [x + width * 0.14, y + height],
          ]),
          fill: INK,
        }),
      ]
    case 'out':
    case 'in':
      return [
        element('polygon', {
          points: points([
            [x, y],
            [x + width * 0.72, y],
            [x + width, middle],
            [x + width * 0.72, y + height],
            [x, y + height],
          ]),
          fill: INK,
        }),
      ]
  }
}

function operation({ x, y, width, height, value, footY }: BoxDrawing, strip: number): Markup[] {
  const edge = value === 'VA' ? 0.5 : 0.25
  const drawn: Markup[] = [element('rect', { x, y, width, height, fill: WHITE })]
  if (value === 'VA') drawn.push(element('rect', { x, y, width: strip, height, fill: INK }))
  if (value === 'NNVA')
    drawn.push(element('path', { d: level(x, y, strip, height), stroke: INK, 'stroke-width': 0.16 }))
  if (value === 'NVA')
    drawn.push(element('path', { d: slanted(x, y, strip, height), stroke: INK, 'stroke-width': 0.28 }))
  if (value === 'NNVA' || value === 'NVA')
    drawn.push(
      element('path', { d: `M${figure(x + strip)} ${figure(y)}v${figure(height)}`, stroke: INK, 'stroke-width': 0.16 }),
    )
  if (footY !== null)
    drawn.push(
      element('path', {
        d: `M${figure(value ? x + strip : x)} ${figure(footY)}H${figure(x + width)}`,
        stroke: HAIR,
        'stroke-width': 0.12,
      }),
    )
  drawn.push(
    element('rect', {
      x: x + edge / 2,
      y: y + edge / 2,
      width: width - edge,
      height: height - edge,
      fill: 'none',
      stroke: INK,
      'stroke-width': edge,
    }),
  )
  return drawn
}

function level(x: number, y: number, width: number, height: number): string {
  let path = ''
  for (let at = 1.15; at < height - 0.3; at += 1.15) path += `M${figure(x)} ${figure(y + at)}h${figure(width)}`
  return path
}

/** Plain strokes, cut at the strip's edges: no program has to know patterns. */
function slanted(x: number, y: number, width: number, height: number): string {
  let path = ''
  for (let at = 0.5; at < height + width; at += 1) {
    const from = Math.min(at, height)
    const to = Math.max(at - width, 0)
    const left = at - from
    const right = Math.min(width, at)
    if (to < from)
      path += `M${figure(x + left)} ${figure(y + from)}L${figure(x + right)} ${figure(y + Math.max(to, at - right))}`
  }
  return path
}
