import {
  around,
  type DrawnElement,
  type DrawnRelation,
  type ElementKind,
  hasNameInside,
  KIND_SIGNS,
  type Locale,
  measure,
  NAME_LINE,
  type Picture,
  pointAt,
  sayingAt,
  type Way,
  wayOf,
} from '@potok/model'
import { textsOf } from '../texts/texts.ts'
import { drawHeader, HEADER_HEIGHT, type Header, headerWidth } from './header.ts'
import { element, figure, type Markup, points, together } from './mark.ts'
import { PALETTES, type Palette } from './palette.ts'
import { sheet } from './sheet.ts'
import { written } from './text.ts'

const AIR = 40
const LEGEND = 44
const CONFLICT = '#B42318'
const PALETTE = PALETTES.light

/** A system map as one SVG: as on the screen, nothing chosen, with the kinds that stand on it under it. */
export function drawSystem(picture: Picture, { locale, header }: { locale: Locale; header: Header }): string {
  const bounds = around(picture.elements.values(), AIR)
  const legend = drawLegend(picture, locale)
  const width = Math.ceil(Math.max(bounds.width, headerWidth(header), legend.width, 320))
  const height = Math.ceil(HEADER_HEIGHT + bounds.height + LEGEND)
  const [left, top] = [(width - bounds.width) / 2 - bounds.x, HEADER_HEIGHT - bounds.y]
  return sheet(
    { width, height, ground: PALETTE.canvas },
    ...drawHeader(header, width, PALETTE),
    element(
      'g',
      { transform: `translate(${figure(left)} ${figure(top)})` },
      ...picture.groups.map(drawGroup),
      ...picture.relations.map((one) => drawRelation(picture, one)),
      ...[...picture.elements.values()].map(drawElement),
    ),
    element('g', { transform: `translate(0 ${figure(height - LEGEND)})` }, ...legend.drawn),
  )
}

const drawGroup = ({ x, y, width, height, name }: Picture['groups'][number]): Markup =>
  together([
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 16,
      fill: PALETTE.lane,
      stroke: PALETTE.line2,
      'stroke-width': 1.5,
      'stroke-dasharray': '6 4',
    }),
    written(name, { x: x + 14, y: y + 20, size: 13, colour: PALETTE.ink2, bold: true }),
  ])

const inkOf = ({ kind }: DrawnRelation): string =>
  kind === 'conflicts' ? CONFLICT : kind === 'influences' ? PALETTE.loss.motion : PALETTE.flow

function drawRelation(picture: Picture, relation: DrawnRelation): Markup {
  const way = wayOf(picture, relation)
  if (!way) return together([])
  const { from, bend, to } = way
  const ink = inkOf(relation)
  const wide = 0.75 + relation.strength * 0.75
  const influences = relation.kind === 'influences'
  const path = [`M${figure(from[0])} ${figure(from[1])}`, `Q${[...bend, ...to].map(figure).join(' ')}`].join('')
  return together([
    element('path', {
      d: path,
      fill: 'none',
      stroke: ink,
      'stroke-width': wide,
      'stroke-dasharray': relation.kind === 'conflicts' ? '5 4' : undefined,
    }),
    drawHead(way, 7 + wide, ink),
    ...(influences ? drawSign(relation, way, ink) : []),
    ...drawLabel(relation.label, sayingAt(way, relation.kind), relation.kind === 'conflicts' ? ink : null),
  ])
}

function drawHead({ bend, to }: Way, size: number, ink: string): Markup {
  const angle = Math.atan2(to[1] - bend[1], to[0] - bend[0])
  const wing = (side: number) =>
    [to[0] - size * Math.cos(angle + side * 0.38), to[1] - size * Math.sin(angle + side * 0.38)] as const
  return element('polygon', { points: points([to, wing(-1), wing(1)]), fill: ink })
}

/** Its sign in a circle, and two strokes across where it works after a while. */
function drawSign({ polarity, delay }: DrawnRelation, way: Way, ink: string): Markup[] {
  const [x, y] = way.middle
  const strokes = polarity === 'plus' ? `M${figure(x)} ${figure(y - 4)}v8` : ''
  const drawn = [
    element('circle', { cx: x, cy: y, r: 9, fill: PALETTE.surface, stroke: ink, 'stroke-width': 1.5 }),
    element('path', { d: `M${figure(x - 4)} ${figure(y)}h8${strokes}`, stroke: ink, 'stroke-width': 1.5 }),
  ]
  if (!delay) return drawn
  const [[ax, ay], [bx, by]] = [pointAt(way, 0.74), pointAt(way, 0.78)]
  const angle = Math.atan2(by - ay, bx - ax)
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const across = [0, 5]
    .map((on) => [ax + on * cos, ay + on * sin] as const)
    .map(([px, py]) =>
      [`M${figure(px - 8 * sin)} ${figure(py + 8 * cos)}`, `L${figure(px + 8 * sin)} ${figure(py - 8 * cos)}`].join(''),
    )
  return [...drawn, element('path', { d: across.join(''), stroke: PALETTE.ink, 'stroke-width': 2 })]
}

