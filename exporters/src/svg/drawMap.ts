import type { Locale, LossCode, Scene, SceneGroup, Value } from '@potok/model'
import { drawBox } from './box.ts'
import { drawFlow, drawLabels, drawStar } from './flow.ts'
import { drawHeader, HEADER_HEIGHT, type Header, headerWidth } from './header.ts'
import { element, figure, type Markup } from './mark.ts'
import { PALETTES, type Palette, type Theme } from './palette.ts'
import { patterns } from './pattern.ts'
import { sheet } from './sheet.ts'
import { line } from './text.ts'

export interface DrawOptions {
  readonly theme?: Theme
  readonly locale: Locale
  readonly header?: Header
}

const HEAD = 124
const FOOT = 12

/** The whole map as one SVG: plain shapes and a text element per line, so that every program shows the same. */
export function drawMap(scene: Scene, { theme = 'light', locale, header }: DrawOptions): string {
  const palette = PALETTES[theme]
  const over = Math.max(0, -scene.bounds.y)
  const top = (header ? HEADER_HEIGHT : 0) + over
  const left = HEAD - scene.bounds.x
  const width = Math.ceil(Math.max(scene.bounds.x + scene.bounds.width + left, header ? headerWidth(header) : 0))
  const height = Math.ceil(top + scene.bounds.y + over + scene.bounds.height + FOOT)
  return sheet(
    { width, height, ground: palette.canvas },
    element('defs', {}, ...patterns(palette, valuesOf(scene), lossesOf(scene))),
    ...(header ? drawHeader(header, width, palette) : []),
    element('g', { transform: `translate(0 ${figure(top)})` }, ...drawLanes(scene, width, palette)),
    element(
      'g',
      { transform: `translate(${figure(left)} ${figure(top)})` },
      ...scene.groups.filter(({ look }) => look === 'frame').flatMap((frame) => drawFrame(frame, palette)),
      ...[...scene.flows.values()].map((flow) => drawFlow(flow, palette)),
      ...[...scene.boxes.values()].map((box) => drawBox(box, palette, locale)),
      ...[...scene.flows.values()].map((flow) => drawLabels(flow, palette)),
      ...scene.stars.map((star) => drawStar(star, palette)),
    ),
  )
}

function drawFrame({ x, y, width, height, title }: SceneGroup, palette: Palette): Markup[] {
  const outline = element('rect', {
    x,
    y,
    width,
    height,
    rx: 12,
    fill: 'none',
    stroke: palette.ink2,
    'stroke-width': 1.5,
  })
  return title ? [outline, line(title, x, y, palette.ink2)] : [outline]
}

function drawLanes(scene: Scene, width: number, palette: Palette): Markup[] {
  const drawn: Markup[] = []
  scene.lanes.forEach((lane, index) => {
    const band = { y: lane.y, height: lane.height }
    if (index % 2 === 1) drawn.push(element('rect', { x: HEAD, width: width - HEAD, ...band, fill: palette.lane }))
    drawn.push(
      element('rect', { x: 0, width: HEAD, ...band, fill: palette.surface }),
      element('path', { d: `M0 ${figure(lane.y)}H${width}`, stroke: palette.line }),
      ...lane.lines.map((one) => line(one, 0, lane.y, one.weight === 'bold' ? palette.ink : palette.ink2)),
    )
  })
  const last = scene.lanes[scene.lanes.length - 1]
  if (last) {
    const bottom = figure(last.y + last.height)
    drawn.push(element('path', { d: `M0 ${bottom}H${width}M${HEAD} 0V${bottom}`, fill: 'none', stroke: palette.line }))
  }
  return drawn
}

const valuesOf = (scene: Scene) =>
  new Set([...scene.boxes.values()].map((box) => box.value).filter((one): one is Value => one !== null))

const lossesOf = (scene: Scene) =>
  new Set([...scene.boxes.values()].map((box) => box.loss).filter((one): one is LossCode => one !== null))
