import type { Settings, Simulated } from '@potok/model'
import { minutesWords, percentWords } from '../../figures/words.ts'
import type { Language, Say } from '../../ui/texts/texts.ts'
import type { Chart, ChartPart, ChartTable, Mark } from '../chart/chart.ts'
import { ticks } from '../chart/scale.ts'

const WIDTH = 960
const HEIGHT = 230
const LEFT = 12
const RIGHT = 12
const TOP = 52
const FOOT = 34
const BINS = 36

export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Equal bins from the shortest to the longest run; `sorted` rises. */
export function binsOf(sorted: ArrayLike<number>, count = BINS): Bin[] {
  if (sorted.length === 0) return []
  const least = sorted[0]!
  const most = sorted[sorted.length - 1]!
  if (least === most) return [{ from: least, to: most, count: sorted.length }]
  const width = (most - least) / count
  const counts = new Array<number>(count).fill(0)
  for (let at = 0; at < sorted.length; at++) counts[Math.min(count - 1, Math.floor((sorted[at]! - least) / width))]!++
  return counts.map((found, at) => ({ from: least + at * width, to: least + (at + 1) * width, count: found }))
}

/** How long cases take: one bar a bin, P50, P85 and P95 as lines with their words. */
export function histogram(
  { sorted, kept, p50, p85, p95 }: Simulated,
  settings: Settings,
  { say, language }: { say: Say; language: Language },
): Chart {
  const bins = binsOf(sorted)
  const most = sorted[sorted.length - 1] ?? 1
  const tallest = Math.max(...bins.map(({ count }) => count), 1)
  const floor = HEIGHT - FOOT
  const across = (minutes: number) => LEFT + (minutes / most) * (WIDTH - LEFT - RIGHT)
  const up = (count: number) => (count / tallest) * (floor - TOP)
  const words = (minutes: number) => minutesWords(minutes, settings, language)

  const frame: Mark[] = [{ look: 'line', from: [LEFT, floor], to: [WIDTH - RIGHT, floor], tone: 'line3' }]
  for (const tick of ticks(most / settings.workdayMinutes, 8)) {
    const x = across(tick * settings.workdayMinutes)
    frame.push({ look: 'line', from: [x, floor], to: [x, floor + 4], tone: 'line3' })
    frame.push({ look: 'words', x, y: floor + 18, words: tick.toLocaleString(language), tone: 'ink2', at: 'middle' })
  }
  frame.push({
    look: 'words',
    x: WIDTH - RIGHT,
    y: HEIGHT - 2,
    words: say('analysis.workdays'),
    tone: 'ink3',
    at: 'end',
  })

  const parts: ChartPart[] = bins.map(({ from, to, count }) => ({
    key: `bin${from}`,
    words: say('analysis.lead.bin', { from: words(from), to: words(to), share: percentWords(count / kept, language) }),
    about: [],
    marks: [
      {
        look: 'bar',
        x: across(from) + 0.5,
        y: floor - up(count),
        width: Math.max(across(to) - across(from) - 1, 1),
        height: up(count),
        tone: p85 !== null && from >= p85 ? 'ink3' : 'accent',
        faint: p85 !== null && from >= p85,
      },
    ],
  }))
  const percentiles = [
    { name: 'P50', minutes: p50, y: 14 },
    { name: 'P85', minutes: p85, y: 30 },
    { name: 'P95', minutes: p95, y: 46 },
  ] as const
  for (const { name, minutes, y } of percentiles) {
    if (minutes === null) continue
    const x = across(minutes)
    const at = x > WIDTH - 180 ? 'end' : 'start'
    parts.push({
      key: name,
      words: say('analysis.lead.percentile', { share: name.slice(1), time: words(minutes) }),
      about: [],
      marks: [
        { look: 'line', from: [x, y - 8], to: [x, floor], tone: 'ink', dashed: name !== 'P85', wide: 1.5 },
        {
          look: 'words',
          x: at === 'end' ? x - 5 : x + 5,
          y,
          words: `${name}: ${words(minutes)}`,
          tone: 'ink',
          at,
          bold: name === 'P85',
        },
      ],
    })
  }
  const table: ChartTable = {
    columns: [
      { title: say('analysis.lead.cases') },
      { title: say('analysis.lead.from'), format: '0' },
      { title: say('analysis.lead.to'), format: '0' },
      { title: say('analysis.lead.share'), format: '0.0%' },
    ],
    rows: [
      ...percentiles.map(({ name, minutes }) => [name, 0, minutes, Number(name.slice(1)) / 100]),
      ...bins.map(({ from, to, count }) => [`${words(from)} – ${words(to)}`, from, to, count / kept]),
    ],
  }
  return { title: say('analysis.lead.histogram'), width: WIDTH, height: HEIGHT, frame, parts, table }
}
