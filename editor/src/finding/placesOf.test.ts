import type { Project } from '@potok/model'
import { expect, it } from 'vitest'
import { placesOf } from './placesOf.ts'

const steps = [
  { id: 'a', map: 'm', text: 'Заявление и заявление', textEn: 'Application' },
  { id: 'b', map: 'm', text: 'Учёт (все)', textEn: '' },
  { id: 'c', map: 'other', text: 'заявление', textEn: '' },
]
const flows = [{ id: 'f', map: 'm', label: 'заявление верно' }]
const project = {
  steps: new Map(steps.map((one) => [one.id, one])),
  flows: new Map(flows.map((one) => [one.id, one])),
} as unknown as Project

const find = (words: string, to = '', among: string[] | null = null, language: 'ru' | 'en' = 'ru') =>
  placesOf('m', project, { words, to, among: among && new Set(among), language }).map(
    ({ place }) => `${place.id}.${place.field}@${place.from} ${place.was} → ${place.to}`,
  )

it('every place of this map is found in texts and labels, and a capital stays a capital', () => {
  expect(find('заявление', 'обращение')).toEqual([
    'a.text@0 Заявление → Обращение',
    'a.text@12 заявление → обращение',
    'f.label@0 заявление → обращение',
  ])
})

it('signs are taken as they are, ё as е, and only where the person chose', () => {
  expect(find('(все)')).toEqual(['b.text@5 (все) → '])
  expect(find('учет', 'Счёт')).toEqual(['b.text@0 Учёт → Счёт'])
  expect(find('заявление', '', ['f'])).toEqual(['f.label@0 заявление → '])
  expect(find('')).toEqual([])
})

it('on an English screen the English text is what is replaced', () => {
  expect(find('app', 'x', null, 'en')).toEqual(['a.textEn@0 App → X'])
})
