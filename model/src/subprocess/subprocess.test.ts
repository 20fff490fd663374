import { expect, it } from 'vitest'
import { checkMap } from '../checks/checkMap.ts'
import { addChain } from '../commands/addChain.ts'
import { addMap } from '../commands/addMap.ts'
import { addStep } from '../commands/addStep.ts'
import { connect } from '../commands/connect.ts'
import { copyMap } from '../commands/copyMap.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { setFields } from '../commands/setFields.ts'
import { setFixed } from '../commands/setFixed.ts'
import { setSubprocess } from '../commands/setSubprocess.ts'
import type { ProjectDocument } from '../document/projectDocument.ts'
import { join, replicaOf, sampleProject } from '../document/sample.ts'
import type { Id } from '../ids.ts'
import { type LossRow, lossTable } from '../losses/lossTable.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import type { Analysis } from '../metrics/analysis/analysis.ts'
import { everyFigure } from '../metrics/everyFigure.ts'
import { mapOfState } from './mapOfState.ts'
import { processMap } from './processMap.ts'

const by = { who: 'participant', person: 'anna' } as const

const time = (min: number, typical: number | null, max: number) =>
  ({ triple: [min, typical, max], basis: 'work', source: 'guess' }) as const

function done<I>(document: ProjectDocument, command: Parameters<typeof perform<I>>[1], input: I): Id[] {
  const made = perform(document, command, input, by)
  if (!made.ok) throw new Error(`${made.code} ${made.message}`)
  return made.value
}

/**
 * The whole: A 10–20–30 → «Согласование» → end, every second case; inside it: B 30 by two people at 600 ₽/h (value),
 * a wait of 60–120–180, C 40 of another lane (a loss: defects), and back to B by one case in five.
 */
function whole() {
  const { document } = sampleProject()
  const made = <I>(command: Parameters<typeof perform<I>>[1], input: I) => done(document, command, input)
  const chain = (map: Id, links: object[]) => made(addChain, { map, lane: null, links } as never)
  const at = [0, 8] as const
  const [inner = ''] = made(addMap, { name: 'Согласование', state: 'current' } as const)
  const [, b = '', c = '', xor = '', innerEnd = ''] = chain(inner, [
    { fields: { look: 'start', text: 'н' }, at, who: 'Отдел' },
    { fields: { text: 'B', time: time(30, 30, 30), value: 'VA', headcount: 2 }, at, who: 'Отдел' },
    { fields: { text: 'C', time: time(40, 40, 40), value: 'NVA', loss: 'defects' }, at, who: 'Юристы' },
    { fields: { look: 'xor', text: 'верно?' }, at, who: 'Юристы' },
    { fields: { look: 'end', text: 'к' }, at, who: 'Юристы' },
  ])
  const flow = (start: Id, end: Id) =>
    [...document.project().flows.values()].find((one) => one.start === start && one.end === end)!.id
  made(setFields, { noun: 'flows', id: flow(b, c), fields: { wait: time(60, 120, 180) } } as never)
  made(setFields, { noun: 'flows', id: flow(xor, innerEnd), fields: { share: 0.8 } } as never)
  made(connect, { map: inner, start: xor, end: b, share: 0.2, returns: true } as never)
  for (const participant of document.project().participants.values())
    if (participant.name === 'Отдел')
      made(setFields, { noun: 'participants', id: participant.id, fields: { rate: 600 } } as never)
  const [map = ''] = made(addMap, { name: 'Справка', state: 'current' } as const)
  const [start = '', a = '', s = '', end = ''] = chain(map, [
    { fields: { look: 'start', text: 'н' }, at, who: 'МФЦ' },
    { fields: { text: 'A', time: time(10, 20, 30), value: 'NNVA' }, at, who: 'МФЦ' },
    { fields: { text: 'S', time: time(1, 1, 1) }, at, who: 'МФЦ' },
    { fields: { look: 'end', text: 'к' }, at, who: 'МФЦ' },
  ])
  made(setSubprocess, { step: s, map: inner })
  const project = () => document.project()
  const analysed = (id: Id) => analyse(processMap(project(), id)!, project()) as Analysis
  return { document, made, project, analysed, map, inner, start, a, s, end, b }
}

