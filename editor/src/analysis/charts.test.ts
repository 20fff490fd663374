import type { Swing } from '@potok/model'
import { expect, test } from 'vitest'
import { bothTexts } from '../ui/texts/both.ts'
import { ticks } from './chart/scale.ts'
import { ganttChart } from './dates/ganttChart.ts'
import { binsOf, histogram } from './lead/histogram.ts'
import { balanceChart } from './load/balanceChart.ts'
import { cumulated } from './losses/pareto.ts'
import { tornadoChart } from './spread/tornadoChart.ts'

const i18n = bothTexts('ru')
const texts = { say: i18n.t as never, language: 'ru' } as const
const settings = {
  id: 'settings',
  deletedAt: null,
  workdayMinutes: 480,
  calendarRatio: 5 / 7,
  mean: 'pert',
  repeats: 'once',
  outcomes: 'primary',
  stabilityNorm: 2,
  ownDays: null,
} as const

test('an axis has round steps, also in units', () => {
  expect(ticks(47, 5)).toEqual([0, 10, 20, 30, 40])
  expect(ticks(2400, 5, 480)).toEqual([0, 480, 960, 1440, 1920, 2400])
  expect(ticks(0, 5)).toEqual([0])
})

test('every run stands in exactly one bin of the histogram, also when all are alike', () => {
  const sorted = Float64Array.from({ length: 1000 }, (_, at) => at * at)
  const bins = binsOf(sorted)
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1000)
  expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([0, 998_001])
  expect(binsOf([7, 7, 7])).toEqual([{ from: 7, to: 7, count: 3 }])
  expect(binsOf([])).toEqual([])
})

test('a histogram says each bin and each percentile as a sentence', () => {
  const sorted = Float64Array.from({ length: 200 }, (_, at) => 480 + at * 10)
  const run = {
    sound: true,
    runs: 200,
    kept: 200,
    seed: 1,
    distribution: 'pert',
    mean: 1475,
    sd: 1,
    sorted,
    criticality: new Map(),
  } as const
  const chart = histogram({ ...run, p50: 1475, p85: 2171.5, p95: 2370.5 }, settings, texts)
  expect(chart.parts.find(({ key }) => key === 'P85')?.words.replaceAll('\u00a0', ' ')).toBe(
    '85 % дел завершаются не позднее чем через 4 р. д. 4 ч 12 мин',
  )
  for (const part of chart.parts) expect(part.words).not.toMatch(/NaN|undefined|analysis\./)
})

test('the few vital losses are the smallest set that reaches 80 %; the rest of kind is last, what is no loss has no sum', () => {
  const row = (bucket: string, leadMinutes: number) => ({
    bucket,
    leadMinutes,
    personHoursPerYear: null,
    roublesPerYear: null,
    about: [],
  })
  const minutes: [string, number][] = [
    ['loss:other', 700],
    ['loss:waiting', 620],
    ['VA', 345],
    ['loss:defects', 210],
    ['loss:processing', 95],
    ['loss:transport', 45],
  ]
  const rows = cumulated(minutes.map(([bucket, one]) => row(bucket, one)))
  expect(rows.map(({ bucket }) => bucket)).toEqual([
    'loss:waiting',
    'loss:defects',
    'loss:processing',
    'loss:transport',
    'loss:other',
    'VA',
  ])
  const worked = cumulated([
    row('loss:waiting', 620),
    row('loss:defects', 210),
    row('loss:processing', 95),
    row('loss:transport', 75),
  ])
  expect(worked.map(({ cumulative, isVital }) => [cumulative, isVital])).toEqual([
    [0.62, true],
    [0.83, true],
    [0.925, false],
    [1, false],
  ])
})

test('charts keep inside their sheet and lead to their elements', () => {
  const swings: Swing[] = [
    { about: 'a', what: 'time', low: 100, high: 400 },
    { about: 'b', what: 'wait', low: 220, high: 250 },
  ]
  const tornado = tornadoChart(
    swings,
    230,
    settings,
    (id) => `Шаг ${id} с очень длинным названием, которое не помещается`,
    texts,
  )
  const balance = balanceChart([{ id: 'a', name: 'Специалист', minutes: 600, about: ['a'] }], 281, settings, texts)
  const run = {
    sound: true,
    start: 29_600_000,
    finish: 29_610_000,
    workMinutes: 3000,
    trace: [{ id: 'a', start: 29_600_000, finish: 29_600_060 }],
  } as const
  const gantt = ganttChart(
    run,
    () => false,
    (id) => id,
    texts,
  )
  for (const chart of [tornado, balance, gantt]) {
    for (const mark of [...chart.frame, ...chart.parts.flatMap(({ marks }) => marks)]) {
      if (mark.look !== 'bar') continue
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.x + mark.width).toBeLessThanOrEqual(chart.width)
      expect(mark.y + mark.height).toBeLessThanOrEqual(chart.height)
    }
    expect(chart.parts[0]?.about).toEqual(['a'])
    expect(chart.parts[0]?.words).not.toMatch(/NaN|undefined|analysis\./)
  }
  expect(balance.parts[0]?.words).toContain('больше такта')
})
