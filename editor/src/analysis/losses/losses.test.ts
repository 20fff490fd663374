import {
  type Analysis,
  analyse,
  arrange,
  importCase,
  type LossTable,
  lossTable,
  openProject,
  processMap,
} from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import file from '../../../../model/fixtures/cases/land-use-permit.json' with { type: 'json' }
import { bothTexts } from '../../ui/texts/both.ts'
import { holdsTogether } from './holdsTogether.ts'
import { summed } from './summed.ts'
import { whoseLosses } from './whoseLosses.ts'

const i18n = bothTexts('ru')
const texts = { say: i18n.t as never, language: 'ru' } as const

const imported = importCase(file, arrange)
if (!imported.ok) throw new Error(imported.message)
const doc = new Y.Doc()
Y.applyUpdate(doc, imported.value.update)
const project = openProject(doc).project()
const current = [...project.maps.values()].find(({ state }) => state === 'current')!
const map = processMap(project, current.id)!
const table = lossTable(map, project) as LossTable
const figures = analyse(map, project) as Analysis

it('the numbers that the screen sets side by side agree, and a sum that lacks a minute does not', () => {
  const minutes = summed(table.rows, 'leadMinutes')
  expect(minutes).toBeCloseTo(8357.25, 0)
  expect(holdsTogether(minutes, figures.expected.pert)).toBe(true)
  const labour = (project.about.annualVolume! * figures.labour) / 60
  expect(holdsTogether(summed(table.rows, 'personHoursPerYear'), labour)).toBe(true)
  expect(holdsTogether(minutes - 1, figures.expected.pert)).toBe(false)
})

it('losses by participant and by organisation are the whole again, the most first, each with its name', () => {
  for (const by of ['participants', 'organisations'] as const) {
    const shared = whoseLosses(table, by, project, texts)
    for (const column of ['leadMinutes', 'personHoursPerYear', 'roublesPerYear'] as const) {
      const again = shared.reduce((sum, { rows }) => sum + summed(rows, column), 0)
      expect(again / summed(table.rows, column)).toBeCloseTo(1, 9)
    }
    const minutes = shared.map(({ leadMinutes }) => leadMinutes)
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a))
    expect(shared.every(({ name }) => name !== '' && !name.includes('.losses.'))).toBe(true)
  }
  const names = whoseLosses(table, 'organisations', project, texts).map(({ name }) => name)
  expect(names).toContain(project.about.organisationName || 'Своя организация')
  expect(names).toContain('Вне организации')
})
