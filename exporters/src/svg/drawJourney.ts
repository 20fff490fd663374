import {
  CELL,
  COLUMN_WIDTH,
  CURVE_HEIGHT,
  curveThrough,
  entryHeight,
  entryLinesOf,
  HEAD_WIDTH,
  heightOfFeeling,
  type Id,
  type JourneyEntry,
  type JourneyGrid,
  type Laid,
  type LaidCell,
  type LaidRow,
  type Locale,
  MARKS,
  measure,
  pointsOf,
  wordsStandUnder,
  wrap,
} from '@potok/model'
import { textsOf } from '../texts/texts.ts'
import { drawStar } from './flow.ts'
import { drawHeader, HEADER_HEIGHT, type Header, headerWidth } from './header.ts'
import { element, figure, type Markup, together } from './mark.ts'
import { LOSS_CODES, PALETTES } from './palette.ts'
import { drawMark, PERSONA_LOOKS } from './persona.ts'
import { sheet } from './sheet.ts'
import { written } from './text.ts'

const PALETTE = PALETTES.light
const FOOT = 44

/** A client's way as one SVG: its grid with the curves of all personas, and who they are under it. */
export function drawJourney(
  laid: Laid,
  grid: JourneyGrid,
  { locale, header }: { locale: Locale; header: Header },
): string {
  const width = Math.ceil(Math.max(laid.width + 1, headerWidth(header)))
  const height = Math.ceil(HEADER_HEIGHT + laid.height + FOOT)
  return sheet(
    { width, height, ground: PALETTE.canvas },
    ...drawHeader(header, width, PALETTE),
    element(
      'g',
      { transform: `translate(0 ${HEADER_HEIGHT})` },
      element('rect', { width: laid.width, height: laid.height, fill: PALETTE.surface }),
      element('rect', { width: HEAD_WIDTH, height: laid.height, fill: PALETTE.surface2 }),
      ...drawStages(laid, locale),
      ...laid.rows.flatMap((row) => drawRow(row, laid, grid, locale)),
      rule(`M0.5 0.5H${laid.width}V${figure(laid.height)}H0.5Z`),
    ),
    element('g', { transform: `translate(0 ${figure(HEADER_HEIGHT + laid.height)})` }, ...drawPersonas(grid, locale)),
  )
}

const rule = (d: string): Markup => element('path', { d, fill: 'none', stroke: PALETTE.line2 })
const leftOf = (at: number): number => HEAD_WIDTH + at * COLUMN_WIDTH

function drawStages({ stages, height }: Laid, locale: Locale): Markup[] {
  const head = textsOf(locale).journey.stage
  return [
    written(head, { x: CELL.airX, y: 25, size: 13, colour: PALETTE.ink2 }),
    ...stages.flatMap(({ name, at, span }) => {
      if (span === 0) return []
      const { lines } = wrap(name, span * COLUMN_WIDTH - 2 * CELL.airX, 14, 'bold', 1)
      const look = { x: leftOf(at) + CELL.airX, y: 25, size: 14, colour: PALETTE.ink, bold: true }
      return [rule(`M${leftOf(at)}.5 0V${figure(height)}`), written(lines[0] ?? '', look)]
    }),
  ]
}

function drawRow(row: LaidRow, { steps, width }: Laid, grid: JourneyGrid, locale: Locale): Markup[] {
  const { lines } = wrap(row.name, HEAD_WIDTH - 2 * CELL.airX, CELL.text, 'regular', 3)
  const head = lines.map((text, at) =>
    written(text, {
      x: CELL.airX,
      y: row.y + CELL.airY + 12 + at * CELL.line,
      size: CELL.text,
      colour: PALETTE.ink2,
    }),
  )
  const body =
    row.sort === 'emotions'
      ? [element('g', { transform: `translate(${HEAD_WIDTH} ${figure(row.y)})` }, ...drawCurves(grid, steps, locale))]
      : row.cells.map((cell) => drawCell(row, cell, locale))
  return [rule(`M0 ${figure(row.y)}H${figure(width)}`), ...head, ...body]
}

