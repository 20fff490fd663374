import { type DatedRun, dateOf, dayOf, type Id, sayMoment } from '@potok/model'
import type { Language, Say } from '../../ui/texts/texts.ts'
import type { Chart, ChartPart, ChartTable, Mark } from '../chart/chart.ts'
import { clipped } from '../chart/clipped.ts'

/** Signs of a name that fit before the bars. */
const LONGEST = 44
const WIDTH = 960
const NAMES = 290
const ROW = 20
const TOP = 34
const DAY = 1440
const NARROWEST_DAY = 58

/** One case through the calendar: a strip a step, days of rest tinted, dates over them. */
export function ganttChart(
  run: DatedRun,
  isDayOff: (day: number) => boolean,
  nameOf: (id: Id) => string,
  { say, language }: { say: Say; language: Language },
): Chart {
  const first = dayOf(run.start)
  const last = dayOf(run.finish)
  const days = last - first + 1
  const across = (moment: number) => NAMES + ((moment - first * DAY) / (days * DAY)) * (WIDTH - NAMES - 8)
  const height = TOP + run.trace.length * ROW + 8
  const frame: Mark[] = []
  const every = Math.max(1, Math.ceil((NARROWEST_DAY * days) / (WIDTH - NAMES)))
  for (let day = first; day <= last; day++) {
    const x = across(day * DAY)
    const wide = across((day + 1) * DAY) - x
    if (isDayOff(day)) frame.push({ look: 'bar', x, y: TOP - 4, width: wide, height: height - TOP, tone: 'surface2' })
    frame.push({ look: 'line', from: [x, TOP - 4], to: [x, height - 4], tone: 'line' })
    if ((day - first) % every === 0) {
      frame.push({ look: 'words', x: x + 3, y: 24, words: shortDate(day, language), tone: 'ink2' })
    }
  }
  const said = (moment: number) => longMoment(moment, language)
  const parts = run.trace.map(({ id, start, finish }, at): ChartPart => {
    const y = TOP + at * ROW
    return {
      key: `${id}${at}`,
      words: say('analysis.dates.strip', { step: nameOf(id), start: said(start), finish: said(finish) }),
      about: [id],
      marks: [
        { look: 'words', x: NAMES - 8, y: y + 12, words: clipped(nameOf(id), LONGEST), tone: 'ink', at: 'end' },
        {
          look: 'bar',
          x: across(start),
          y: y + 2,
          width: Math.max(across(finish) - across(start), 3),
          height: 12,
          tone: 'accent',
        },
      ],
    }
  })
  const table: ChartTable = {
    columns: [
      { title: say('analysis.compare.step') },
      { title: say('analysis.dates.begins') },
      { title: say('analysis.dates.ends') },
    ],
    rows: run.trace.map(({ id, start, finish }) => [nameOf(id), sayMoment(start), sayMoment(finish)]),
  }
  return { title: say('analysis.dates.gantt'), width: WIDTH, height, frame, parts, table }
}

/** Day before month in both languages. */
const LOCALES = { ru: 'ru', en: 'en-GB' } as const

const dateAt = (day: number) => new Date(`${dateOf(day)}T12:00:00Z`)

function shortDate(day: number, language: Language): string {
  const date = dateAt(day).toLocaleDateString(LOCALES[language], { day: 'numeric', month: 'numeric', timeZone: 'UTC' })
  const weekday = dateAt(day).toLocaleDateString(LOCALES[language], { weekday: 'short', timeZone: 'UTC' })
  return `${weekday} ${date}`
}

/** «6 апреля» */
export const longDay = (day: number, language: Language): string =>
  dateAt(day).toLocaleDateString(LOCALES[language], { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** «6 апреля, 09:15» */
export const longMoment = (moment: number, language: Language): string =>
  `${longDay(dayOf(moment), language)}, ${sayMoment(moment).slice(11)}`
