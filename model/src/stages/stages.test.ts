import { expect, it } from 'vitest'
import { addMap } from '../commands/addMap.ts'
import { addRecord } from '../commands/addRecord.ts'
import { addStep } from '../commands/addStep.ts'
import { closeStage } from '../commands/closeStage.ts'
import { connect } from '../commands/connect.ts'
import { copyMap } from '../commands/copyMap.ts'
import { include } from '../commands/include.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { reopenStage } from '../commands/reopenStage.ts'
import { setFields } from '../commands/setFields.ts'
import { setFixed } from '../commands/setFixed.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { groundsOf, withGround } from '../records/card.ts'
import { STAGE_NAMES, type StageName } from '../records/closing.ts'
import type { Noun } from '../records/nouns.ts'
import type { Result } from '../result.ts'
import { everyTool } from './stages.ts'
import { examinedTools, presentStage, stageStandings } from './standing.ts'

function staged() {
  const sample = sampleProject()
  const { document } = sample
  const done = (result: Result<string[]>): string => {
    if (!result.ok) throw new Error(result.message)
    return result.value[0] ?? ''
  }
  const add = (noun: Noun, fields: Record<string, unknown> = {}) =>
    done(perform(document, addRecord, { noun, fields } as never, anna))
  const set = (noun: Noun, id: string, fields: Record<string, unknown>) =>
    done(perform(document, setFields, { noun, id, fields } as never, anna))
  const tool = (stage: StageName | 'across', name: string) => {
    const { state, done, all, lacks } = examinedTools(document.project(), stage).find((one) => one.name === name)!
    return [state, all === null ? done : `${done}/${all}`, ...lacks.map(({ code, count }) => `${code} ${count}`)]
  }
  const close = (stage: StageName, why = '', by = anna, at = 1000) =>
    perform(document, closeStage, { stage, why, by: by.person, at }, by)
  const state = (stage: StageName) => stageStandings(document.project())[STAGE_NAMES.indexOf(stage)]!.state
  return { ...sample, done, add, set, tool, close, state }
}

it('P1: seven stages with the tools of the regulation; every tool has a name of its own', () => {
  const { document } = staged()
  expect(new Set(everyTool()).size).toBe(everyTool().length)
  const standings = stageStandings(document.project())
  expect(standings.map(({ name, tools }) => `${name} ${tools.length}`)).toEqual([
    'firstAnalysis 6',
    'gathering 5',
    'currentSituation 3',
    'solving 4',
    'target 2',
    'carryingOut 2',
    'standard 2',
  ])
  expect(presentStage(standings)?.name).toBe('firstAnalysis')
})

it('P2: a card is empty, then lacks fields by name, then complete, then approved', () => {
  const { document, add, set, tool } = staged()
  const write = (name: 'about' | 'card', fields: object) => perform(document, setFixed, { name, fields } as never, anna)
  expect(tool('firstAnalysis', 'card')).toEqual(['empty', '0/13', 'fields 13'])
  write('about', { processOwner: 'Отдел', boundaryFrom: 'Обращение', boundaryTo: 'Ответ' })
  expect(tool('firstAnalysis', 'card')).toEqual(['started', '3/13', 'fields 10'])
  const words = ['customer', 'clients', 'perimeter', 'leader', 'team', 'justification', 'keyRisk']
  write('card', Object.fromEntries(words.map((field) => [field, 'есть'])))
  write('card', withGround(document.project().card, 'kpi', true))
  write('card', { leader: 'Руководитель проекта (Ф. И. О., должность)' })
  expect(tool('firstAnalysis', 'card')).toEqual(['started', '10/13', 'fields 3'])
  write('card', { leader: 'А. И. Иванова – начальник отдела' })
  const indicator = add('indicators', { name: 'ВПП' })
  add('milestones', { start: '2026-01-12' })
  expect(tool('firstAnalysis', 'card')).toEqual(['started', '13/13', 'indicatorValues 1'])
  set('indicators', indicator, { current: '10', target: '5' })
  expect(tool('firstAnalysis', 'card')).toEqual(['complete', '13/13'])
  write('card', { state: 'approved' })
  expect(tool('firstAnalysis', 'card')).toEqual(['approved', '13/13'])
})

