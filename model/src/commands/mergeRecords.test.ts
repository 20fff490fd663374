import { expect, it } from 'vitest'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { Result } from '../result.ts'
import { addRecord } from './addRecord.ts'
import { mergeRecords } from './mergeRecords.ts'
import { perform } from './perform.ts'
import { writeText } from './writeText.ts'

it('R6: duplicates become one: anchors, words, causes, solutions and evidence come along, and one undo takes it back', () => {
  const { document, first, second } = sampleProject()
  const done = (result: Result<string[]>) => {
    if (!result.ok) throw new Error(result.message)
  }
  const add = (noun: 'problems' | 'solutions' | 'causes' | 'evidence', id: string, fields: object) =>
    done(perform(document, addRecord, { noun, id, fields } as never, anna))
  add('problems', 'p1', { text: 'Долго', anchors: [first], evidence: 'Замер' })
  add('problems', 'p2', { text: 'Очень долго', anchors: [second], loss: 'waiting' })
  add('problems', 'p3', { text: 'Другое' })
  add('causes', 'c1', { problem: 'p2', text: 'Очередь' })
  add('solutions', 's1', { problems: ['p2', 'p3'], text: 'Окно' })
  add('evidence', 'e1', { about: ['p2'] })
  const before = document.project()
  const undo = openUndo(document, anna)
  done(perform(document, mergeRecords, { noun: 'problems', into: 'p1', ids: ['p2'] }, anna))
  const { problems, causes, solutions, evidence } = document.project()
  expect([...problems.keys()]).toEqual(['p1', 'p3'])
  expect(problems.get('p1')).toMatchObject({
    text: 'Долго',
    loss: 'waiting',
    evidence: 'Замер\nОчень долго',
    anchors: [first, second].sort(),
  })
  expect(causes.get('c1')?.problem).toBe('p1')
  expect(solutions.get('s1')?.problems).toEqual(['p1', 'p3'])
  expect(evidence.get('e1')?.about).toEqual(['p1'])
  undo.undo()
  expect(document.project().problems).toEqual(before.problems)
  expect(document.project().causes).toEqual(before.causes)
})

it('R6: a merge of fewer than two, with itself, or beyond the longest text is refused', () => {
  const { document } = sampleProject()
  for (const id of ['p1', 'p2']) perform(document, addRecord, { noun: 'problems', id, fields: {} }, anna)
  const code = (ids: string[]) => {
    const said = perform(document, mergeRecords, { noun: 'problems', into: 'p1', ids }, anna)
    return said.ok ? null : said.code
  }
  expect(code([])).toBe('merge.few')
  expect(code(['p1'])).toBe('merge.few')
  expect(code(['gone'])).toBe('record.gone')
  const text = 'я'.repeat(6000)
  perform(document, writeText, { noun: 'problems', id: 'p1', field: 'evidence', text }, anna)
  perform(document, writeText, { noun: 'problems', id: 'p2', field: 'evidence', text }, anna)
  expect(code(['p2'])).toBe('text.tooLong')
})
