import {
  addCell,
  addMap,
  type Command,
  cellAt,
  createProject,
  entryHeight,
  entryLinesOf,
  type Id,
  journeyGrid,
  openProject,
  perform,
  setFields,
  wordsStandUnder,
  writeText,
} from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { bothTexts } from '../ui/texts/both.ts'
import type { Language, Say } from '../ui/texts/texts.ts'
import { keptFrom } from './keptFrom.ts'
import { laidOut } from './layout.ts'

const sayIn = (language: Language) => bothTexts(language).t as unknown as Say

function journey() {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Зачисление' })
  const document = openProject(doc)
  const act = <I>(command: Command<I>, input: I): Id => {
    const done = perform(document, command, input, { who: 'participant', person: 'anna' })
    if (!done.ok) throw new Error(done.message)
    return done.value[0] ?? ''
  }
  const map = act(addMap, { name: 'Путь', state: 'current', kind: 'journey' })
  const grid = () => journeyGrid(document.project(), map)!
  const row = (sort: string) => grid().rows.find((one) => one.sort === sort)!.id
  const laid = (view: 'journey' | 'blueprint' = 'journey', language: Language = 'ru') =>
    laidOut({ project: document.project(), grid: grid(), say: sayIn(language), language }, view)
  return { act, grid, row, laid }
}

it('a row is as high as its longest words, and what stands under it comes down', () => {
  const { act, grid, row, laid } = journey()
  const before = laid()
  const [step] = grid().steps
  const text = 'Прийти за бланками, потому что на сайте детского сада их нет и никогда не было'
  act(writeText, { noun: 'journeySteps', id: step!.id, field: 'text', text })
  const after = laid()
  const grown = (at: typeof before) => at.rows.find(({ id }) => id === row('actions'))!.height
  expect(grown(after)).toBeGreaterThan(grown(before))
  expect(after.rows[1]!.y - before.rows[1]!.y).toBe(grown(after) - grown(before))
  expect(after.height).toBe(after.rows.at(-1)!.y + after.rows.at(-1)!.height)
})

it('an entry that spans takes the place of the empty cells under it, and ends where something stands', () => {
  const { act, grid, row, laid } = journey()
  const [a, b, c, d] = grid().steps.map(({ id }) => id) as [Id, Id, Id, Id]
  act(addCell, { row: row('goals'), step: a, fields: { text: 'Место в саду', until: d } })
  const goals = () => laid().rows.find(({ id }) => id === row('goals'))!
  expect(goals().cells.map(({ at, span }) => [at, span])).toEqual([
    [0, 4],
    [4, 1],
  ])
  expect(cellAt(goals(), 2)?.step).toBe(a)
  act(addCell, { row: row('goals'), step: c, fields: { text: 'Здоровье' } })
  expect(goals().cells.map(({ at, span }) => [at, span])).toEqual([
    [0, 2],
    [2, 1],
    [3, 1],
    [4, 1],
  ])
  expect(b).not.toBe(c)
})

it('a hidden row is not laid; the blueprint has its three lines between the client and the systems', () => {
  const { act, row, laid } = journey()
  act(setFields, { noun: 'journeyRows', id: row('thoughts'), fields: { hidden: true } })
  expect(laid().rows.some(({ sort }) => sort === 'thoughts')).toBe(false)
  expect(laid('blueprint').rows.map(({ sort }) => sort)).toEqual([
    'actions',
    'rule',
    'touchpoints',
    'rule',
    'backstage',
    'rule',
    'systems',
  ])
})

it('what an edit leaves alone is the same object as before, so that nothing of it is drawn again', () => {
  const { act, grid, row, laid } = journey()
  const before = laid()
  act(addCell, { row: row('goals'), step: grid().steps[1]!.id, fields: { text: 'Место' } })
  const after = keptFrom(before, laid())
  const same = after.rows.filter((one) => before.rows.includes(one)).map(({ sort }) => sort)
  expect(same).not.toContain('goals')
  expect(same).toHaveLength(before.rows.length - 1)
  const goals = (at: typeof before) => at.rows.find(({ sort }) => sort === 'goals')!.cells
  expect(goals(after).map((cell, at) => cell === goals(before)[at])).toEqual([true, false, true, true, true])
  expect(after.steps).toBe(before.steps)
})

it('where a mark leaves too little room for a word, the words stand under it and none is broken', () => {
  const pain = { key: '', cell: null, tone: 'plain', star: 5, loss: 'defects', channel: null } as const
  const [long, short] = [
    { ...pain, words: 'Карта возвращается в поликлинику' },
    { ...pain, words: 'Ждать' },
  ]
  expect([wordsStandUnder(long, 1), wordsStandUnder(long, 2), wordsStandUnder(short, 1)]).toEqual([true, false, false])
  expect(entryLinesOf(long, 1)).toEqual(['Карта возвращается в', 'поликлинику'])
  expect(entryHeight(long, 1)).toBeGreaterThan(entryHeight(short, 1))
})

it('J16 on an English screen stages, rows and steps are called in English where somebody gave a name', () => {
  const { act, grid, row, laid } = journey()
  const { stage } = grid().stages[0]!
  const [step] = grid().steps
  act(setFields, { noun: 'journeyStages', id: stage.id, fields: { name: 'Узнать', nameEn: 'Find out' } })
  act(setFields, { noun: 'journeyRows', id: row('goals'), fields: { name: 'Зачем', nameEn: 'What for' } })
  act(writeText, { noun: 'journeySteps', id: step!.id, field: 'text', text: 'Ищет садик' })
  act(setFields, { noun: 'journeySteps', id: step!.id, fields: { textEn: 'Looks for a place' } })
  const told = (language: Language) => {
    const { stages, rows } = laid('journey', language)
    const at = (sort: string) => rows.find(({ id }) => id === row(sort))!
    return [stages[0]!.name, stages[1]!.name, at('goals').name, at('actions').cells[0]!.entries[0]!.words]
  }
  expect(told('ru')).toEqual(['Узнать', 'Этап 2', 'Зачем', 'Ищет садик'])
  expect(told('en')).toEqual(['Find out', 'Stage 2', 'What for', 'Looks for a place'])
})
