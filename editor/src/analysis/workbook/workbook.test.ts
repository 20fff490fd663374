import { arrange, basisOf, importCase, openProject, processMap, tornado } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import file from '../../../../model/fixtures/cases/land-use-permit.json' with { type: 'json' }
import { bothTexts } from '../../ui/texts/both.ts'
import { tornadoChart } from '../spread/tornadoChart.ts'
import { figuresWorkbook } from './figuresWorkbook.ts'

const i18n = bothTexts('ru')
const texts = { say: i18n.t as never, language: 'ru' } as const

const imported = importCase(file, arrange)
if (!imported.ok) throw new Error(imported.message)
const doc = new Y.Doc()
Y.applyUpdate(doc, imported.value.update)
const opened = openProject(doc).project()
const current = [...opened.maps.values()].find(({ state }) => state === 'current')!
const map = processMap(opened, current.id)!
const [problem] = [...opened.problems.values()]
const estimate = { minutes: 30, share: 0.5, source: '=опрос' }
const project = { ...opened, problems: new Map(opened.problems).set(problem!.id, { ...problem!, estimate }) }
const known = file.expected.current

const basis = basisOf(map, project)
if (!basis.sound) throw new Error('The case has figures.')
const swings = tornado(basis, project)
const chart = tornadoChart(swings, basis.expected, project.settings, (id) => id, texts)
const sheets = figuresWorkbook({ map, project, nameOf: (id) => id }, [chart], texts)
const sheet = (name: string) => sheets.find((one) => one.name === name)!
const sumOf = (name: string, at: number) => sheet(name).rows.reduce((sum, row) => sum + ((row[at] as number) ?? 0), 0)

it('the workbook holds the figures unrounded, and its losses add up to them on every sheet', () => {
  const lead = sheet('Показатели').rows.find(([title]) => title === 'ВПП ожидаемое')
  expect(lead?.[1]).toBeCloseTo(known.expected_pert, 3)
  expect(lead?.[2]).toBe('мин')
  expect(sumOf('Где теряется время', 1)).toBeCloseTo(known.expected_pert, 3)
  for (const name of ['По участникам', 'По организациям']) {
    expect(sumOf(name, 2)).toBeCloseTo(known.expected_pert, 3)
    expect(sumOf(name, 3)).toBeCloseTo(known.annualPersonHours, 1)
  }
})

it('an estimate stands on its own sheet with its source', () => {
  const [row] = sheet('Оценки вручную').rows
  expect([row?.[2], row?.[3], row?.[4], row?.at(-1)]).toEqual([30, 0.5, 15, '=опрос'])
})

it('a chart is its table: every swing with both its ends, also those that the picture leaves out', () => {
  expect(swings.length).toBeGreaterThan(chart.parts.length)
  expect(sheet(chart.title).rows.map((row) => row.slice(1))).toEqual(
    swings.map(({ low, high }) => [low, high, Math.abs(high - low)]),
  )
})

it('every row is as long as its head, and nothing stands untranslated', () => {
  for (const { columns, rows } of sheets) {
    for (const row of rows) expect(row.length).toBe(columns.length)
    const words = [...columns.map(({ title }) => title), ...rows.flat()].filter((cell) => typeof cell === 'string')
    expect(words.filter((cell) => /(analysis|metric|map)\.\w+\.|undefined|NaN/.test(cell))).toEqual([])
  }
})
