import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { addWhy } from '../commands/addWhy.ts'
import { drawArrow } from '../commands/drawArrow.ts'
import { judgeCause } from '../commands/judgeCause.ts'
import { moveCause } from '../commands/moveCause.ts'
import { perform } from '../commands/perform.ts'
import { placeCause } from '../commands/placeCause.ts'
import { readBack } from '../commands/readBack.ts'
import { remove } from '../commands/remove.ts'
import { removeCause } from '../commands/removeCause.ts'
import { setFields } from '../commands/setFields.ts'
import { takeCategories } from '../commands/takeCategories.ts'
import { takeTreeArrows } from '../commands/takeTreeArrows.ts'
import { anna, boris, join, replicaOf } from '../document/sample.ts'
import type { CauseCheck } from '../records/causeCheck.ts'
import { causeDigraph } from './arrows.ts'
import { fishbone, type Twig } from './fishbone.ts'
import { namesPerson } from './personWords.ts'
import { isCheckLate, provenBy } from './proofs.ts'
import { rootCauses, rootStandings } from './rootCauses.ts'
import { sampleCauses } from './sampleCauses.ts'
import { causeTree, reverseReading } from './tree.ts'

it('W1 answers stand under a problem or an answer, seven deep, and never under themselves', () => {
  const { problem, why, shown, tried, act, undo } = sampleCauses()
  let under = problem
  const chain = Array.from({ length: 7 }, (_, at) => (under = why(under, `почему ${at + 1}`)))
  expect(tried(addWhy, { under })).toMatchObject({ code: 'cause.tooDeep', values: { deep: 8, most: 7 } })
  const move = { cause: chain[0]!, place: null, under: chain[3]!, before: null }
  expect(tried(moveCause, move)).toMatchObject({ code: 'cause.circle' })
  const other = why(problem, 'сбоку')
  expect(tried(moveCause, { cause: other, place: null, under: chain[6]!, before: null })).toMatchObject({
    code: 'cause.tooDeep',
  })
  act(moveCause, { cause: other, place: null, under: problem, before: chain[0]! })
  expect(shown().slice(0, 3)).toEqual(['·сбоку', '·почему 1', '··почему 2'])
  undo.undo()
  expect(shown().at(-1)).toBe('·сбоку')
})

it('W1 two people who put two causes under each other at once lose neither: the first stands under the problem', () => {
  const { document, problem, why, shown } = sampleCauses()
  const [a, b] = [why(problem, 'А'), why(problem, 'Б')]
  const other = replicaOf(document)
  perform(document, moveCause, { cause: a, place: null, under: b, before: null }, anna)
  perform(other, moveCause, { cause: b, place: null, under: a, before: null }, boris)
  join(document, other)
  expect(shown().sort()).toEqual(a < b ? ['··Б', '·А'].sort() : ['··А', '·Б'].sort())
})

it('W2 a cause that answers two problems is one thing, and stays where it still stands', () => {
  const { act, problem, problemOf, why, shown, tried, undo, project } = sampleCauses()
  const second = problemOf('Возвращают')
  const mail = why(problem, 'Запрос идёт почтой')
  const rule = why(mail, 'Порядок не менялся')
  act(placeCause, { cause: rule, under: second })
  expect(tried(placeCause, { cause: rule, under: second })).toMatchObject({ code: 'cause.there' })
  expect([shown(), shown(second)]).toEqual([['·Запрос идёт почтой', '··Порядок не менялся'], ['·Порядок не менялся']])
  act(removeCause, { cause: mail, place: null })
  expect([shown(), shown(second)]).toEqual([[], ['·Порядок не менялся']])
  expect(project().causes.get(rule)?.problem).toBe(second)
  undo.undo()
  expect([shown(), shown(second)]).toEqual([['·Запрос идёт почтой', '··Порядок не менялся'], ['·Порядок не менялся']])
})

it('W2 a deleted problem leaves its causes where they answer another one, and comes back with them', () => {
  const { act, problem, problemOf, why, shown, undo } = sampleCauses()
  const second = problemOf('Возвращают')
  const mail = why(problem, 'Запрос идёт почтой')
  const rule = why(mail, 'Порядок не менялся')
  why(rule, 'Срок не назван')
  act(placeCause, { cause: rule, under: second })
  act(remove, { noun: 'problems', ids: [problem] })
  expect(shown(second)).toEqual(['·Порядок не менялся', '··Срок не назван'])
  undo.undo()
  expect(shown()).toEqual(['·Запрос идёт почтой', '··Порядок не менялся', '···Срок не назван'])
  expect(shown(second)).toEqual(['·Порядок не менялся', '··Срок не назван'])
})

