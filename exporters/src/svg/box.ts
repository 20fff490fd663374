import { type Box, type Locale, measure } from '@potok/model'
import { icon } from './icon.ts'
import { element, type Markup, points, together } from './mark.ts'
import { LETTERS, LOSS_CODES, type Palette } from './palette.ts'
import { lossPattern, valuePattern } from './pattern.ts'
import { line, written } from './text.ts'

const GUTTER = 24

export function drawBox(box: Box, palette: Palette, locale: Locale): Markup {
  const shape = drawings[box.look](box, palette, locale)
  const colour = box.look === 'xor' ? palette.ink2 : palette.ink
  return together([...shape, ...box.lines.map((one) => line(one, box.x, box.y, colour))])
}

type Drawing = (box: Box, palette: Palette, locale: Locale) => Markup[]

const pill: Drawing = ({ x, y, width, height, look, outcome }, palette) => {
  const edge = look === 'end' && outcome === 'primary' ? 3 : 1.5
  const outline = (by: number, stroke: number) =>
    element('rect', {
      x: x + by,
      y: y + by,
      width: width - 2 * by,
      height: height - 2 * by,
      rx: height / 2 - by,
      fill: palette.surface,
      stroke: palette.ink2,
      'stroke-width': stroke,
    })
  return look === 'end' && outcome === 'alternative'
    ? [outline(0.75, 1.5), outline(3.75, 1.2)]
    : [outline(edge / 2, edge)]
}

const bar: Drawing = ({ x, y, width, height }, palette) => [
  element('rect', { x, y, width, height, rx: 3, fill: palette.ink2 }),
]

const operation: Drawing = (box, palette, locale) => {
  const { x, y, width, height } = box
  const frame = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 7.5 }
  return [
    element('rect', { ...frame, fill: palette.surface }),
    ...gutter(box, palette, locale),
    element('rect', {
      ...frame,
      fill: 'none',
      stroke: palette.line2,
      'stroke-dasharray': box.client ? '5 3' : undefined,
    }),
    ...bottomRow(box, palette),
  ]
}

function gutter({ x, y, height, value, loss, number }: Box, palette: Palette, locale: Locale): Markup[] {
  const outline = `M${x + GUTTER} ${y + 1}H${x + 8}a7 7 0 0 0 -7 7V${y + height - 8}a7 7 0 0 0 7 7H${x + GUTTER}z`
  const drawn = [element('path', { d: outline, fill: value ? palette.soft[value] : palette.surface2 })]
  if (value === 'VA')
    drawn.push(
      element('path', {
        d: `M${x + 4.5} ${y + 2}a7 7 0 0 0 -3.5 6V${y + height - 8}a7 7 0 0 0 3.5 6z`,
        fill: palette.value.VA,
      }),
    )
  else if (loss) drawn.push(element('path', { d: outline, fill: `url(#${lossPattern(loss)})` }))
  else if (value) drawn.push(element('path', { d: outline, fill: `url(#${valuePattern(value)})` }))
  const colour = value ? palette.value[value] : palette.ink2
  const middle = x + GUTTER / 2 + (value === 'VA' ? 1 : 0)
  const code = loss ? LOSS_CODES[locale][loss] : value ? LETTERS[locale][value] : ''
  const plate = (top: number, text: string, size: number) => {
    const wide = measure(text, size, 'bold') + 3
    return element('rect', {
      x: middle - wide / 2,
      y: top,
      width: wide,
      height: size + 2,
      rx: 3,
      fill: value ? palette.soft[value] : palette.surface2,
    })
  }
  if (number)
    drawn.push(
      plate(y + 5, number, 13),
      written(number, { x: middle, y: y + 17.5, size: 13, colour, bold: true, anchor: 'middle' }),
    )
  if (code)
    drawn.push(
      plate(y + height - 17, code, 10.5),
      written(code, { x: middle, y: y + height - 7, size: 10.5, colour, bold: true, anchor: 'middle' }),
    )
  return drawn
}

/** Time first, then only what is true. */
function bottomRow({ x, y, height, time, marks }: Box, palette: Palette): Markup[] {
  const drawn: Markup[] = []
  const baseline = y + height - 9
  let at = x + GUTTER + 8
  if (time) {
    const bold = time.state === 'measured'
    const colour = time.state === 'missing' ? palette.warn : palette.ink
    drawn.push(written(time.text, { x: at, y: baseline, size: 11.5, colour, bold }))
    at += measure(time.text, 11.5, bold ? 'bold' : 'regular') + 8
  }
  for (const mark of marks) {
    drawn.push(icon(mark.kind, at, baseline - 10, 12, palette.ink2))
    at += 14
    if (mark.text) {
      drawn.push(written(mark.text, { x: at, y: baseline, size: 11.5, colour: palette.ink2 }))
      at += measure(mark.text, 11.5) + 7
    }
  }
  return drawn
}

const outlined = (palette: Palette) => ({ fill: palette.surface, stroke: palette.ink2, 'stroke-width': 1.5 })

const drawings: Readonly<Record<Box['look'], Drawing>> = {
  start: pill,
  end: pill,
  and: bar,
  or: bar,
  join: bar,
  operation,
  xor: ({ x, y, width, height }, palette) => {
    const corners: [number, number][] = [
      [x + width / 2, y],
      [x + width, y + height / 2],
      [x + width / 2, y + height],
      [x, y + height / 2],
    ]
    return [
      element('polygon', { points: points(corners), ...outlined(palette), 'stroke-linejoin': 'round' }),
      written('?', {
        x: x + width / 2,
        y: y + height / 2 + 5,
        size: 14,
        colour: palette.ink2,
        bold: true,
        anchor: 'middle',
      }),
    ]
  },
  merge: ({ x, y, width }, palette) => [
    element('circle', { cx: x + width / 2, cy: y + width / 2, r: width / 2 - 0.75, ...outlined(palette) }),
  ],
  wait: ({ x, y, width }, palette) => [icon('wait', x, y, width, palette.loss.waiting)],
  document: ({ x, y, width, height }, palette) => [
    element('path', {
      d: `M${x} ${y}h${width}v${height - 6}q${-width / 4} -9 ${-width / 2} 0t${-width / 2} 0z`,
      ...outlined(palette),
    }),
  ],
  system: ({ x, y, width, height }, palette) => [
    element('path', {
      d: `M${x} ${y + 6}a${width / 2} 6 0 0 1 ${width} 0v${height - 12}a${width / 2} 6 0 0 1 ${-width} 0z`,
      ...outlined(palette),
    }),
    element('path', {
      d: `M${x} ${y + 6}a${width / 2} 6 0 0 0 ${width} 0`,
      fill: 'none',
      stroke: palette.ink2,
      'stroke-width': 1.5,
    }),
  ],
  note: ({ x, y, width, height }, palette) => [element('rect', { x, y, width, height, rx: 4, fill: palette.note })],
}
