import type { Id, Settings } from '@potok/model'
import { minutesWords } from '../../figures/words.ts'
import type { Language, Say } from '../../ui/texts/texts.ts'
import type { Chart, ChartPart, ChartTable, Mark } from '../chart/chart.ts'
import { clipped } from '../chart/clipped.ts'

/** Signs of a name that fit before the bars. */
const LONGEST = 38
const WIDTH = 960
const NAMES = 260
const ROW = 28
const TOP = 26

export interface Loaded {
  readonly id: Id
  readonly name: string
  /** Expected minutes of work per case, all their steps. */
  readonly minutes: number
  readonly about: readonly Id[]
}

/** Work of each participant per case against the takt: who is over the line cannot keep pace alone. */
export function balanceChart(
  rows: readonly Loaded[],
  takt: number | null,
  settings: Settings,
  { say, language }: { say: Say; language: Language },
): Chart {
  const most = Math.max(...rows.map(({ minutes }) => minutes), takt ?? 0, 1)
  const across = (minutes: number) => NAMES + 8 + (minutes / most) * (WIDTH - NAMES - 110)
  const height = TOP + rows.length * ROW + 8
  const words = (minutes: number) => minutesWords(minutes, settings, language)
  const frame: Mark[] = []
  if (takt !== null) {
    const x = across(takt)
    frame.push({ look: 'line', from: [x, TOP - 6], to: [x, height - 4], tone: 'danger', dashed: true, wide: 1.5 })
    const at = x > WIDTH - 140 ? 'end' : 'start'
    frame.push({
      look: 'words',
      x,
      y: 14,
      words: say('analysis.load.taktLine', { time: words(takt) }),
      tone: 'danger',
      at,
      bold: true,
    })
  }
  const parts = rows.map(({ id, name, minutes, about }, at): ChartPart => {
    const y = TOP + at * ROW
    const over = takt !== null && minutes > takt
    return {
      key: id,
      words: say(over ? 'analysis.load.over' : 'analysis.load.within', { name, time: words(minutes) }),
      about,
      marks: [
        { look: 'words', x: NAMES, y: y + 16, words: clipped(name, LONGEST), tone: 'ink', at: 'end' },
        {
          look: 'bar',
          x: across(0),
          y: y + 4,
          width: across(minutes) - across(0),
          height: 16,
          tone: over ? 'danger' : 'accent',
          faint: !over,
        },
        { look: 'words', x: across(minutes) + 6, y: y + 16, words: words(minutes), tone: 'ink', bold: over },
      ],
    }
  })
  const table: ChartTable = {
    columns: [
      { title: say('analysis.losses.one.participants') },
      { title: say('analysis.load.workMinutes'), format: '0.0' },
      { title: say('analysis.load.taktMinutes'), format: '0.0' },
    ],
    rows: rows.map(({ name, minutes }) => [name, minutes, takt]),
  }
  return { title: say('analysis.load.balance'), width: WIDTH, height, frame, parts, table }
}
