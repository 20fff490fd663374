import { readFileSync } from 'node:fs'
import { fillings, importCase, openProject } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { bothTexts } from '../ui/texts/both.ts'
import { figuredIndicators, type SayIn } from './figuredIndicators.ts'

const sayIn = bothTexts('ru').getFixedT as unknown as SayIn

function caseOf(name: string) {
  const file = new URL(`../../../model/fixtures/cases/${name}.json`, import.meta.url)
  const imported = importCase(JSON.parse(readFileSync(file, 'utf8')), () => ({}))
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  return openProject(doc).project()
}

it.each(['land-use-permit', 'kindergarten-enrolment'])('the figures of %s are those that its card says', (name) => {
  const project = caseOf(name)
  const found = fillings(project.indicators.values(), figuredIndicators(project, sayIn))
  expect(project.indicators.size).toBe(5)
  expect(found.map(({ id, name }) => ({ id, name }))).toEqual([
    { id: null, name: 'Эффективность процесса' },
    { id: null, name: 'Количество передач' },
  ])
})

it('an empty card gets all seven indicators with units, methods and sources', () => {
  const project = caseOf('land-use-permit')
  const found = fillings([], figuredIndicators(project, sayIn))
  expect(found.map(({ name, fields }) => [name, fields.unit, fields.current, fields.target, fields.ideal])).toEqual([
    ['Время протекания процесса (ВПП), мин – макс', 'рабочий день', '5,7 – 50,4', '1,0 – 8,3', undefined],
    ['Ожидаемое ВПП', 'рабочий день', '17,4', '2,6', undefined],
    ['Доля дел без возвратов', '%', '53,4', '90,7', undefined],
    ['Эффективность процесса', '%', '4,1', '7,1', undefined],
    ['Трудозатраты на одно дело', 'чел.-ч', '12,4', '4,5', undefined],
    ['Количество передач', 'шт.', '15', expect.stringMatching(/^\d+$/), undefined],
    ['Количество подписей', 'шт.', '8', '5', undefined],
  ])
  expect(found.every(({ fields }) => fields.method && fields.source)).toBe(true)
})

it('totals that lack a time are «не менее», an efficiency of them is not claimed, an English project is filled in English', () => {
  const whole = caseOf('land-use-permit')
  const current = [...whole.maps.values()].find(({ state }) => state === 'current')?.id
  const [id, step] = [...whole.steps].find(([, one]) => one.map === current && one.look === 'operation' && one.time)!
  const steps = new Map([...whole.steps, [id, { ...step, time: null }]])
  const project = { ...whole, steps, about: { ...whole.about, locale: 'en' as const } }
  const rows = figuredIndicators(project, sayIn)
  expect(rows[0]).toMatchObject({ values: { current: expect.stringMatching(/^at least 5\.\d – 50\.\d$/) } })
  expect(rows.find(({ names }) => names[0] === 'Process cycle efficiency')?.values).not.toHaveProperty('current')
})
