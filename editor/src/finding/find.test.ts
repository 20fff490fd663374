import { importCase, openProject } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Filter, findOn } from './find.ts'

const FILE = {
  title: 'Отпуск',
  process: {},
  participants: [
    { id: 'worker', name: 'Работник' },
    { id: 'staff', name: 'Кадры' },
  ],
  current: {
    nodes: [
      { id: 'start', kind: 'start', lane: 'worker', name: 'Пора' },
      { id: 'write', kind: 'task', lane: 'worker', name: 'Приём заявления', nameEn: 'Application', value: 'VA' },
      {
        id: 'order',
        kind: 'task',
        lane: 'staff',
        name: 'Приказ',
        time: [30, 45, 60],
        value: 'NVA',
        loss: 'processing',
      },
      { id: 'end', kind: 'end', lane: 'staff', name: 'Конец' },
    ],
    edges: [
      { id: 'e1', from: 'start', to: 'write' },
      { id: 'e2', from: 'write', to: 'order', label: 'принято', wait: [60, 120, 480] },
      { id: 'e3', from: 'order', to: 'end' },
    ],
  },
  problems: [{ num: 5, on: 'order', text: 'Печатают дважды' }],
}

const project = (() => {
  const imported = importCase(FILE, () => ({}))
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  return openProject(doc).project()
})()
const [map] = [...project.maps.keys()] as [string]

function find(words: string, filter: Filter | null = null): string[] {
  const ids = findOn(map, project, { words, filter }, (id) => {
    const [x = 0, y = 0] = project.layout.get(id) ?? []
    return { x, y }
  })
  return ids.map((id) => project.steps.get(id)?.text ?? `→ ${project.flows.get(id)?.label}`)
}

it('steps and flows are found by words whatever their ending, ё as е, in another language and on the other layout', () => {
  expect(find('заявление')).toEqual(['Приём заявления'])
  expect(find('ПРИЕМ')).toEqual(['Приём заявления'])
  expect(find('application')).toEqual(['Приём заявления'])
  expect(find('ghbrfp')).toEqual(['Приказ'])
  expect(find('принят')).toEqual(['→ принято'])
  expect(find('облако')).toEqual([])
  expect(find('  ')).toEqual([])
})

it('a participant finds the steps of the lane, with other words only those that say both', () => {
  expect(find('кадры')).toEqual(['Приказ', 'Конец'])
  expect(find('кадры приказ')).toEqual(['Приказ'])
})

it('a problem finds what it is pinned to, by its number and by its words', () => {
  expect(find('5')).toEqual(['Приказ'])
  expect(find('№ 5')).toEqual(['Приказ'])
  expect(find('дважды')).toEqual(['Приказ'])
})

it('ready filters take what has no time, what has problems and what is lost, alone and with words', () => {
  expect(find('', 'timeless')).toEqual(['Приём заявления'])
  expect(find('', 'troubled')).toEqual(['Приказ'])
  expect(find('', 'losses').sort()).toEqual(['Приказ', '→ принято'])
  expect(find('заявления', 'losses')).toEqual([])
})
