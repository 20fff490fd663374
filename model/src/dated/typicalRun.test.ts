import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMoment, sayMoment } from '../calendar/moment.ts'
import { STANDARD_WEEK } from '../calendar/week.ts'
import { WorkCalendar } from '../calendar/workCalendar.ts'
import { sketch } from '../graph/sketch.ts'
import { type CaseFile, sketchCase } from '../metrics/sketchCase.ts'
import { type CalendarOf, type DatedRun, typicalRun } from './typicalRun.ts'

interface Known {
  start: string
  finish: string
  workMinutes: number
  trace: { id: string; start: string; finish: string }[]
}

const said = ({ start, finish, workMinutes, trace }: DatedRun): Known => ({
  start: sayMoment(start),
  finish: sayMoment(finish),
  workMinutes,
  trace: trace.map((step) => ({ id: step.id, start: sayMoment(step.start), finish: sayMoment(step.finish) })),
})

it.each(['land-use-permit', 'kindergarten-enrolment'])('the case %s runs on the calendar as known', (name) => {
  const file: CaseFile = JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
  for (const state of ['current', 'target'] as const) {
    const known = file.expected[state]!.typicalOnCalendar as unknown as Known
    const { map, project } = sketchCase(file, state)
    const run = typicalRun(map, project, readMoment(known.start)!)
    expect(run.ok && run.value.sound && said(run.value)).toEqual(known)
  }
})

describe('S2: a dated run', () => {
  const two = sketch({
    steps: { start: {}, a: { time: 60, lane: 'office' }, b: { time: 60, lane: 'night' }, end: {} },
    flows: { 'start > a': {}, 'a > b': { wait: 120 }, 'b > end': {} },
    participants: { office: {}, night: {} },
  })
  const run = (start: string, calendarOf?: CalendarOf, drawn = two) => {
    const found = typicalRun(drawn.map, drawn.project, readMoment(start)!, calendarOf)
    return found.ok ? found.value.sound && said(found.value) : found
  }

  it('begins with the next working moment when the case comes outside working time', () => {
    expect(run('2026-04-04T12:00')).toMatchObject({
      finish: '2026-04-06T13:00',
      trace: [{ start: '2026-04-06T09:00' }, { start: '2026-04-06T12:00' }],
    })
  })

  it('waits by the calendar of the lane that receives', () => {
    const night = new WorkCalendar(STANDARD_WEEK.map(() => [[20 * 60, 24 * 60]]))
    const day = new WorkCalendar()
    expect(run('2026-04-06T09:00', (lane) => (lane === 'night' ? night : day))).toMatchObject({
      trace: [{ finish: '2026-04-06T10:00' }, { start: '2026-04-06T22:00', finish: '2026-04-06T23:00' }],
    })
  })

  it('of a term in calendar days elapses round the clock', () => {
    const drawn = sketch({
      steps: {
        start: {},
        w: { look: 'wait', time: { triple: [960, 960, 960], basis: 'calendar', source: 'guess' } },
        a: { time: 60 },
        end: {},
      },
      flows: { 'start > w': {}, 'w > a': {}, 'a > end': {} },
    })
    expect(run('2026-04-03T10:00', undefined, drawn)).toMatchObject({ trace: [{ start: '2026-04-06T09:00' }] })
  })

  it('that runs into a year without a decree is refused with the year', () => {
    expect(run('2026-12-30T17:30')).toMatchObject({ code: 'calendar.year', values: { year: 2027 } })
  })

  it('has the findings where a check blocks', () => {
    const { map, project } = sketch({ steps: { a: {} }, flows: {} })
    expect(typicalRun(map, project, 0)).toMatchObject({ ok: true, value: { sound: false } })
  })
})
