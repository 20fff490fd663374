import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { grownCase } from '../../test/grownCase.ts'
import type { CaseFile } from '../cases/caseShape.ts'
import { importCase } from '../cases/importCase.ts'
import { addMap } from '../commands/addMap.ts'
import { perform } from '../commands/perform.ts'
import { writeTable } from '../commands/writeTable.ts'
import { createProject } from '../document/createProject.ts'
import { openProject, type ProjectDocument } from '../document/projectDocument.ts'
import { anna } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import { figures } from '../metrics/figures.ts'
import { arrange } from '../scene/arrange.ts'
import { buildScene } from '../scene/scene.ts'
import { processMap } from '../subprocess/processMap.ts'
import { cellText, hasCell, readCell } from './cells.ts'
import { COLUMNS, type ColumnName } from './columns.ts'
import { readPasted } from './pasted.ts'
import { type Table, tableOf } from './table.ts'

const ENDS = { start: 'Начало', end: 'Конец' }
const CASES = ['land-use-permit', 'kindergarten-enrolment'] as const

const fileOf = (name: string): CaseFile =>
  JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))

function imported(file: CaseFile): ProjectDocument {
  const read = importCase(file, arrange)
  if (!read.ok) throw new Error(read.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  return openProject(doc)
}

function blank(): { document: ProjectDocument; map: Id } {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Проба', locale: 'ru' })
  const document = openProject(doc)
  const made = perform(document, addMap, { name: 'Карта', state: 'current' }, anna)
  if (!made.ok) throw new Error(made.message)
  return { document, map: [...document.project().maps.keys()][0]! }
}

const mapOf = (document: ProjectDocument, state: 'current' | 'target'): Id =>
  [...document.project().maps.values()].find((map) => map.state === state)!.id

const tableNow = (document: ProjectDocument, map: Id, locale: 'ru' | 'en' = 'ru'): Table =>
  tableOf(processMap(document.project(), map)!, document.project(), locale)

/** Every column of every row as words, under heads. */
function wordsOf(table: Table, heads: Readonly<Record<ColumnName, string>>): string[][] {
  const names = COLUMNS.map(({ name }) => name).filter((name) => !['textEn', 'problems', 'time'].includes(name))
  return [
    names.map((name) => heads[name]),
    ...table.rows.map((row) =>
      names.map((name) => cellText(name, row, table) || (name === 'number' ? row.number : '')),
    ),
  ]
}

const RU: Record<ColumnName, string> = {
  number: '№',
  kind: 'Вид',
  text: 'Операция',
  textEn: 'По-английски',
  participant: 'Участник',
  least: 'Мин.',
  usual: 'Обычно',
  most: 'Макс., мин',
  time: 'Время',
  wait: 'Ожидание до',
  transfer: 'Передача до',
  value: 'Ценность',
  loss: 'Потеря',
  documents: 'Документы',
  systems: 'Система',
  signatures: 'Подписи',
  headcount: 'Людей',
  accuracy: 'Без ошибок',
  client: 'Делает клиент',
  next: 'Дальше',
  problems: 'Проблемы',
}
const EN: Record<ColumnName, string> = {
  ...RU,
  number: 'No',
  kind: 'Kind',
  text: 'Step',
  participant: 'Performer',
  least: 'Min',
  usual: 'Usual',
  most: 'Max, min',
  wait: 'Wait before',
  transfer: 'Transfer',
  value: 'Value',
  loss: 'Loss',
  documents: 'Documents',
  systems: 'Systems',
  signatures: 'Signatures',
  headcount: 'People',
  accuracy: 'Right first time',
  client: 'Client',
  next: 'Next',
}

/** Figures of one case that rest on the steps alone, not on rates and roles of participants, which such a table does not say. */
function figuresOf(document: ProjectDocument, map: Id): Record<string, unknown> {
  const found = figures(processMap(document.project(), map)!, document.project())
  if ('findings' in found) return { blockedBy: found.findings.map(({ code }) => code).sort() }
  const { min, max_K0, max_K1, expected_pert, expected_triangular, firstPassYield, rolledCA, signaturesExpected } =
    found
  const all = { min, max_K0, max_K1, expected_pert, expected_triangular, firstPassYield, rolledCA, signaturesExpected }
  const rounded = Object.entries({ ...all, pPrimary: found.pPrimary, ...found.leadBuckets })
  return Object.fromEntries(rounded.map(([name, value]) => [name, Number(value.toFixed(6))]))
}

function pastedInto(document: ProjectDocument, map: Id, cells: string[][], locale: 'ru' | 'en' = 'ru') {
  const read = readPasted(cells, tableNow(document, map, locale), { after: null, ends: ENDS })
  const done = perform(document, writeTable, { map, rows: read.written }, anna)
  if (!done.ok) throw new Error(`${done.code}: ${done.message}`)
  return read
}

/** Rows without what depends on where they stand. */
const sameRows = (cells: string[][]) =>
  cells
    .slice(1)
    .map((row) => row.map((cell) => cell.split('; ').sort().join('; ')).join(' | '))
    .sort()

describe.each(CASES)('B6: the table of the case %s', (name) => {
  it.each([
    ['current', 'ru'],
    ['target', 'ru'],
    ['current', 'en'],
  ] as const)(
    'of its %s map, taken out in %s and pasted into an empty map, comes to the same rows and figures',
    (state, locale) => {
      const source = imported(fileOf(name))
      const from = mapOf(source, state)
      const cells = wordsOf(tableNow(source, from, locale), locale === 'ru' ? RU : EN)
      const { document, map } = blank()
      const read = pastedInto(document, map, cells, locale)
      expect(read.rows.flatMap((row) => row.cells).filter(({ refusal }) => refusal)).toEqual([])
      expect(read.columns).not.toContain(null)
      expect(sameRows(wordsOf(tableNow(document, map, locale), locale === 'ru' ? RU : EN))).toEqual(sameRows(cells))
      expect(figuresOf(document, map)).toEqual(figuresOf(source, from))
      expect(figuresOf(document, map)).toMatchObject({ min: expect.any(Number) })
    },
  )
})

/** Shares are said to a thousandth of a percent: figures agree to one in ten thousand, findings wholly. */
function apart(now: Record<string, unknown>, before: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((name) => {
    const [a, b] = [now[name], before[name]]
    const isSame =
      typeof a === 'number' && typeof b === 'number'
        ? Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b))
        : JSON.stringify(a) === JSON.stringify(b)
    return isSame ? [] : [`${name}: ${JSON.stringify(a)}, not ${JSON.stringify(b)}`]
  })
}

