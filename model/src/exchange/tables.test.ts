import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { importCase } from '../cases/importCase.ts'
import { addMap } from '../commands/addMap.ts'
import { addObservations } from '../commands/addObservations.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { setFields } from '../commands/setFields.ts'
import { takeChanges } from '../commands/takeChanges.ts'
import { difference } from '../document/difference.ts'
import { openProject, type ProjectDocument } from '../document/projectDocument.ts'
import { openUndo } from '../document/undo.ts'
import { figures } from '../metrics/figures.ts'
import { arrange } from '../scene/arrange.ts'
import type { Locale } from '../scene/shapes.ts'
import { processMap } from '../subprocess/processMap.ts'
import { columnOfHead } from '../table/heads.ts'
import type { GivenSheet, OutBefore } from './given.ts'
import { readTables } from './readTables.ts'
import { STEP_HEADS } from './stepHeads.ts'
import { ID_HEAD, type OutSheet, tablesOf } from './tables.ts'
import { takenTables } from './takenTables.ts'

const me = { who: 'participant', person: 'me' } as const
const ALL = { without: new Set<string>(), clashes: new Set<string>() }

function sample(name = 'kindergarten-enrolment'): ProjectDocument {
  const file = JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
  const read = importCase(file, arrange)
  if (!read.ok) throw new Error(read.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  const document = openProject(doc)
  const [step] = [...document.project().steps.values()].filter(({ look, time }) => look === 'operation' && time)
  const minutes = [5, 7, 9]
  perform(document, addObservations, { about: step!.id, part: 'time', minutes } as never, me)
  return document
}

const given = (sheets: readonly OutSheet[]): GivenSheet[] =>
  sheets.map(({ title, columns, rows }) => ({
    name: title,
    rows: [[ID_HEAD, ...columns.map((one) => one.title)], ...rows.map(({ id, cells }) => [id, ...cells.map(String)])],
  }))

const out = (sheets: readonly OutSheet[]): OutBefore[] =>
  sheets.map(({ name, map, title, columns, rows }) => ({
    name,
    map,
    title,
    columns: columns.map((one) => one.name),
    rows: new Map(rows.map(({ id, cells }) => [id, cells.map(String)])),
  }))

/** The same table with one cell written over. */
function changed(sheets: GivenSheet[], sheet: string, row: string, head: string, words: string): GivenSheet[] {
  return sheets.map((one) => {
    if (!one.name.startsWith(sheet)) return one
    const at = one.rows[0]!.indexOf(head)
    expect(at, head).toBeGreaterThan(0)
    return { ...one, rows: one.rows.map((cells) => (cells.includes(row) ? cells.with(at, words) : cells)) }
  })
}

describe.each(['kindergarten-enrolment', 'land-use-permit'])('%s', (name) => {
  test.each(['ru', 'en'] as const)('X2: everything goes out and comes back in %s as no change', (locale) => {
    const project = sample(name).project()
    const sheets = tablesOf(project, locale)
    expect(sheets.length).toBe(2 + 8)
    for (const before of [out(sheets), []]) {
      const read = readTables(given(sheets), project, { locale, out: before, onto: null })
      expect(read.unknown).toEqual([])
      expect(read.sheets.flatMap(({ rows }) => rows)).toEqual([])
      expect(read.sheets.map((one) => one.absent)).toEqual(read.sheets.map(() => 0))
      expect(takenTables(project, read, ALL, locale)).toEqual({ changes: [], refused: [] })
    }
  })

  test('X2: what went out in one language comes back on a screen of the other', () => {
    const project = sample(name).project()
    const sheets = tablesOf(project, 'ru')
    const read = readTables(given(sheets), project, { locale: 'ru', out: out(sheets), onto: null })
    expect(read.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name))
  })
})

test('the heads of the sheet of steps are known again wherever they stand', () => {
  for (const [name, heads] of Object.entries(STEP_HEADS))
    for (const locale of ['ru', 'en'] as const) expect([name, columnOfHead(heads[locale])]).toEqual([name, name])
})

/** Read against the project as it is now, and done in it. */
function takeBack(
  document: ProjectDocument,
  sheets: GivenSheet[],
  before: OutBefore[],
  wanted = ALL,
  locale: Locale = 'ru',
) {
  const project = document.project()
  const read = readTables(sheets, project, { locale, out: before, onto: null })
  const taken = takenTables(project, read, wanted, locale)
  const done = perform(document, takeChanges, { changes: taken.changes }, me)
  expect(done.ok).toBe(true)
  return { read, taken }
}