it('P2: timings, walks and maps say what they lack', () => {
  const { document, map, lane, first, second, add, set, done, tool } = staged()
  expect(tool('firstAnalysis', 'timeStudy')).toEqual(['empty', '0/2', 'unmeasured 2'])
  set('steps', first, { time: { triple: [5, null, 9], basis: 'work', source: 'measured' } })
  add('observations', { about: second, minutes: 12 })
  expect(tool('firstAnalysis', 'timeStudy')).toEqual(['complete', '2/2'])
  const note = add('evidence', { method: 'gemba', text: 'Очередь' })
  expect(tool('firstAnalysis', 'gemba')).toEqual(['started', 1, 'unpinned 1'])
  done(perform(document, include, { noun: 'evidence', id: note, field: 'about', member: first }, anna))
  expect(tool('firstAnalysis', 'gemba')).toEqual(['complete', 1])
  expect(tool('currentSituation', 'currentMap')[0]).toBe('started')
  const event = (look: 'start' | 'end', x: number) =>
    done(perform(document, addStep, { map, lane, at: [x, 8], fields: { look } }, anna))
  const [start, end] = [event('start', -200), event('end', 500)]
  for (const [from, to] of [
    [start, first],
    [first, second],
    [second, end],
  ] as const)
    done(perform(document, connect, { map, start: from, end: to }, anna))
  set('steps', end, { outcome: 'primary' })
  expect(tool('currentSituation', 'currentMap')).toEqual(['started', 2, 'untimed 1'])
  set('steps', second, { time: { triple: [5, null, 9], basis: 'work', source: 'guess' } })
  expect(tool('currentSituation', 'currentMap')).toEqual(['complete', 2])
  const target = done(perform(document, copyMap, { map, name: 'Цель', state: 'target' }, anna))
  expect(tool('target', 'targetMap')).toEqual(['complete', 2])
  const copied = [...document.project().steps.values()].find(
    (step) => step.map === target && step.from.includes(first),
  )!
  set('steps', copied.id, { time: { triple: [1, null, 2], basis: 'work', source: 'guess' } })
  expect(tool('target', 'targetMap')).toEqual(['started', 2, 'unexplained 1'])
  const problem = add('problems', { anchors: [first] })
  add('solutions', { problems: [problem], impact: 5, effort: 2 })
  expect(tool('target', 'targetMap')).toEqual(['complete', 2])
  expect(tool('solving', 'rootCauses')).toEqual(['empty', '0/1', 'rootless 1'])
  expect(tool('target', 'roadmap')).toEqual(['empty', 0, 'none 1'])
})

it('P3: a stage that lacks something is closed only with a written reason, which stays with what it went without', () => {
  const { document, close, state } = staged()
  expect([state('gathering'), close('gathering')]).toEqual([
    'empty',
    expect.objectContaining({ code: 'stage.lacking', values: { count: 5 } }),
  ])
  expect(close('gathering', '  Опрос проведён в прошлом году  ').ok).toBe(true)
  const [line] = document.project().closings.values()
  expect(line).toMatchObject({
    by: 'anna',
    at: 1000,
    why: 'Опрос проведён в прошлом году',
    without: ['interviews', 'ownExperience', 'observation', 'deskResearch', 'insights'],
  })
  expect([state('gathering'), close('gathering', 'ещё раз')]).toEqual([
    'closed',
    expect.objectContaining({ code: 'stage.closed' }),
  ])
})

it('P3: a complete stage is closed without a word, in any order; what Potok does not keep holds nothing up', () => {
  const { add, close, state, tool } = staged()
  add('procedures', { purpose: 'а', scope: 'б', responsibility: 'в', control: 'г', readers: 'Д' })
  expect([tool('standard', 'procedure'), state('standard')]).toEqual([['complete', 1, 'unapproved 1'], 'started'])
  add('procedures', { purpose: 'а', scope: 'б', responsibility: 'в', control: 'г', readers: 'Д', state: 'approved' })
  expect([state('standard'), close('standard').ok, state('standard')]).toEqual(['complete', true, 'closed'])
  expect(tool('across', 'register')).toEqual(['elsewhere', 0])
})

