import type { Id, Settings, Swing, WhatIf } from '@potok/model'
import { minutesWords } from '../../figures/words.ts'
import type { Language, Say } from '../../ui/texts/texts.ts'
import type { Chart, ChartPart, ChartTable, Mark } from '../chart/chart.ts'
import { clipped } from '../chart/clipped.ts'

/** Signs of a name that fit before the bars. */
const LONGEST = 58
const WIDTH = 960
const NAMES = 380
const ROW = 30
const TOP = 26
const MOST_ROWS = 10

/** The inputs that move the expected lead time most: from what it would be with the least to what with the most. */
export function tornadoChart(
  swings: readonly Swing[],
  expected: number,
  settings: Settings,
  nameOf: (id: Id) => string,
  { say, language }: { say: Say; language: Language },
): Chart {
  const shown = swings.slice(0, MOST_ROWS)
  const ends = shown.flatMap(({ low, high }) => [low, high])
  const least = Math.min(expected, ...ends)
  const most = Math.max(expected, ...ends)
  const across = (minutes: number) =>
    NAMES + 12 + ((minutes - least) / Math.max(most - least, 1)) * (WIDTH - NAMES - 24)
  const height = TOP + shown.length * ROW + 8
  const words = (minutes: number) => minutesWords(minutes, settings, language)
  const middle = across(expected)
  const frame: Mark[] = [
    { look: 'line', from: [middle, TOP - 6], to: [middle, height - 4], tone: 'ink', wide: 1.5 },
    {
      look: 'words',
      x: middle,
      y: 14,
      words: words(expected),
      tone: 'ink',
      at: middle > WIDTH - 90 ? 'end' : 'middle',
      bold: true,
    },
  ]
  const parts = shown.map(({ about, what, low, high }, at): ChartPart => {
    const y = TOP + at * ROW
    const name = say(`analysis.input.${inputOf(what)}`, { name: nameOf(about) })
    const [from, to] = [Math.min(low, high), Math.max(low, high)]
    return {
      key: `${about} ${what}`,
      words: say('analysis.spread.swing', { name, low: words(from), high: words(to) }),
      about: [about],
      marks: [
        { look: 'words', x: NAMES, y: y + 17, words: clipped(name, LONGEST), tone: 'ink', at: 'end' },
        { look: 'bar', x: across(from), y: y + 5, width: middle - across(from), height: 16, tone: 'va', faint: true },
        {
          look: 'bar',
          x: middle,
          y: y + 5,
          width: across(to) - middle,
          height: 16,
          tone: 'nva',
          faint: true,
          hatched: true,
        },
      ],
    }
  })
  let rows: ChartTable['rows'] | null = null
  const table: ChartTable = {
    columns: [
      { title: say('analysis.spread.input') },
      { title: say('analysis.spread.low'), format: '0.0' },
      { title: say('analysis.spread.high'), format: '0.0' },
      { title: say('analysis.spread.swings'), format: '0.0' },
    ],
    // Put into words when the table is opened or saved: a long map has thousands.
    get rows() {
      rows ??= swings.map(({ about, what, low, high }) => [
        say(`analysis.input.${inputOf(what)}`, { name: nameOf(about) }),
        low,
        high,
        Math.abs(high - low),
      ])
      return rows
    },
  }
  return { title: say('analysis.spread.tornado'), width: WIDTH, height, frame, parts, table }
}

/** A share that swings is that of a return. */
export const inputOf = (what: Swing['what']): WhatIf['what'] => (what === 'share' ? 'return' : what)