test('X3: cells that were changed are shown as they were and will be, and done in one deed', () => {
  const document = sample()
  const before = document.project()
  const sheets = tablesOf(before, 'ru')
  const map = [...before.maps.values()].find(({ state }) => state === 'current')!
  const step = [...before.steps.values()].find((one) => one.map === map.id && one.look === 'operation')!
  const problem = [...before.problems.values()][0]!
  const action = [...before.actions.values()][0]!
  let table = given(sheets)
  table = changed(table, 'Операции', step.id, 'Операция', 'Принять заявление')
  table = changed(table, 'Операции', step.id, 'Участник', 'Архив')
  table = changed(table, 'Проблемы', problem.id, 'Оценка потерь, мин', '12,5')
  table = changed(table, 'Дорожная карта', action.id, 'Срок', '24 декабря 2026 г.')
  table = changed(table, 'Дорожная карта', action.id, 'Состояние', 'Отменено')
  const undo = openUndo(document, me)
  const { read } = takeBack(document, table, out(sheets))
  const told = read.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ name, cells }) => cells.map((one) => [name, one.column, one.after])),
  )
  expect(told).toEqual([
    ['Принять заявление', 'text', 'Принять заявление'],
    ['Принять заявление', 'participant', 'Архив'],
    [problem.text, 'estimateMinutes', '12,5'],
    [action.text, 'finish', '24 декабря 2026 г.'],
    [action.text, 'state', 'Отменено'],
  ])
  const after = document.project()
  expect(after.steps.get(step.id)?.text).toBe('Принять заявление')
  expect(after.participants.get(after.lanes.get(after.steps.get(step.id)!.lane!)!.participant!)?.name).toBe('Архив')
  expect(after.problems.get(problem.id)?.estimate).toEqual({ minutes: 12.5, share: 1, source: '' })
  expect(after.actions.get(action.id)).toMatchObject({ finish: '2026-12-24', state: 'cancelled' })
  undo.undo()
  expect(difference(document.project(), before)).toEqual([])
})

test('X4: what colleagues changed since the table went out stays; what both changed waits for a choice', () => {
  const document = sample()
  const project = document.project()
  const sheets = tablesOf(project, 'ru')
  const [first, second, third] = [...project.solutions.values()]
  let table = given(sheets)
  table = changed(table, 'Решения', first!.id, 'Решение', 'Из таблицы')
  table = changed(table, 'Решения', second!.id, 'Решение', 'Из таблицы 2')
  perform(document, setFields, { noun: 'solutions', id: second!.id, fields: { text: 'На карте' } }, me)
  perform(document, setFields, { noun: 'solutions', id: third!.id, fields: { text: 'Только на карте' } }, me)
  const { read } = takeBack(document, table, out(sheets))
  const rows = read.sheets.flatMap((one) => one.rows)
  expect(rows.map(({ id, cells }) => [id, cells.map((one) => one.isClash)])).toEqual([
    [first!.id, [false]],
    [second!.id, [true]],
  ])
  const texts = () => [first, second, third].map((one) => document.project().solutions.get(one!.id)?.text)
  expect(texts()).toEqual(['Из таблицы', 'На карте', 'Только на карте'])
  const clash = `${rows[1]!.key}/text`
  takeBack(document, table, out(sheets), { without: new Set(), clashes: new Set([clash]) })
  expect(texts()).toEqual(['Из таблицы', 'Из таблицы 2', 'Только на карте'])
})

test('X5: a returned table updates and does not duplicate: twice taken is once; a row without its id is known by its words', () => {
  const document = sample()
  const project = document.project()
  const sheets = tablesOf(project, 'ru')
  const person = [...project.participants.values()][0]!
  const table = changed(given(sheets), 'Участники', person.id, 'Сколько человек', '4').map((one) =>
    one.name === 'Участники'
      ? {
          ...one,
          rows: [
            ...one.rows.map((row, at) => (at === 0 ? row : row.with(0, ''))),
            ['', 'Архив', 'Archive', 'Мэрия', 'да', '', '2'],
          ],
        }
      : one,
  )
  const count = project.participants.size
  takeBack(document, table, out(sheets))
  const { taken } = takeBack(document, table, out(sheets))
  expect(taken.changes).toEqual([])
  const now = document.project()
  expect(now.participants.size).toBe(count + 1)
  expect(now.participants.get(person.id)?.staff).toBe(4)
  const made = [...now.participants.values()].find(({ name }) => name === 'Архив')!
  expect(made).toMatchObject({ nameEn: 'Archive', external: true, staff: 2 })
  expect(now.organisations.get(made.organisation!)?.name).toBe('Мэрия')
})

