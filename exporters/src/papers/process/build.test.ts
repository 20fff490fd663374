import { expect, test } from 'vitest'
import { caseProject } from '../../../fixtures/cases.ts'
import { outline } from '../../../fixtures/outline.ts'
import { buildProcess } from './build.ts'

const project = caseProject('land-use-permit')

test('every operation of the map is one row with its number; a return tells its wait in the row of its decision, not before the step', () => {
  const said = outline(buildProcess(project, { lang: 'ru' }))
  const operations = [...project.steps.values()].filter(
    ({ look, lane }) =>
      look === 'operation' && project.maps.get(project.lanes.get(lane ?? '')?.map ?? '')?.state === 'current',
  )
  expect(operations.length).toBeGreaterThan(10)
  const letters = (words: string) => words.replace(/\P{L}/gu, '')
  expect(operations.map(({ text }) => text).filter((text) => !letters(said).includes(letters(text)))).toEqual([])
  expect(said.replaceAll('_', ' ')).toMatch(/если нет \(20 %\) – к п\. 2, возврат, ожидание 1–5 р\. д\./)
})

test('a map is asked for by its id, another kind of map or none gives the current one, and no map is said', () => {
  const target = [...project.maps.values()].find(({ state }) => state === 'target')!
  expect(outline(buildProcess(project, { lang: 'ru', map: target.id }))).toContain('как должно быть')
  expect(outline(buildProcess(project, { lang: 'ru', map: 'nobody' }))).toContain('как есть')
  const bare = { ...project, maps: new Map(), lanes: new Map(), steps: new Map(), flows: new Map() }
  expect(outline(buildProcess(bare, { lang: 'en' }))).toContain('The project has no map of a process.')
})