it('Q2: prototypes are complete when each says what it is and what it tries, and its test ended in a decision', () => {
  const { add, set, tool } = staged()
  expect(tool('solving', 'prototypes')).toEqual(['empty', 0, 'none 1'])
  const prototype = add('prototypes', {})
  expect(tool('solving', 'prototypes')).toEqual([
    'started',
    1,
    'wordless 1',
    'aimless 1',
    'resultless 1',
    'undecided 1',
  ])
  const solution = add('solutions', { text: 'Электронный запрос' })
  set('prototypes', prototype, { text: 'Бланк на бумаге', result: '9 из 10 поняли', decision: 'keep' })
  set('prototypes', prototype, { tries: ['gone'] })
  expect(tool('solving', 'prototypes')).toEqual(['started', 1, 'aimless 1'])
  set('prototypes', prototype, { tries: [solution] })
  expect(tool('solving', 'prototypes')).toEqual(['complete', 1])
})

it('P4: the book keeps every closing and opening; the last line counts, whatever the clocks say; undo takes a line back', () => {
  const { document, close, state } = staged()
  const undo = openUndo(document, anna)
  close('gathering', 'нет времени', anna, 5000)
  expect(perform(document, reopenStage, { stage: 'gathering', why: 'нашлось', by: 'boris', at: 10 }, boris).ok).toBe(
    true,
  )
  const { book, state: now } = stageStandings(document.project())[1]!
  expect([now, book.map(({ reopens, why, by }) => [reopens, why, by])]).toEqual([
    'empty',
    [
      [false, 'нет времени', 'anna'],
      [true, 'нашлось', 'boris'],
    ],
  ])
  expect(perform(document, reopenStage, { stage: 'gathering', why: '', by: 'boris', at: 11 }, boris)).toMatchObject({
    code: 'stage.open',
  })
  close('gathering', 'всё же нет', anna, 20)
  expect(state('gathering')).toBe('closed')
  undo.undo()
  expect(state('gathering')).toBe('empty')
})

it('P4: two people close one stage at once: it is closed, and both reasons stay', () => {
  const { document } = staged()
  const other = replicaOf(document)
  perform(document, closeStage, { stage: 'target', why: 'раз', by: 'anna', at: 7 }, anna)
  perform(other, closeStage, { stage: 'target', why: 'два', by: 'boris', at: 7 }, boris)
  join(document, other)
  const [mine, theirs] = [document, other].map((one) => stageStandings(one.project())[4]!)
  expect(mine).toEqual(theirs)
  expect([mine!.state, mine!.book.map(({ why }) => why).sort()]).toEqual(['closed', ['два', 'раз']])
})

it('P5: a project has several grounds; what two people choose at once both stays, and the single one of an old card counts', () => {
  const { document } = staged()
  perform(document, setFixed, { name: 'card', fields: { grounds: 'staff' } }, anna)
  const other = replicaOf(document)
  const choose = (at: typeof document, ground: 'kpi' | 'appeals' | 'staff', chosen = true) =>
    perform(at, setFixed, { name: 'card', fields: withGround(at.project().card, ground, chosen) }, anna)
  choose(document, 'kpi')
  choose(other, 'appeals')
  join(document, other)
  expect(groundsOf(document.project().card)).toEqual(['kpi', 'staff', 'appeals'])
  choose(document, 'staff', false)
  expect(groundsOf(document.project().card)).toEqual(['kpi', 'appeals'])
})

it('P2: a system map has things on it, each named, and ties between them', () => {
  const { document, done, tool, add } = staged()
  const map = done(perform(document, addMap, { name: 'Система', state: 'current', kind: 'system' }, anna))
  expect(tool('firstAnalysis', 'systemMap')).toEqual(['empty', 0, 'emptyMap 1'])
  const start = add('elements', { map, name: 'Заявитель' })
  const end = add('elements', { map })
  expect(tool('firstAnalysis', 'systemMap')).toEqual(['started', 2, 'nameless 1', 'unrelated 1'])
  add('relations', { map, start, end })
  expect(tool('firstAnalysis', 'systemMap')).toEqual(['started', 2, 'nameless 1'])
})

it('P2: what was deleted is not counted', () => {
  const { document, add, tool } = staged()
  const id = add('touchpoints', { name: 'Окно', channel: 'visit' })
  expect(tool('firstAnalysis', 'touchpoints')).toEqual(['complete', 1])
  perform(document, remove, { noun: 'touchpoints', ids: [id] }, anna)
  expect(tool('firstAnalysis', 'touchpoints')).toEqual(['empty', 0, 'none 1'])
})