test('X5: rows that come to be among steps join the flow where they stand', () => {
  const document = sample()
  const project = document.project()
  const sheets = tablesOf(project, 'ru')
  const steps = given(sheets).find(({ name }) => name.startsWith('Операции'))!
  const head = steps.rows[0]!
  const blank = head.map(() => '')
  const fresh = (words: string) => blank.with(head.indexOf('Операция'), words).with(head.indexOf('Время'), '5 мин')
  const at = steps.rows.findIndex((row) => row[head.indexOf('Вид')] === 'операция')
  const rows = [
    ...steps.rows.slice(0, at + 1),
    fresh('Записать в журнал'),
    fresh('Поставить штамп'),
    ...steps.rows.slice(at + 1),
  ]
  const { read, taken } = takeBack(document, [{ ...steps, rows }], out(sheets))
  expect(read.sheets[0]?.rows.map(({ what, name }) => [what, name])).toEqual([
    ['new', 'Записать в журнал'],
    ['new', 'Поставить штамп'],
  ])
  expect(taken.refused).toEqual([])
  const now = document.project()
  const chain = (id: string) => [...now.flows.values()].filter(({ start }) => start === id).map(({ end }) => end!)
  const named = (text: string) => [...now.steps.values()].find((one) => one.text === text)!.id
  const before = steps.rows[at]![0]!
  expect(chain(before)).toEqual([named('Записать в журнал')])
  expect(chain(named('Записать в журнал'))).toEqual([named('Поставить штамп')])
})

test('X6: what was deleted since, what is not understood and what nobody knows stays out and is told by its place', () => {
  const document = sample()
  const project = document.project()
  const sheets = tablesOf(project, 'ru')
  const [first, second] = [...project.solutions.values()]
  let table = given(sheets)
  table = changed(table, 'Решения', first!.id, 'Решение', 'Из таблицы')
  table = changed(table, 'Решения', second!.id, 'Проблемы, №', '777')
  table = changed(table, 'Решения', second!.id, '№', '15')
  table = changed(table, 'Решения', second!.id, 'Влияние, 1–10', 'много')
  perform(document, remove, { noun: 'solutions', ids: [first!.id] }, me)
  const { read, taken } = takeBack(
    document,
    [
      ...table,
      {
        name: 'Лист1',
        rows: [
          ['что-то', 'своё'],
          ['1', '2'],
        ],
      },
    ],
    out(sheets),
  )
  expect(read.unknown).toEqual(['Лист1'])
  expect(
    read.sheets.flatMap(({ rows }) =>
      rows.map(({ what, line, cells }) => [what, line, cells.map((one) => one.refusal && one.refusal.code)]),
    ),
  ).toEqual([
    ['gone', expect.any(Number), []],
    ['changed', expect.any(Number), ['exchange.notRead', 'table.noNumber', 'table.noFigure']],
  ])
  expect(taken.changes).toEqual([])
})

test('X2: the steps of a case, sent as a table into an empty map, come to the same figures', () => {
  const from = sample().project()
  const current = [...from.maps.values()].find(({ state }) => state === 'current')!
  const [sheet] = given(tablesOf(from, 'ru'))
  const document = sample()
  const made = perform(document, addMap, { state: 'ideal', name: 'Заново' }, me)
  if (!made.ok) throw new Error(made.message)
  const project = document.project()
  const empty = [...project.maps.values()].find(({ name }) => name === 'Заново')!
  for (const { id, map } of project.steps.values())
    if (map === empty.id) perform(document, remove, { noun: 'steps', ids: [id] }, me)
  const bare = { name: 'Лист1', rows: sheet!.rows.map((row) => row.slice(1)) }
  const now = document.project()
  const read = readTables([bare], now, { locale: 'ru', out: [], onto: empty.id })
  const taken = takenTables(now, read, ALL, 'ru')
  expect(taken.refused).toEqual([])
  expect(perform(document, takeChanges, { changes: taken.changes }, me).ok).toBe(true)
  const after = document.project()
  const minutes = (project: typeof after, map: string) => {
    const { expectedVisits: _ids, ...told } = figures(processMap(project, map)!, project) as unknown as Record<
      string,
      unknown
    >
    return JSON.parse(
      JSON.stringify(told, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value)),
    )
  }
  const [made1, given1] = [minutes(after, empty.id), minutes(from, current.id)]
  const plain = Object.keys(given1).filter((name) => typeof given1[name] === 'number')
  expect(plain.length).toBeGreaterThan(10)
  for (const name of plain) expect([name, made1[name]]).toEqual([name, given1[name]])
})
