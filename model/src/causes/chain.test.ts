import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { importCase } from '../cases/importCase.ts'
import { addRecord } from '../commands/addRecord.ts'
import { perform } from '../commands/perform.ts'
import { placeCause } from '../commands/placeCause.ts'
import { remedyCause } from '../commands/remedyCause.ts'
import { setFields } from '../commands/setFields.ts'
import { openProject } from '../document/projectDocument.ts'
import { anna } from '../document/sample.ts'
import { basisOf } from '../sensitivity/basis.ts'
import { problemImpacts } from '../sensitivity/problemImpact.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { processMap } from '../subprocess/processMap.ts'
import { problemChain } from './chain.ts'
import { coveredMinutes } from './coveredMinutes.ts'
import { chainGaps } from './gaps.ts'
import { sampleCauses } from './sampleCauses.ts'

const gapsOf = (project: Parameters<typeof chainGaps>[0]) =>
  Object.fromEntries(chainGaps(project).map(({ code, about }) => [code, about]))

it('W8 a solution of a cause is one of its problems too, and the chain leads on to actions and steps', () => {
  const { act, problem, problemOf, why, project, tried, first, undo } = sampleCauses()
  const second = problemOf('Возвращают')
  const cause = why(problem, 'Нет срока')
  act(placeCause, { cause, under: second })
  act(setFields, { noun: 'causes', id: cause, fields: { root: true } })
  const [solution = ''] = act(remedyCause, { cause, text: 'Срок один день' })
  expect([...project().solutions.get(solution)!.problems].sort()).toEqual([problem, second].sort())
  expect(tried(remedyCause, { cause, solution })).toMatchObject({ code: 'remedy.twice' })
  const [action = ''] = act(addRecord, { noun: 'actions', fields: { text: 'Приказ', solution } })
  const chain = problemChain(project(), second)!
  expect(
    chain.roots.map(({ standing, solutions }) => [standing.cause.id, solutions.map((one) => one.solution.id)]),
  ).toEqual([[cause, [solution]]])
  expect(chain.roots[0]!.solutions[0]!.actions.map(({ id }) => id)).toEqual([action])
  expect([chain.beside, chain.steps.map(({ id }) => id)]).toEqual([[], [first]])
  expect(gapsOf(project())).toEqual({ unproved: [cause], ownerless: [action], undated: [action] })
  undo.undo()
  expect(gapsOf(project())).toMatchObject({ idle: [solution] })
})

it('W9 the case of the kindergarten: which links are missing, and minutes of a cause that two problems share, each once', () => {
  const given = JSON.parse(
    readFileSync(new URL('../../fixtures/cases/kindergarten-enrolment.json', import.meta.url), 'utf8'),
  )
  const found = importCase(given, () => ({}))
  if (!found.ok) throw new Error(found.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, found.value.update)
  const document = openProject(doc)
  const project = () => document.project()
  const problem = (number: number) => [...project().problems.values()].find((one) => one.number === number)!
  const gaps = gapsOf(project())
  expect(Object.fromEntries(Object.entries(gaps).map(([code, about]) => [code, about.length]))).toEqual({
    unproved: 7,
    unsolved: 7,
    idle: 2,
    unbacked: 11,
  })
  expect(problemChain(project(), problem(4).id)).toMatchObject({
    roots: [{ standing: { isRoot: false, isClaimed: true, cause: { text: 'Нет наглядной памятки' } }, solutions: [] }],
    beside: [{ solution: { text: 'Памятка и бланки вместе с направлением' } }],
  })
  const map = processMap(project(), mapOfState(project(), 'current')!.id)!
  const basis = basisOf(map, project())
  if (!basis.sound) throw new Error('The case has no figures')
  const impact = (number: number) =>
    problemImpacts(basis, map, project()).find((one) => one.problem === problem(number).id)!.leadMinutes
  const root = [...project().causes.values()].find((one) => one.problem === problem(2).id && one.root)!
  expect(coveredMinutes(project(), root.id)).toBeCloseTo(impact(2), 6)
  perform(document, placeCause, { cause: root.id, under: problem(6).id }, anna)
  expect(coveredMinutes(project(), root.id)).toBeCloseTo(impact(2) + impact(6), 6)
  // A third problem on the same flow as the second adds nothing.
  const anchors = problem(2).anchors
  const added = perform(document, addRecord, { noun: 'problems', fields: { text: 'Ещё', anchors } }, anna)
  perform(document, placeCause, { cause: root.id, under: added.ok ? added.value[0]! : '' }, anna)
  expect(coveredMinutes(project(), root.id)).toBeCloseTo(impact(2) + impact(6), 6)
})
