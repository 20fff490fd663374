import { type Action, daysOver, statusOn } from '@potok/model'
import { expect, test } from 'vitest'
import { caseProject } from '../../../fixtures/cases.ts'
import type { TableBlock } from '../description.ts'
import { buildRoadmap } from './build.ts'

const action = (fields: Partial<Action>): Action => ({ ...[...project.actions.values()][0]!, ...fields })
const project = caseProject('land-use-permit')

test('what is open after its last day is overdue, counted in working days; what is done, late or cancelled is not', () => {
  const open = action({ state: 'running', finish: '2026-04-30' })
  expect([statusOn(open, '2026-04-30'), statusOn(open, '2026-05-01')]).toEqual(['running', 'overdue'])
  // 1–3 May and 9–11 May 2026 are days off.
  expect(daysOver(open, '2026-05-12', project)).toEqual({ days: 6, basis: 'work' })
  expect(daysOver(action({ finish: '2050-01-01' }), '2050-01-11', project)).toEqual({ days: 10, basis: 'calendar' })
  for (const state of ['done', 'doneLate', 'cancelled'] as const)
    expect(statusOn(action({ state, finish: '2026-01-01' }), '2026-05-01')).toBe(state)
  expect(statusOn(action({ state: 'waiting', finish: null }), '2026-05-01')).toBe('waiting')
})

test('the plan says how late somebody is, draws the day of printing through the bars, and leaves the chart out where no action has a date', () => {
  const said = buildRoadmap(project, { lang: 'ru', today: '2026-05-12' })
  expect(JSON.stringify(said)).toContain('просрочено на 10\u00a0р.\u00a0д.')
  const chart = planOf(said).columns.at(-1)!
  expect(chart.line).toBeGreaterThan(0.5)
  expect(planOf(buildRoadmap(project, { lang: 'ru', today: '2030-01-01' })).columns.at(-1)!.line).toBeUndefined()
  const undated = {
    ...project,
    actions: new Map([...project.actions].map(([id, one]) => [id, { ...one, start: null, finish: null }])),
  }
  expect(
    planOf(buildRoadmap(undated, { lang: 'ru', today: '2026-05-12' })).columns.every(({ ticks }) => ticks.length === 0),
  ).toBe(true)
  expect(JSON.stringify(buildRoadmap(undated, { lang: 'ru', today: '2026-05-12' }))).toMatch(/Мероприятия без\sсрока/)
})

const planOf = ({ sheets }: ReturnType<typeof buildRoadmap>): TableBlock =>
  sheets.flatMap(({ blocks }) => blocks).find((one): one is TableBlock => one.block === 'table')!