it('B6: whatever map analysts hand over, its table pasted into an empty map comes to the same figures', () => {
  let sound = 0
  for (let seed = 1; seed <= 40; seed++) {
    const source = imported(grownCase(seed))
    const from = mapOf(source, 'current')
    const given = [...source.project().steps.values()].filter(({ map }) => map === from)
    const cells = wordsOf(tableNow(source, from), RU)
    const { document, map } = blank()
    pastedInto(document, map, cells)
    expect([...document.project().steps.values()].length, String(seed)).toBe(given.length)
    const [now, before] = [figuresOf(document, map), figuresOf(source, from)]
    // What has no figures has none afterwards, unless an unmarked circle was all that was wrong with it.
    if (!('min' in before)) continue
    sound++
    expect([seed, apart(now, before)]).toEqual([seed, []])
  }
  expect(sound).toBeGreaterThan(15)
})

const rowCalled = (table: Table, text: string) => table.rows.find(({ step }) => step.text === text)!

function typed(document: ProjectDocument, map: Id, text: string, name: ColumnName, words: string) {
  const table = tableNow(document, map)
  const row = rowCalled(table, text)
  const read = readCell(name, words, row, table)
  if (!read.ok) return read.code
  const done = perform(document, writeTable, { map, rows: [{ id: row.step.id, change: read.value }] }, anna)
  if (!done.ok) return done.code
  const now = tableNow(document, map)
  return cellText(name, now.byStep.get(row.step.id)!, now)
}