it('W2 what stands twice in one tree is told with what is under it once', () => {
  const { act, problem, why, shown } = sampleCauses()
  const [a, b] = [why(problem, 'А'), why(problem, 'Б')]
  const shared = why(a, 'Общая')
  why(shared, 'Глубже')
  act(placeCause, { cause: shared, under: b })
  expect(shown()).toEqual(['·А', '··Общая', '···Глубже', '·Б', '··Общая ↑'])
})

it('W3 a cause without evidence is not confirmed; words or a check that came out are evidence, empty ones are none', () => {
  const { act, problem, why, tried, project, proof, confirm } = sampleCauses()
  const cause = why(problem, 'Нет срока ответа')
  expect(tried(judgeCause, { cause, state: 'confirmed' })).toMatchObject({ code: 'cause.unproved', about: [cause] })
  proof(cause, '  ')
  act(addRecord, { noun: 'causeProofs', fields: { cause, text: 'Иначе говорит журнал', against: true } })
  const [check = ''] = act(addRecord, { noun: 'causeChecks', fields: { cause, result: 'confirms' } })
  expect(tried(judgeCause, { cause, state: 'confirmed' })).toMatchObject({ code: 'cause.unproved' })
  act(setFields, { noun: 'causeChecks', id: check, fields: { found: 'В порядке срока нет' } })
  confirm(cause)
  expect(provenBy(project(), cause)).toMatchObject({ speakFor: 1, speakAgainst: 1, strength: 'fact' })
  act(addRecord, { noun: 'causeProofs', fields: { cause, text: '20 дел', strength: 'measured' } })
  expect(provenBy(project(), cause)).toMatchObject({ speakFor: 2, strength: 'measured' })
})

it('W4 a root cause is confirmed, a leaf, within power, and reads back to the problem at every step', () => {
  const { act, problem, why, project, proof, confirm } = sampleCauses()
  const pack = why(problem, 'Запросы копят на неделю.')
  const rule = why(pack, 'Нет срока ответа')
  const lacks = (cause: string) => rootStandings(project(), problem).get(cause)?.lacks
  expect(lacks(rule)).toEqual(['hypothesis', 'powerUnsaid', 'unread'])
  expect(lacks(pack)).toContain('notLeaf')
  act(setFields, { noun: 'causes', id: rule, fields: { power: 'partly' } })
  act(readBack, { cause: rule, place: null, reading: 'holds' })
  expect(lacks(rule)).toEqual(['hypothesis', 'unread'])
  act(readBack, { cause: pack, place: null, reading: 'fails' })
  expect(lacks(rule)).toContain('readingFails')
  act(readBack, { cause: pack, place: null, reading: 'holds' })
  const said = proof(rule, 'Приказ № 41')
  confirm(rule)
  expect(rootCauses(project(), problem).map(({ cause, isRoot }) => [cause.id, isRoot])).toEqual([[rule, true]])
  act(remove, { noun: 'causeProofs', ids: [said] })
  expect(lacks(rule)).toEqual(['baseless'])
  const leaf = causeTree(project(), problem).find(({ cause }) => cause.id === rule)!
  expect(reverseReading(project(), leaf, problem)).toEqual([
    'Нет срока ответа',
    'запросы копят на неделю',
    'ждут неделю',
  ])
})

it('W4 under a refuted answer nothing counts: the one above it is a leaf again; a moved cause is read anew', () => {
  const { act, problem, why, project } = sampleCauses()
  const [a, b] = [why(problem, 'А'), why(problem, 'Б')]
  const under = why(a, 'Почту сортируют по вторникам')
  const isLeaf = () => causeTree(project(), problem).find(({ cause }) => cause.id === a)!.isLeaf
  expect(isLeaf()).toBe(false)
  act(judgeCause, { cause: under, state: 'refuted' })
  expect([isLeaf(), rootStandings(project(), problem).has(under)]).toEqual([true, false])
  act(readBack, { cause: under, place: null, reading: 'holds' })
  act(moveCause, { cause: under, place: null, under: b, before: null })
  expect(project().causes.get(under)?.reading).toBe(null)
})

it('W5 an answer that names a person or their fault is told', () => {
  const named = ['Невнимательность специалиста', 'Иванова А. П. забыла', 'Специалист ошибся', 'Staff were careless']
  expect(named.filter((words) => !namesPerson(words))).toEqual([])
  const fine = ['Заместитель не назначен приказом', 'Родитель ошибается', 'Нет образца', 'Нет срока ответа', '']
  expect(fine.filter(namesPerson)).toEqual(['Родитель ошибается'])
})

