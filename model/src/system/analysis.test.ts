import { expect, it } from 'vitest'
import { setFields } from '../commands/setFields.ts'
import { betweenness } from './betweenness.ts'
import { causalLoops } from './causalLoops.ts'
import { elementName } from './elementNames.ts'
import { loopReading } from './loopReading.ts'
import { sampleSystem } from './sampleSystem.ts'
import { simpleLoops } from './simpleLoops.ts'
import { systemAnalysis } from './systemAnalysis.ts'

it('Y4 betweenness is counted over ways of equal length in equal parts', () => {
  // A square 0–1–2–3 with a tail 2–4, both directions: each pair of corners has two ways.
  const square = [[1, 3], [0, 2], [1, 3, 4], [0, 2], [2]]
  expect(betweenness(square)).toEqual([1, 2, 7, 2, 0])
  // Directed: 0 → 1 → 2.
  expect(betweenness([[1], [2], []])).toEqual([0, 1, 0])
})

it('Y4 whoever stands between the others is the bottleneck', () => {
  const { element, relation, shown } = sampleSystem()
  const middle = element('participant', 'Specialist')
  for (const name of ['Centre', 'Architect', 'Lawyer', 'Head']) relation(middle, 'passes', element('participant', name))
  const { figures, bottleneck } = systemAnalysis(shown())
  expect(bottleneck).toBe(middle)
  expect(figures.get(middle)).toEqual({ into: 0, out: 4, between: 1, loops: 0 })
})

it('Y5 loops are found each once, the shortest first, none that is longer than asked', () => {
  const ring = (count: number) => Array.from({ length: count }, (_, at) => [(at + 1) % count])
  expect(simpleLoops(ring(8)).loops).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]])
  expect(simpleLoops(ring(9)).loops).toEqual([])
  const everyone = [0, 1, 2, 3].map((at) => [0, 1, 2, 3].filter((other) => other !== at))
  const { loops } = simpleLoops(everyone)
  // Of four that all influence each other: 6 pairs, 8 threes, 6 fours.
  expect([2, 3, 4].map((long) => loops.filter(({ length }) => length === long).length)).toEqual([6, 8, 6])
  expect(simpleLoops(everyone, 8, 7)).toMatchObject({ isCut: true, loops: { length: 7 } })
})

it('Y5 signs name a loop, and it is read out in both languages', () => {
  const { element, relation, shown, project } = sampleSystem()
  const [load, term, calls] = ['Нагрузка', 'Срок ответа', 'Обращения'].map((name) => element('factor', name))
  const staff = element('factor', 'Штат')
  relation(load!, 'influences', term!)
  relation(term!, 'influences', calls!, { delay: true })
  relation(calls!, 'influences', load!)
  relation(load!, 'influences', staff, { delay: true })
  relation(staff, 'influences', load!, { polarity: 'minus' })
  // Neither a relation of another kind nor one over a task closes a loop.
  const task = element('task', 'Проверка')
  relation(calls!, 'requires', term!)
  relation(task, 'influences', load!)
  relation(load!, 'influences', task)
  const { loops, isCut } = causalLoops(shown())
  expect(isCut).toBe(false)
  expect(loops.map(({ name, sort, hasDelay }) => [name, sort, hasDelay])).toEqual([
    ['B1', 'balancing', true],
    ['R1', 'reinforcing', true],
  ])
  const turned = (name: string, from: string) => {
    const loop = loops.find((one) => one.name === name)!
    const at = loop.elements.indexOf(from)
    const from0 = <T>(all: readonly T[]) => [...all.slice(at), ...all.slice(0, at)]
    return { ...loop, elements: from0(loop.elements), relations: from0(loop.relations) }
  }
  expect(loopReading(project(), turned('R1', load!), 'ru')).toBe(
    'Растёт «Нагрузка» → растёт «Срок ответа» → растёт «Обращения» (не сразу) → и снова растёт «Нагрузка»: изменение усиливает само себя.',
  )
  expect(loopReading(project(), turned('B1', load!), 'en')).toBe(
    '“Нагрузка” rises → “Штат” rises (after a while) → and in the end “Нагрузка” falls: the change dampens itself.',
  )
  expect(systemAnalysis(shown()).leverage[0]).toBe(load)
})

it('Y6 leverage is in most loops, then where most relations begin', () => {
  const { element, relation, shown } = sampleSystem()
  const [a, b, c] = ['A', 'B', 'C'].map((name) => element('factor', name)) as [string, string, string]
  relation(a, 'influences', b)
  relation(b, 'influences', a)
  relation(c, 'influences', a)
  relation(c, 'influences', b)
  relation(b, 'requires', c)
  expect(systemAnalysis(shown()).leverage).toEqual([b, a, c])
})

it('Y12 a reader of English meets the English name of an element, and of a participant that it is', () => {
  const { act, element, project } = sampleSystem()
  const load = element('factor', 'Нагрузка', { nameEn: 'Load' })
  const [participant] = [...project().participants.keys()]
  act(setFields, { noun: 'participants', id: participant!, fields: { name: 'Архив', nameEn: 'Archive' } })
  const archive = element('participant', 'Архив', { participant: participant! })
  const told = (language: 'ru' | 'en') =>
    [load, archive].map((id) => elementName(project(), project().elements.get(id)!, language))
  expect(told('ru')).toEqual(['Нагрузка', 'Архив'])
  expect(told('en')).toEqual(['Load', 'Archive'])
})