it('B2: the words of every cell of both cases, typed again, change nothing at all', () => {
  for (const name of CASES)
    for (const locale of ['ru', 'en'] as const) {
      const document = imported(fileOf(name))
      for (const state of ['current', 'target'] as const) {
        const table = tableNow(document, mapOf(document, state), locale)
        for (const row of table.rows)
          for (const column of COLUMNS) {
            const words = cellText(column.name, row, table)
            expect([words, readCell(column.name, words, row, table)]).toEqual([words, { ok: true, value: {} }])
            // Read as if somebody else had typed them they mean the same.
            if (hasCell(column.name, row) && words !== '' && column.name !== 'wait' && column.name !== 'transfer')
              expect(readCell(column.name, `${words} `, row, table).ok, `${column.name}: ${words}`).toBe(true)
          }
      }
    }
})

it('B3: an end of a time is typed alone and takes the later ones along; a range typed into any of them is the whole time', () => {
  const document = imported(fileOf('kindergarten-enrolment'))
  const map = mapOf(document, 'current')
  const row = 'Личный приход для получения бланков'
  const ends = () => {
    const table = tableNow(document, map)
    return (['least', 'usual', 'most'] as const).map((name) => cellText(name, rowCalled(table, row), table))
  }
  expect(ends()).toEqual(['60', '90', '150'])
  expect(typed(document, map, row, 'least', '200')).toBe('200')
  expect(ends()).toEqual(['200', '200', '200'])
  expect(typed(document, map, row, 'most', '1 р. д.')).toBe('480')
  expect(ends()).toEqual(['200', '200', '480'])
  expect(typed(document, map, row, 'most', '10')).toBe('time.order')
  expect(typed(document, map, row, 'usual', '')).toBe('')
  expect(ends()).toEqual(['200', '', '480'])
  expect(typed(document, map, row, 'usual', '2-5-10м')).toBe('5')
  expect(ends()).toEqual(['2', '5', '10'])
  expect(typed(document, map, row, 'least', 'скоро')).toBe('time.unread')
  expect(ends()).toEqual(['2', '5', '10'])
})

it('B4: participants, documents and systems are found by their names however they are written, and made where nobody has them', () => {
  const document = imported(fileOf('kindergarten-enrolment'))
  const map = mapOf(document, 'current')
  const count = () => {
    const { participants, lanes, documents } = document.project()
    return [participants.size, [...lanes.values()].filter((lane) => lane.map === map).length, documents.size]
  }
  const [people, lanes, papers] = count() as [number, number, number]
  expect(typed(document, map, 'Приказ о зачислении', 'participant', ' заведующий  детским САДОМ')).toBe(
    'Заведующий детским садом',
  )
  expect(count()).toEqual([people, lanes, papers])
  expect(typed(document, map, 'Приказ о зачислении', 'participant', 'Юрист')).toBe('Юрист')
  expect(count()).toEqual([people + 1, lanes + 1, papers])
  expect(typed(document, map, 'Приказ о зачислении', 'documents', 'Приказ; приказ, Договор')).toBe('Договор, Приказ')
  expect(typed(document, map, 'Подготовка договора в двух экземплярах', 'documents', 'договор')).toBe('Договор')
  expect(count()).toEqual([people + 1, lanes + 1, papers + 2])
  expect(typed(document, map, 'Приказ о зачислении', 'problems', '1, 99')).toBe('table.noProblem')
  expect(typed(document, map, 'Приказ о зачислении', 'problems', '3, 1')).toBe('1, 3')
})

it('B5: the ways on are typed by number, code or text; one undo brings the row back as it was', () => {
  const document = imported(fileOf('kindergarten-enrolment'))
  const map = mapOf(document, 'current')
  const undo = openUndo(document, anna)
  const before = document.project()
  const decision = 'Документы полные и верные?'
  expect(
    typed(
      document,
      map,
      decision,
      'next',
      'да 60 % → 9; нет 40% <- донесение недостающих документов (ожидание 1-2 рд)',
    ),
  ).toBe('да 60\u00a0% → 9; нет 40\u00a0% ↩ 8 (ожидание 1–2\u00a0р.\u00a0д.)')
  expect(typed(document, map, decision, 'next', 'да → 99')).toBe('table.noStep')
  expect(typed(document, map, decision, 'next', '→ Н1')).toBe('flow.intoStart')
  expect(typed(document, map, decision, 'next', `→ ${decision}`)).toBe('flow.self')
  undo.undo()
  expect(document.project().flows).toEqual(before.flows)
})

