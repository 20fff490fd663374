import { addRecord, createProject, type Noun, openProject, perform } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { filtered } from './evidenceFilter.ts'
import { searchResearch } from './searchResearch.ts'

function project() {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Отпуск' })
  const document = openProject(doc)
  const add = (noun: Noun, fields: object): string => {
    const done = perform(document, addRecord, { noun, fields } as never, { who: 'participant', person: 'anna' })
    if (!done.ok) throw new Error(done.message)
    return done.value[0] ?? ''
  }
  const parents = add('segments', { name: 'Родители дошкольников', criteria: 'ребёнок до семи лет' })
  add('personas', { name: 'Марина', goals: 'не отпрашиваться с работы' })
  add('touchpoints', { name: 'Окно приёма', asks: 'СНИЛС ребёнка' })
  add('evidence', { text: 'Ждала час в очереди', method: 'interview', segment: parents, about: ['s1'], order: 'a1' })
  add('evidence', { quote: 'Ребёнок плакал', method: 'observation', order: 'a2' })
  add('hypotheses', { text: 'Очередь из-за одного окна' })
  add('insights', { text: 'Родители боятся потерять очередь' })
  add('prototypes', { text: 'Бланк на одном листе', result: 'заполнили без ошибок' })
  return { project: document.project(), parents }
}

const found = (words: string) => searchResearch(project().project, words).map(({ noun, name }) => `${noun} ${name}`)

it('one search finds segments, personas, points, evidence, hypotheses, insights and prototypes, whatever the ending and the layout', () => {
  expect(found('очередями').sort()).toEqual([
    'evidence Ждала час в очереди',
    'hypotheses Очередь из-за одного окна',
    'insights Родители боятся потерять очередь',
  ])
  expect(found('ребенок')).toEqual(['segments Родители дошкольников', 'evidence Ребёнок плакал'])
  expect(found('снилс')).toEqual(['touchpoints Окно приёма'])
  expect(found('работы')).toEqual(['personas Марина'])
  expect(found('заполнили')).toEqual(['prototypes Бланк на одном листе'])
  expect(found('cybkc')).toEqual(['touchpoints Окно приёма'])
  expect([found('облако'), found('  ')]).toEqual([[], []])
})

it('evidence is narrowed by method, segment and tag, the latest first', () => {
  const { project: all, parents } = project()
  const texts = (filter: object) =>
    filtered(all, { method: '', segment: '', tag: '', ...filter }).map(({ text, quote }) => text || quote)
  expect(texts({})).toEqual(['Ребёнок плакал', 'Ждала час в очереди'])
  expect(texts({ method: 'observation' })).toEqual(['Ребёнок плакал'])
  expect(texts({ segment: parents })).toEqual(['Ждала час в очереди'])
  expect(texts({ tag: 's1' })).toEqual(['Ждала час в очереди'])
  expect(texts({ tag: 's1', method: 'observation' })).toEqual([])
})