it('W6 bones are the project’s; a cause follows the one above it until it has a bone of its own, three deep', () => {
  const { act, problem, why, project, tried } = sampleCauses()
  act(takeCategories, { preset: 'office' })
  expect(tried(takeCategories, { preset: 'office' })).toMatchObject({ code: 'category.there' })
  expect(act(takeCategories, { preset: 'sixM' })).toHaveLength(4)
  const bone = (kind: string) => [...project().causeCategories.values()].find((one) => one.kind === kind)!.id
  const [a, b] = [why(problem, 'А'), why(problem, 'Б')]
  const deep = [1, 2, 3].reduce((under, at) => why(under, `А${at}`), a)
  act(setFields, { noun: 'causes', id: a, fields: { category: bone('methods') } })
  act(setFields, { noun: 'causes', id: why(a, 'Техника'), fields: { category: bone('systems') } })
  const told = ({ why: { cause }, twigs, deeper }: Twig): unknown => [cause.text, twigs.map(told), deeper]
  const { bones, loose } = fishbone(project(), problem)
  const on = (kind: string) => bones.find(({ category }) => category.kind === kind)!.twigs.map(told)
  expect(on('methods')).toEqual([['А', [['А1', [['А2', [], 1]], 0]], 0]])
  expect(on('systems')).toEqual([['Техника', [], 0]])
  expect(loose.map(told)).toEqual([['Б', [], 0]])
  act(remove, { noun: 'causeCategories', ids: [bone('methods')] })
  expect(fishbone(project(), problem).loose).toHaveLength(2)
  expect([deep, b].every((id) => project().causes.has(id))).toBe(true)
})

it('W7 arrows lead one way; most out is the driver, most in the outcome; a tree’s arrows are taken in one deed', () => {
  const { act, problem, why, project, tried, undo } = sampleCauses()
  const [a, b] = [why(problem, 'А'), why(problem, 'Б')]
  const c = why(a, 'В')
  act(drawArrow, { start: a, end: b })
  expect(tried(drawArrow, { start: a, end: b })).toMatchObject({ code: 'arrow.twice' })
  expect(tried(drawArrow, { start: a, end: a })).toMatchObject({ code: 'arrow.self' })
  expect(tried(drawArrow, { start: b, end: a })).toMatchObject({ code: 'arrow.otherWay' })
  expect(act(takeTreeArrows, { problem })).toHaveLength(1)
  expect(tried(takeTreeArrows, { problem })).toMatchObject({ code: 'arrow.nothing' })
  act(drawArrow, { start: c, end: b })
  const told = () =>
    causeDigraph(project(), problem).causes.map((one) => [one.cause.text, `${one.out}/${one.into}`, one.role])
  expect(told()).toEqual([
    ['В', '2/0', 'driver'],
    ['А', '1/1', null],
    ['Б', '0/2', 'outcome'],
  ])
  act(drawArrow, { start: b, end: c, turn: true })
  expect(told()[0]).toEqual(['А', '1/1', 'driver'])
  undo.undo()
  expect(told()[0]).toEqual(['В', '2/0', 'driver'])
  act(judgeCause, { cause: c, state: 'refuted' })
  expect(causeDigraph(project(), problem).arrows).toHaveLength(1)
})

it('W7 of two arrows that two people draw against each other at the same moment one counts, for both the same', () => {
  const { document, problem, why } = sampleCauses()
  const [a, b] = [why(problem, 'А'), why(problem, 'Б')]
  const other = replicaOf(document)
  perform(document, drawArrow, { start: a, end: b }, anna)
  perform(other, drawArrow, { start: b, end: a }, boris)
  join(document, other)
  const [mine, theirs] = [document, other].map((one) => causeDigraph(one.project(), problem).arrows)
  expect(mine).toHaveLength(1)
  expect(mine).toEqual(theirs)
})

it('W9: a check is late from the day after its last one, until something came of it', () => {
  const check = { due: '2026-03-20', result: 'open' } as CauseCheck
  expect(['2026-03-20', '2026-03-21'].map((day) => isCheckLate(check, day))).toEqual([false, true])
  expect(isCheckLate({ ...check, result: 'refutes' }, '2026-03-21')).toBe(false)
  expect(isCheckLate({ ...check, due: null }, '2026-03-21')).toBe(false)
})