it('B7: a table of somebody else is understood by its heads, whoever is named goes on under merged cells, and what is unread is told by cell', () => {
  const { document, map } = blank()
  const read = pastedInto(document, map, [
    ['Исполнитель', '№ п/п', 'Операция (действие)', 'Время, мин', 'Примечание', 'Дальше'],
    ['МФЦ', '1', 'Приём', '15', 'важно', ''],
    ['', '2', 'Проверка', 'полчаса', '', ''],
    ['Глава', '3', 'Подпись', '1-2 рд', '', 'на 7'],
  ])
  expect(read.columns).toEqual(['participant', 'number', 'text', 'time', null, 'next'])
  expect(read.rows.map(({ cells }) => cells[0]?.isFromAbove)).toEqual([false, true, false])
  const unread = read.rows.flatMap(({ cells }, at) =>
    cells.flatMap(({ refusal, words }) => (refusal ? [[at, words, refusal.code]] : [])),
  )
  expect(unread).toEqual([
    [1, 'полчаса', 'time.unread'],
    [2, 'на 7', 'table.noStep'],
  ])
  const table = tableNow(document, map)
  expect(table.rows.map((row) => [row.number, row.step.text, row.participant?.name])).toEqual([
    ['Н1', 'Начало', 'МФЦ'],
    ['1', 'Приём', 'МФЦ'],
    ['2', 'Проверка', 'МФЦ'],
    ['3', 'Подпись', 'Глава'],
    ['К1', 'Конец', 'Глава'],
  ])
  expect(cellText('next', rowCalled(table, 'Подпись'), table)).toBe('→ К1')
})

it('B8: rows put between two others join their flow, and what stood there makes room: nothing covers anything', () => {
  const document = imported(fileOf('kindergarten-enrolment'))
  const map = mapOf(document, 'current')
  const table = tableNow(document, map)
  const after = rowCalled(table, 'Регистрация заявления в журнале').step.id
  const cells = [['Снять копии\t5м'], ['Подшить\t5м']].map(([one]) => one!.split('\t'))
  const read = readPasted(cells, table, { after, ends: ENDS })
  const done = perform(document, writeTable, { map, rows: read.written }, anna)
  expect(done.ok).toBe(true)
  const now = tableNow(document, map)
  expect(cellText('next', now.byStep.get(after)!, now)).toBe('→ 10')
  expect(cellText('next', rowCalled(now, 'Снять копии'), now)).toBe('→ 11')
  expect(rowCalled(now, 'Подшить').out.map(({ end }) => now.byStep.get(end!)!.step.text)).toEqual([
    'Проверка медицинской карты медсестрой',
  ])
  const { boxes } = buildScene(processMap(document.project(), map)!, document.project(), { locale: 'ru' })
  const all = [...boxes.values()].filter(({ look }) => look === 'operation')
  const covering = all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => [a.id, b.id]),
  )
  expect(covering).toEqual([])
})

it('B9: two thousand rows are pasted at once, more are refused with the number and nothing happens', () => {
  const { document, map } = blank()
  const cells = Array.from({ length: 2005 }, (_, at) => [`Шаг ${at}`, '5м'])
  const read = readPasted(cells, tableNow(document, map), { after: null, ends: ENDS })
  expect(perform(document, writeTable, { map, rows: read.written }, anna)).toMatchObject({
    ok: false,
    code: 'paste.tooMany',
  })
  expect(document.project().steps.size).toBe(0)
  const fewer = readPasted(cells.slice(0, 1990), tableNow(document, map), { after: null, ends: ENDS })
  expect(perform(document, writeTable, { map, rows: fewer.written }, anna).ok).toBe(true)
  expect(tableNow(document, map).rows).toHaveLength(1992)
})