it('F13 a worked example: lead time, losses, labour, cost and hand-offs of the inner map are those of the step', () => {
  const { analysed, map, inner, s } = whole()
  // Inside: (30 + 120 + 40) / 0.8 = 237.5; at least 130; once back at most 250 + 250 = 500.
  expect(analysed(inner)).toMatchObject({ min: 130, expected: { pert: 237.5 }, max: { heading: { minutes: 500 } } })
  const found = analysed(map)
  expect(found.min).toBe(10 + 130)
  expect(found.expected.pert).toBeCloseTo(20 + 237.5, 9)
  expect(found.max.heading.minutes).toBe(30 + 500)
  expect(found.minutes.get(s)).toBeCloseTo(237.5, 9)
  expect(found.leadBuckets.NNVA).toBeCloseTo(20, 9)
  expect(found.leadBuckets.VA).toBeCloseTo(30, 9)
  expect(found.leadBuckets['loss:waiting']).toBeCloseTo(120, 9)
  expect(found.leadBuckets['loss:defects']).toBeCloseTo(40 + 47.5, 9)
  expect(Object.values(found.leadBuckets).reduce((sum, one) => sum + one)).toBeCloseTo(found.expected.pert, 9)
  // Two people for 30 minutes and one for 40, 1.25 times; A once.
  expect(found.labour).toBeCloseTo(20 + (60 + 40) * 1.25, 9)
  expect(found.cost).toBeCloseTo(60 * 1.25 * 10, 9)
  expect(found.pce).toBeCloseTo(30 / 257.5, 9)
  // A → S changes the lane of nobody here; inside B → C 1.25 times and C → B 0.25 times.
  expect(found.handoffs.expected).toBeCloseTo(1.5, 9)
  expect(found.atLeast).toBe(false)
  expect(found.missing.filter(({ about }) => about === s)).toEqual([])
})

it('F13 the loss table of the outer map adds up to its lead time, work and cost', () => {
  const { made, project, map, analysed } = whole()
  made(setFixed, { name: 'about', fields: { annualVolume: 100 } } as never)
  const table = lossTable(processMap(project(), map)!, project())
  if (!table.sound) throw new Error('no table')
  const sum = (of: (row: LossRow) => number) => table.rows.reduce((all, row) => all + of(row), 0)
  expect(sum(({ leadMinutes }) => leadMinutes)).toBeCloseTo(257.5, 9)
  expect(sum(({ personHoursPerYear }) => personHoursPerYear!)).toBeCloseTo((analysed(map).labour / 60) * 100, 9)
  expect(sum(({ roublesPerYear }) => roublesPerYear!)).toBeCloseTo(analysed(map).cost * 100, 9)
})

it('F13 a step within a step rolls up through both, and an edit deep inside is seen at the top', () => {
  const { made, analysed, map, inner, b, project } = whole()
  const [deep = ''] = made(addMap, { name: 'Глубже', state: 'current' } as const)
  made(addChain, {
    map: deep,
    lane: null,
    participantName: 'Архив',
    links: [
      { fields: { look: 'start', text: 'н' }, at: [0, 8] },
      { fields: { text: 'D', time: time(100, 100, 100), value: 'VA' }, at: [0, 8] },
      { fields: { look: 'end', text: 'к' }, at: [0, 8] },
    ],
  } as never)
  made(setSubprocess, { step: b, map: deep })
  expect(analysed(map).expected.pert).toBeCloseTo(20 + (100 + 120 + 40) / 0.8, 9)
  const d = [...project().steps.values()].find(({ text }) => text === 'D')!.id
  made(setFields, { noun: 'steps', id: d, fields: { time: time(200, 200, 200) } } as never)
  expect(analysed(map).expected.pert).toBeCloseTo(20 + (200 + 120 + 40) / 0.8, 9)
  expect(analysed(inner).min).toBe(200 + 60 + 40)
})

