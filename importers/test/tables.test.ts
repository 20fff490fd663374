import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXPORTERS } from '@potok/exporters/node'
import { type Locale, type Project, perform, setFields, takeChanges } from '@potok/model'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import type { Understood } from '../src/importer.ts'
import { importerOf } from '../src/importers.ts'
import { CASES, me, sample } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'potok-tables-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function written(project: Project, as: 'xlsx' | 'csv', lang: Locale, more: object = {}): Promise<Uint8Array> {
  const made = await EXPORTERS.find(({ name }) => name === as)!.export(project, 'tables', { lang, ...more })
  if (!made.ok) throw new Error(made.message)
  return made.value
}

async function read(
  bytes: Uint8Array,
  project: Project,
  fileName = 'таблицы.xlsx',
  locale: Locale = 'ru',
): Promise<Understood> {
  const found = await importerOf(bytes, fileName)!.read(bytes, { project, locale, fileName })
  if (!found.ok) throw new Error(found.message)
  return found.value
}

const rowsOf = ({ tables }: Understood) => tables!.sheets.flatMap(({ rows }) => rows)

/** As a colleague does it: opened and saved again by LibreOffice. */
function savedByOffice(bytes: Uint8Array): Uint8Array {
  writeFileSync(join(folder, 'sent.xlsx'), bytes)
  const out = join(folder, 'saved')
  execFileSync(
    'soffice',
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      join(folder, 'sent.xlsx'),
    ],
    { stdio: 'ignore' },
  )
  return readFileSync(join(out, 'sent.xlsx'))
}

/** The workbook with words written into the cell under `head` of the row that holds `id`. */
async function withCell(
  bytes: Uint8Array,
  sheet: string,
  id: string,
  head: string,
  words: string | number | Date,
): Promise<Uint8Array> {
  const book = await readXlsx(bytes)
  for (const one of book.sheets) {
    if (!one.name.startsWith(sheet)) continue
    const at = one.rows[0]!.indexOf(head)
    for (const row of one.rows) if (row.includes(id)) row[at] = words
  }
  return writeXlsx({ sheets: book.sheets.map(({ name, rows, hidden }) => ({ name, rows, ...(hidden && { hidden }) })) })
}

describe.each(CASES)('%s', (name) => {
  test.each(['ru', 'en'] as const)(
    'a workbook in %s comes back as no change, also when LibreOffice has saved it',
    async (lang) => {
      const project = sample(name).project()
      const bytes = await written(project, 'xlsx', lang)
      for (const one of [bytes, savedByOffice(bytes)]) {
        const found = await read(one, project, 'a.xlsx', lang)
        expect(found.left).toEqual([])
        expect(rowsOf(found)).toEqual([])
        expect(found.changes).toEqual([])
      }
    },
    60_000,
  )
})

test('a workbook that a colleague changed, saved by LibreOffice, updates and does not duplicate; colleagues’ work meanwhile stays', async () => {
  const document = sample()
  const project = document.project()
  const [solution, other] = [...project.solutions.values()]
  const [action] = [...project.actions.values()]
  let bytes = await written(project, 'xlsx', 'ru')
  bytes = await withCell(bytes, 'Решения', solution!.id, 'Решение', 'Заявление через портал')
  bytes = await withCell(bytes, 'Дорожная карта', action!.id, 'Срок', new Date(Date.UTC(2026, 11, 24)))
  bytes = savedByOffice(bytes)
  perform(document, setFields, { noun: 'solutions', id: other!.id, fields: { text: 'Уже на карте' } }, me)
  const found = await read(bytes, document.project())
  expect(rowsOf(found).map(({ id, what, cells }) => [id, what, cells.map((one) => one.column)])).toEqual([
    [solution!.id, 'changed', ['text']],
    [action!.id, 'changed', ['finish']],
  ])
  expect(perform(document, takeChanges, { changes: found.changes }, me).ok).toBe(true)
  const now = document.project()
  expect(now.solutions.size).toBe(project.solutions.size)
  expect(now.solutions.get(solution!.id)?.text).toBe('Заявление через портал')
  expect(now.solutions.get(other!.id)?.text).toBe('Уже на карте')
  expect(now.actions.get(action!.id)?.finish).toBe('2026-12-24')
  expect((await read(bytes, now)).changes).toEqual([])
}, 60_000)

test.each(['ru', 'en'] as const)('every table goes out as CSV in %s and comes back as no change', async (lang) => {
  const project = sample().project()
  for (const table of [
    'steps',
    'problems',
    'solutions',
    'actions',
    'participants',
    'documents',
    'systems',
    'organisations',
  ]) {
    const bytes = await written(project, 'csv', lang, { table })
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).startsWith('\uFEFF')).toBe(true)
    const found = await read(bytes, project, 'лист.csv', lang)
    expect([table, found.left, rowsOf(found)]).toEqual([table, [], []])
  }
})

test('words that would be a formula are told as words in CSV and come back as they were; in XLSX they stand as they are', async () => {
  const document = sample()
  const [problem] = [...document.project().problems.values()]
  for (const text of ['=HYPERLINK("http://x")', "'-5", '-5 %', '+7 900', '@сумма', "'"]) {
    perform(document, setFields, { noun: 'problems', id: problem!.id, fields: { text } }, me)
    const project = document.project()
    const bytes = await written(project, 'csv', 'ru', { table: 'problems' })
    expect(new TextDecoder().decode(bytes)).toContain(`'${text}`.replaceAll('"', '""'))
    expect(rowsOf(await read(bytes, project, 'лист.csv'))).toEqual([])
    const book = await written(project, 'xlsx', 'ru')
    expect((await readXlsx(book)).sheets.flatMap(({ rows }) => rows.flat())).toContain(text)
    expect(rowsOf(await read(book, project))).toEqual([])
  }
})

test('a table in windows-1251 with semicolons, Russian days and a decimal comma is read', async () => {
  const document = sample()
  const project = document.project()
  const text = 'Мероприятие;Ответственный;Срок;Готово, %\r\nОбучить регистраторов;Иванова;24.12.2026;12,5\r\n'
  const bytes = Uint8Array.from([...text], (sign) => {
    const code = sign.charCodeAt(0)
    return code < 128 ? code : code - 0x410 + 0xc0
  })
  const found = await read(bytes, project, 'план.csv')
  expect(found.tables!.sheets.map(({ name }) => name)).toEqual(['actions'])
  perform(document, takeChanges, { changes: found.changes }, me)
  const made = [...document.project().actions.values()].find((one) => one.text === 'Обучить регистраторов')
  expect(made).toMatchObject({ owner: 'Иванова', finish: '2026-12-24', percent: 12.5 })
})

test('a formula is what it last came to, merged cells say the same in each', async () => {
  const project = sample().project()
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'План',
        rows: [
          ['Мероприятие', 'Ответственный', 'Готово, %'],
          ['А', 'Иванова', null],
          ['Б', null, 5],
        ],
        cells: new Map([['1,2', { value: null, formula: '20*2', formulaResult: 40 }]]),
        merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
      },
    ],
  })
  const found = await read(bytes, project)
  const words = Object.values(found.tables!.words)
  expect(words).toEqual([
    { text: 'А', owner: 'Иванова', percent: '40' },
    { text: 'Б', owner: 'Иванова', percent: '5' },
  ])
})
