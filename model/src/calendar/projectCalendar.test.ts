import { expect, it } from 'vitest'
import { againstTerm } from '../dated/term.ts'
import { type DatedRun, typicalRun } from '../dated/typicalRun.ts'
import { sketch } from '../graph/sketch.ts'
import { dateOf, readMoment, sayMoment } from './moment.ts'
import { isOwnDays } from './ownDays.ts'
import { calendarsOf } from './projectCalendar.ts'
import { isWeek, STANDARD_WEEK } from './week.ts'
import { readWeek } from './weekWords.ts'
import { addWork } from './work.ts'

const at = (text: string) => readMoment(text)!

function drawn(week: string | null, ownDays: object | null = null) {
  const found = sketch({
    steps: { start: {}, a: { time: 60, lane: 'office' }, b: { time: 60, lane: 'duty' }, end: {} },
    flows: { 'start > a': {}, 'a > b': {}, 'b > end': {} },
    participants: { office: {}, duty: {} },
    settings: { ownDays } as never,
  })
  const read = week === null ? null : readWeek(week)
  const duty = { ...found.project.participants.get('duty')!, week: read?.ok ? read.value : null }
  const project = { ...found.project, participants: new Map([...found.project.participants, ['duty', duty]]) }
  return { project, map: found.map }
}

const runOf = ({ project, map }: ReturnType<typeof drawn>, start: string) => {
  const run = typicalRun(map, project, at(start), calendarsOf(project))
  return (run.ok ? run.value : null) as DatedRun
}

it('S3: a participant with a week of their own works by it, the others as the office does', () => {
  const run = runOf(drawn('сб–вс 10–12'), '2026-04-06T09:00')
  expect(run.trace.map(({ start }) => sayMoment(start))).toEqual(['2026-04-06T09:00', '2026-04-11T10:00'])
})

it('S3: a region’s own holiday, working and short days go before the published ones', () => {
  const ownDays = { off: ['2026-04-07'], work: ['2026-04-11', '2026-06-12'], short: ['2026-04-06'] }
  const calendar = calendarsOf(drawn(null, ownDays).project)(null)
  expect(sayMoment(addWork(calendar, at('2026-04-06T09:00'), 480))).toBe('2026-04-08T10:00')
  expect([at('2026-04-11'), at('2026-06-12')].map((moment) => calendar.works(moment / 1440))).toEqual([true, true])
})

it('a case is held against the term of its regulation: reserve, overrun, a start on a day off', () => {
  const calendar = calendarsOf(drawn(null).project)(null)
  const run = (start: string, finish: string) => ({ start: at(start), finish: at(finish) }) as DatedRun
  const kept = (start: string, finish: string, days: number, basis: 'work' | 'calendar') => {
    const { last, reserveDays } = againstTerm(run(start, finish), { days, basis }, calendar)
    return [dateOf(last), reserveDays]
  }
  expect(kept('2026-04-27T10:00', '2026-05-08T12:00', 10, 'work')).toEqual(['2026-05-13', 2])
  expect(kept('2026-04-10T10:00', '2026-05-14T12:00', 30, 'calendar')).toEqual(['2026-05-12', -2])
  expect(kept('2026-04-04T10:00', '2026-04-07T12:00', 1, 'work')).toEqual(['2026-04-07', 0])
})

it('only a whole week and real days are taken into a project', () => {
  expect(isWeek(STANDARD_WEEK)).toBe(true)
  const bad = [
    null,
    [],
    STANDARD_WEEK.map(() => []),
    [[[540, 500]], [], [], [], [], [], []],
    [
      [
        [600, 700],
        [650, 800],
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ],
  ]
  expect(bad.map(isWeek)).toEqual(bad.map(() => false))
  expect(isOwnDays({ off: ['2026-04-07'], work: [], short: [] })).toBe(true)
  expect([{ off: ['2026-02-30'], work: [], short: [] }, { off: [] }, 'x'].map(isOwnDays)).toEqual([false, false, false])
})
