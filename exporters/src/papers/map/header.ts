import { wrap } from '@potok/model'
import { textsOf } from '../../texts/texts.ts'
import { MM } from './drawing.ts'
import { kindOf, type Printed, titleOf } from './printed.ts'
import type { Header } from './sheet.ts'
import { figure } from './tables.ts'

/** The head of the first sheet: kind, title, facts and the box of the lead time. */
export function headerOf(of: Printed): Header {
  const texts = textsOf(of.lang)
  const t = texts.mapSheet
  const { about, card } = of.project
  const { scale, width, margins } = of.page
  const volume =
    about.annualVolume === null ? '' : `${about.annualVolume} ${t.perYear}${about.unit ? ` (${about.unit})` : ''}`
  const facts = [
    [
      { label: t.from, value: about.boundaryFrom },
      { label: t.to, value: about.boundaryTo },
    ],
    [
      { label: t.owner, value: about.processOwner },
      { label: t.volume, value: volume },
    ],
    [{ label: t.executor, value: card.executor }],
  ]
    .map((column) => column.filter(({ value }) => value !== ''))
    .filter((column) => column.length > 0)
  const room = width - margins.left - margins.right - 94 * scale - 8
  const title = `${texts.quoteOpen}${titleOf(of)}${texts.quoteClose}`
  const linesAt = (size: number) => wrap(title, room * 0.86, size * MM, 'bold').lines.length
  const titleSize = [22, 19, 16, 13].map((size) => size * scale).find((size) => linesAt(size) <= 2) ?? 10 * scale
  const perColumn = room / Math.max(1, facts.length) - 4
  const factSize = 8.5 * scale
  const factLines = (column: (typeof facts)[number]) =>
    column.reduce(
      (sum, { label, value }) => sum + wrap(`${label}  ${value}`, perColumn * 0.95, factSize * MM).lines.length,
      0,
    )
  const rows = Math.max(0, ...facts.map(factLines))
  const titleHeight = (linesAt(titleSize) * 1.14 - 0.42) * titleSize * MM
  const height = 4.4 * scale + titleHeight + 3 * scale + rows * factSize * MM * 1.22 + 3 * scale
  return {
    kind: kindOf(of),
    title,
    titleSize,
    height: Math.max(height, 20 * scale + 3),
    facts,
    box: boxOf(of),
  }
}

function boxOf(of: Printed): Header['box'] {
  const t = textsOf(of.lang).mapSheet
  if (!of.found)
    return { label: t.leadTime, was: '', note: t.noFiguresNote, figure: t.noFigures, expected: '', most: '' }
  const { min, max, places, unit, atLeast, expected, most85 } = of.found.leadTime
  const say = (value: number) => figure(value, places, of.lang)
  const short = (value: number) => `${figure(value, unit === 'minute' ? 0 : 1, of.lang)}\u00a0${t[unit]}`
  const range = min === max ? say(max) : `${say(min)} – ${say(max)}`
  const current = of.current?.found
  const was = current?.leadTime
  const before =
    was && was.unit === unit
      ? `${t.was}${figure(was.min, was.places, of.lang)} – ${figure(was.max, was.places, of.lang)}`
      : ''
  return {
    label: t.leadTime,
    was: before,
    note: `${t.leadTimeNote}, ${t[unit]}`,
    figure: atLeast ? `${t.atLeast}${say(min)}` : range,
    expected: `${t.expected}${atLeast ? t.atLeast : ''}${short(expected)}`,
    most: most85 === null || atLeast ? '' : `${t.most85}${short(most85)}`,
  }
}
