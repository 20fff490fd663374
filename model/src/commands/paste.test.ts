import { expect, it } from 'vitest'
import { copySteps } from '../clip/clip.ts'
import { sampleProject } from '../document/sample.ts'
import type { Id } from '../ids.ts'
import { addChain } from './addChain.ts'
import { addObservations } from './addObservations.ts'
import { addRecord } from './addRecord.ts'
import { groupSteps } from './groupSteps.ts'
import { include } from './include.ts'
import { pasteSteps } from './pasteSteps.ts'
import { perform } from './perform.ts'
import { setFields } from './setFields.ts'
import { takeTime } from './takeTime.ts'

const by = { who: 'participant', person: 'anna' } as const

function at() {
  const { document, map } = sampleProject()
  const made = <I>(command: Parameters<typeof perform<I>>[1], input: I): Id[] => {
    const done = perform(document, command, input, by)
    if (!done.ok) throw new Error(`${done.code} ${done.message}`)
    return done.value
  }
  const project = () => document.project()
  const textsOf = (ids: readonly Id[]) => ids.map((id) => project().steps.get(id)?.text)
  return { document, map, made, project, textsOf }
}

/** Two steps in two lanes, a flow with a wait, a frame, a problem, a document, a system, a duty and a measured time. */
function rich() {
  const here = at()
  const { made, map, project } = here
  const wait = { triple: [60, null, 480], basis: 'work', source: 'guess' } as const
  const [document = ''] = made(addRecord, { noun: 'documents', fields: { name: 'Заявление', form: 'paper' } } as never)
  const [system = ''] = made(addRecord, { noun: 'systems', fields: { name: 'СЭД' } } as never)
  const [boss = ''] = made(addRecord, { noun: 'participants', fields: { name: 'Глава' } } as never)
  const links = [
    { fields: { text: 'Принять', documents: [document], systems: [system] }, at: [300, 8], who: 'МФЦ' },
    { fields: { text: 'Решить', duties: { [boss]: 'informed' } }, at: [600, 90], who: 'Канцелярия' },
  ]
  const [first = '', second = ''] = made(addChain, { map, lane: null, links } as never)
  const flow = [...project().flows.values()].find(({ start }) => start === first)!.id
  made(setFields, { noun: 'flows', id: flow, fields: { wait } } as never)
  made(groupSteps, { map, look: 'frame', name: 'Приём', steps: [first, second] } as never)
  const [problem = ''] = made(addRecord, { noun: 'problems', fields: { text: 'Долго', loss: 'waiting' } } as never)
  for (const member of [first, flow])
    made(include, { noun: 'problems', id: problem, field: 'anchors', member } as never)
  made(addObservations, { about: first, part: 'time', minutes: [10, 12, 14, 15, 20] } as never)
  made(takeTime, { about: first, part: 'time' } as never)
  return { ...here, first, second, flow, problem, clip: () => copySteps(project(), [first, second]) }
}

it('C11 within a project copies remember where they come from and carry the same problems, times with their timings, flows and groups', () => {
  const { map, made, project, first, flow, problem, clip } = rich()
  const [copy = '', other = ''] = made(pasteSteps, { map, clip: clip(), by: [0, 300] } as const)
  const { steps, flows, problems, groups } = project()
  expect(steps.get(copy)).toMatchObject({ text: 'Принять', from: [first], lane: steps.get(first)!.lane })
  expect(steps.get(copy)?.time).toMatchObject({ source: 'measured', sample: [10, 12, 14, 15, 20] })
  const between = [...flows.values()].find(({ start }) => start === copy)!
  expect(between).toMatchObject({ end: other, from: [flow], wait: { triple: [60, null, 480] } })
  expect(problems.size).toBe(1)
  expect(new Set(problems.get(problem)?.anchors)).toEqual(new Set([first, flow, copy, between.id]))
  expect(groups.size).toBe(2)
  expect(steps.get(copy)!.group).not.toBe(steps.get(first)!.group)
})

it('C11 into another project everything that they name comes along, found by its name or made anew, and no ancestry', () => {
  const clip = JSON.parse(JSON.stringify(rich().clip()))
  const there = at()
  there.made(addRecord, { noun: 'systems', fields: { name: 'сэд ' } } as never)
  const links = [{ fields: { text: 'Уже здесь' }, at: [0, 300] as const, who: 'канцелярия' }]
  const [known = ''] = there.made(addChain, { map: there.map, lane: null, links })
  const [copy = '', other = ''] = there.made(pasteSteps, { map: there.map, clip, by: [0, 0], isForeign: true } as const)
  const { steps, lanes, participants, systems, documents, problems, flows, groups, layout } = there.project()
  const whoOf = (id: Id) => participants.get(lanes.get(steps.get(id)!.lane!)!.participant!)!.name
  expect([whoOf(copy), whoOf(other)]).toEqual(['МФЦ', 'канцелярия'])
  expect(steps.get(other)!.lane).toBe(steps.get(known)!.lane)
  expect(layout.get(other)![1]).toBe(layout.get(known)![1])
  expect(steps.get(copy)).toMatchObject({
    from: [],
    documents: [[...documents.keys()][0]],
    systems: [[...systems.keys()][0]],
  })
  expect([systems.size, documents.size]).toEqual([1, 1])
  expect(Object.entries(steps.get(other)!.duties).map(([id, duty]) => [participants.get(id)?.name, duty])).toEqual([
    ['Глава', 'informed'],
  ])
  expect(steps.get(copy)?.time).toMatchObject({ sample: [10, 12, 14, 15, 20] })
  const flow = [...flows.values()].find(({ start }) => start === copy)!
  expect(flow.from).toEqual([])
  expect([...problems.values()]).toMatchObject([{ text: 'Долго', loss: 'waiting', number: null }])
  expect(new Set([...problems.values()][0]!.anchors)).toEqual(new Set([copy, flow.id]))
  expect([...groups.values()]).toMatchObject([{ name: 'Приём', map: there.map }])
})

it('C11 what is no clip is refused whole: strange fields, places, ids, too many steps or problems', () => {
  const { map, document, clip } = rich()
  const good = clip()
  const before = JSON.stringify([...document.project().steps.keys()])
  const tried = (change: object) =>
    perform(document, pasteSteps, { map, clip: { ...good, ...change } as never, by: [0, 0] }, by)
  const [step] = good.steps
  const many = Array.from({ length: 2001 }, () => step)
  const broken: Record<string, object> = {
    field: { steps: [{ ...step, fields: { nonsense: 1 } }] },
    proto: { steps: [{ ...step, fields: JSON.parse('{"__proto__": {"map": 1}, "look": "dragon"}') }] },
    place: { steps: [{ ...step, place: [1, 'x'] }] },
    id: { steps: [{ ...step, id: '' }] },
    flow: { flows: [{ id: 'f', fields: { share: 7 } }] },
    group: { groups: [{ id: 'g', fields: { look: 'circle' } }] },
    problem: { problems: [{ id: 'p', fields: { text: 'x'.repeat(10_001) } }] },
    steps: { steps: many },
    problems: { problems: Array.from({ length: 2001 }, () => good.problems![0]) },
  }
  for (const [what, change] of Object.entries(broken)) expect([what, tried(change).ok]).toEqual([what, false])
  expect(tried({ steps: many })).toMatchObject({ code: 'paste.tooMany', values: { count: 2001, most: 2000 } })
  expect(JSON.stringify([...document.project().steps.keys()])).toBe(before)
})