function drawLabel(label: string, [x, y]: readonly [number, number], ink: string | null): Markup[] {
  if (label === '') return []
  const width = measure(label, 12)
  return [
    element('rect', { x: x - width / 2 - 3, y: y - 8, width: width + 6, height: 16, fill: PALETTE.canvas }),
    written(label, { x, y: y + 4, size: 12, colour: ink ?? PALETTE.ink2, anchor: 'middle' }),
  ]
}

const ROUND: readonly ElementKind[] = ['client', 'participant', 'stakeholder', 'touchpoint']

function edgeOf(kind: ElementKind, palette: Palette): string {
  if (kind === 'client') return palette.ink
  if (kind === 'factor') return palette.loss.motion
  return kind === 'result' ? palette.value.VA : palette.ink3
}

function body(kind: ElementKind, [x, y]: readonly [number, number], width: number, height: number): Markup {
  const look = {
    fill: PALETTE.surface,
    stroke: edgeOf(kind, PALETTE),
    'stroke-width': kind === 'client' ? 3 : 1.5,
    'stroke-dasharray': kind === 'stakeholder' ? '4 3' : undefined,
  }
  if (ROUND.includes(kind)) return element('circle', { cx: x, cy: y, r: width / 2, ...look })
  const rx = kind === 'factor' ? height / 2 : kind === 'result' ? Math.min(14, height / 2) : 6
  return element('rect', { x: x - width / 2, y: y - height / 2, width, height, rx, ...look })
}

const signOf = (kind: ElementKind, [x, y]: readonly [number, number], size: number): Markup[] => {
  const sign = KIND_SIGNS[kind]
  if (!sign) return []
  const place = `translate(${figure(x - size / 2)} ${figure(y - size / 2)}) scale(${figure(size / 24)})`
  const look = { fill: 'none', stroke: PALETTE.ink2, 'stroke-width': 1.5, 'stroke-linecap': 'round' }
  return [element('path', { d: sign, transform: place, ...look })]
}

function drawElement({ kind, x, y, width, height, lines }: DrawnElement): Markup {
  const inside = hasNameInside(kind)
  const top = inside ? y - ((lines.length - 1) * NAME_LINE) / 2 + 4.5 : y + height / 2 + 17
  const plates = inside
    ? []
    : lines.map((text, at) => {
        const wide = measure(text, 13, 'bold') + 6
        const plate = { x: x - wide / 2, y: top + at * NAME_LINE - 12, width: wide, height: NAME_LINE }
        return element('rect', { ...plate, fill: PALETTE.canvas, 'fill-opacity': 0.86 })
      })
  return together([
    body(kind, [x, y], width, height),
    ...signOf(kind, [x, y], 24),
    ...plates,
    ...lines.map((text, at) =>
      written(text, { x, y: top + at * NAME_LINE, size: 13, colour: PALETTE.ink, bold: true, anchor: 'middle' }),
    ),
  ])
}

function drawLegend({ elements, relations }: Picture, locale: Locale): { drawn: Markup[]; width: number } {
  const t = textsOf(locale).system
  const kinds = [...new Set([...elements.values()].map(({ kind }) => kind))]
  const drawn: Markup[] = []
  let x = 24
  for (const kind of kinds) {
    const isRound = ROUND.includes(kind)
    drawn.push(body(kind, [x, 22], isRound ? 18 : 22, isRound ? 18 : 16), ...signOf(kind, [x, 22], 11))
    drawn.push(written(t.kinds[kind], { x: x + 16, y: 26, size: 12, colour: PALETTE.ink2 }))
    x += measure(t.kinds[kind], 12) + 46
  }
  if (relations.some(({ kind }) => kind === 'conflicts')) {
    const line = { d: `M${x - 10} 22h24`, stroke: CONFLICT, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }
    drawn.push(element('path', line))
    drawn.push(written(t.findings.conflict, { x: x + 20, y: 26, size: 12, colour: CONFLICT }))
    x += measure(t.findings.conflict, 12) + 50
  }
  return { drawn, width: x }
}