function drawCell({ y, height }: LaidRow, { at, span, entries }: LaidCell, locale: Locale): Markup {
  const drawn: Markup[] = [rule(`M${leftOf(at)}.5 ${figure(y)}V${figure(y + height)}`)]
  let top = y + CELL.airY
  for (const entry of entries) {
    drawn.push(drawEntry(entry, span, [leftOf(at) + CELL.airX, top], locale))
    top += entryHeight(entry, span) + CELL.between
  }
  return together(drawn)
}

const TONES = {
  plain: PALETTE.ink,
  strong: PALETTE.ink,
  quiet: PALETTE.ink2,
  idea: PALETTE.value.VA,
  late: PALETTE.warn,
} as const

function drawEntry(entry: JourneyEntry, span: number, [left, top]: readonly [number, number], locale: Locale): Markup {
  const drawn: Markup[] = []
  let x = left
  if (entry.star !== undefined) {
    drawn.push(drawStar({ x: x + 12, y: top + 8, number: `${entry.star ?? '…'}` }, PALETTE))
    x += MARKS.star
  }
  if (entry.loss) {
    const colour = PALETTE.loss[entry.loss]
    drawn.push(element('rect', { x, y: top, width: 24, height: 16, rx: 4, fill: colour, 'fill-opacity': 0.13 }))
    const code = LOSS_CODES[locale][entry.loss]
    drawn.push(written(code, { x: x + 12, y: top + 12, size: 11, colour, bold: true, anchor: 'middle' }))
    x += MARKS.loss
  }
  const under = wordsStandUnder(entry, span)
  const from = under ? { x: left, y: top + MARKS.line } : { x, y: top }
  entryLinesOf(entry, span).forEach((text, at) => {
    const look = { x: from.x, y: from.y + 12 + at * CELL.line, size: CELL.text, colour: TONES[entry.tone] }
    drawn.push(written(text, { ...look, bold: entry.tone === 'strong' }))
  })
  return together(drawn)
}

function drawCurves(grid: JourneyGrid, steps: readonly Id[], locale: Locale): Markup[] {
  const t = textsOf(locale).journey
  const moments = grid.steps.flatMap(({ moment }, at) => {
    if (!moment) return []
    const field = { x: at * COLUMN_WIDTH, width: COLUMN_WIDTH, height: CURVE_HEIGHT, fill: PALETTE.soft.NVA }
    const look = { x: at * COLUMN_WIDTH + 6, y: 13, size: 11, colour: PALETTE.value.NVA }
    return [element('rect', field), written(t.moment, look)]
  })
  const levels = [2, 1, 0, -1, -2].flatMap((level) => {
    const y = heightOfFeeling(level)
    const path = { d: `M0 ${figure(y)}H${steps.length * COLUMN_WIDTH}`, stroke: PALETTE.line2 }
    const said = level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0'
    return [
      element('path', { ...path, 'stroke-dasharray': level === 0 ? undefined : '2 4' }),
      ...(level % 2 === 0 ? [written(said, { x: 4, y: y - 3, size: 11, colour: PALETTE.ink3 })] : []),
    ]
  })
  const curves = grid.personas.flatMap(({ id }, at) => {
    const { colour, width, dash } = PERSONA_LOOKS[at % PERSONA_LOOKS.length]!
    const felt = pointsOf(grid, (step) => grid.feeling(step, id))
    if (felt.length === 0) return []
    const look = { fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash }
    return [element('path', { d: curveThrough(felt), ...look }), ...felt.map(({ x, y }) => drawMark(at, x, y, PALETTE))]
  })
  return [...moments, ...levels, ...curves]
}

function drawPersonas({ personas }: JourneyGrid, locale: Locale): Markup[] {
  let x = 12
  return personas.flatMap(({ name }, at) => {
    const { colour, width, dash } = PERSONA_LOOKS[at % PERSONA_LOOKS.length]!
    const words = name || textsOf(locale).untitled
    const drawn = [
      element('path', { d: `M${figure(x)} 22h28`, stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash }),
      drawMark(at, x + 14, 22, PALETTE),
      written(words, { x: x + 38, y: 26, size: 13, colour: PALETTE.ink2 }),
    ]
    x += measure(words, 13) + 66
    return drawn
  })
}