it('F13 an inner map without a time makes the totals «не менее», one without figures or deleted is told', () => {
  const { made, analysed, map, inner, s, b, project } = whole()
  const codes = () => checkMap(processMap(project(), map)!, project()).map(({ code, about }) => `${code} ${about}`)
  made(setFields, { noun: 'steps', id: b, fields: { time: null } } as never)
  expect(analysed(map)).toMatchObject({ atLeast: true, missing: expect.arrayContaining([{ about: s, what: 'time' }]) })
  const end = [...project().steps.values()].find((one) => one.map === inner && one.look === 'end')!.id
  made(remove, { noun: 'steps', ids: [end] } as never)
  expect(codes()).toContain(`subprocess-unsound ${s}`)
  expect(analysed(map).atLeast).toBe(true)
  made(remove, { noun: 'maps', ids: [inner] } as never)
  expect(codes()).toContain(`subprocess-gone ${s}`)
  expect(analysed(map).min).toBe(10 + 1)
})

it('C13 a circle of maps is refused, also round a corner; only an operation stands for a map', () => {
  const { document, made, map, inner, s, b, a } = whole()
  const tried = (step: Id, of: Id) => perform(document, setSubprocess, { step, map: of }, by)
  expect(tried(s, map)).toMatchObject({ ok: false, code: 'subprocess.cycle' })
  expect(tried(b, map)).toMatchObject({ ok: false, code: 'subprocess.cycle' })
  const [third = ''] = made(addMap, { name: 'Третья', state: 'current' } as const)
  const [step = ''] = made(addStep, { map: third, lane: null, at: [0, 8] } as never)
  made(setSubprocess, { step, map })
  expect(tried(b, third)).toMatchObject({ ok: false, code: 'subprocess.cycle' })
  expect(tried(a, inner).ok).toBe(true)
  made(setFields, { noun: 'steps', id: a, fields: { look: 'xor' } } as never)
  expect(tried(a, inner)).toMatchObject({ ok: false, code: 'subprocess.look' })
})

it('C13 two people who close a circle at the same moment get a finding on both maps, and every figure is there', () => {
  const { document, made, map, inner, s, b } = whole()
  made(setSubprocess, { step: s, map: null })
  const colleague = replicaOf(document)
  done(document, setSubprocess, { step: s, map: inner })
  done(colleague, setSubprocess, { step: b, map })
  join(document, colleague)
  const project = document.project()
  for (const [id, step] of [
    [map, s],
    [inner, b],
  ] as const) {
    const codes = checkMap(processMap(project, id)!, project).map(({ code, about }) => `${code} ${about}`)
    expect(codes).toContain(`subprocess-cycle ${step}`)
    expect(everyFigure(processMap(project, id)!, project)).toBeTruthy()
  }
  expect((analyse(processMap(project, map)!, project) as Analysis).expected.pert).toBeCloseTo(20 + 1, 9)
})

it('C13 a copied map keeps what its steps stand for, and the map of a state is never somebody’s part', () => {
  const { made, project, map, inner, s } = whole()
  const [target = ''] = made(copyMap, { map, name: 'Целевая', state: 'target' } as const).filter((id) =>
    project().maps.has(id),
  )
  const copy = [...project().steps.values()].find((step) => step.map === target && step.text === 'S')!
  expect(copy).toMatchObject({ subprocess: inner, from: [s], time: time(1, 1, 1) })
  expect(mapOfState(project(), 'current')?.id).not.toBe(inner)
  expect(mapOfState(project(), 'target')?.id).toBe(target)
  expect(mapOfState(project(), 'ideal')).toBeNull()
})
