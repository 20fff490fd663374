import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, row } from '../cells.ts'
import type { Bar, Block, Column } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import type { Comparison } from './compared.ts'

const CHART = 88
const MOST_TICKS = 6
const EDGE = 0.04

/** Both lead times, shortest to longest, as bars on one axis. */
export function timeTable(comparison: Comparison, lang: Lang): Block {
  const t = textsOf(lang).office.report
  const { was, became, minutes, said, isPartial } = comparison
  const longest = Math.max(was.found.max.heading.minutes, became.found.max.heading.minutes) / minutes
  const { end, step } = axisTo(longest)
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, at) => ({
    at: along((at * step) / end),
    text: formatNumber(at * step, step < 1 ? 1 : 0, lang),
  }))
  const rows = [
    { side: was, word: t.was, look: 'part' as const },
    { side: became, word: t.became, look: 'stage' as const },
  ].map(({ side, word, look }) => {
    const [min, max] = [side.found.min, side.found.max.heading.minutes]
    const least = isPartial ? textsOf(lang).atLeast : ''
    const bar: Bar = {
      from: along(min / minutes / end),
      to: along(max / minutes / end),
      look,
      words: t.bar(said(min, lang), said(max, lang)),
    }
    return row([
      cell(word, 'bold'),
      { ...cell(''), bar },
      cell(isPartial ? `${least}${said(min, lang)}` : `${said(min, lang)}–${said(max, lang)}`),
      cell(`${least}${said(side.found.expectedHeading, lang)}`, 'bold'),
    ])
  })
  const chart: Column = { ...column('', CHART), ticks }
  return {
    block: 'table',
    columns: [column('', null), chart, column(t.range, 30, 'right'), column(t.expected, 28, 'right')],
    rows,
    ruled: false,
  }
}

/** Clear of both edges of the column, so that the words of the first and the last tick have room. */
const along = (share: number) => Math.round((EDGE + share * (1 - 2 * EDGE)) * 10_000) / 10_000

/** The axis ends at a round number at or beyond the longest, in steps of 1, 2 or 5. */
function axisTo(longest: number): { end: number; step: number } {
  if (!(longest > 0)) return { end: 1, step: 1 }
  const rough = longest / (MOST_TICKS - 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((by) => by * power).find((one) => one >= rough)!
  return { end: Math.ceil(longest / step - 1e-9) * step, step }
}
