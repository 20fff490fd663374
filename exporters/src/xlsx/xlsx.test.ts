import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, expect, it } from 'vitest'
import { type XlsxSheet, xlsxOf } from './xlsx.ts'

const folder = mkdtempSync(join(tmpdir(), 'potok-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HOSTILE = [
  '=1+1',
  '+7 800',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://x.example","y")',
  '\t=2',
  "'x",
  '<b>&"',
  'é 漢 🙂',
]
const SHEETS: XlsxSheet[] = [
  {
    name: 'Потери / [год]: *?',
    columns: [{ title: 'На что уходит' }, { title: 'Минут', format: '0.00' }, { title: 'Доля', format: '0.0%' }],
    rows: [...HOSTILE.map((words, at) => [words, at + 0.25, at / 10]), ['нет', null, Number.NaN]],
  },
  { name: 'ПОТЕРИ год', columns: [{ title: 'A' }], rows: [['broken \u0001\ud800 sign']] },
  { name: "'", columns: [{ title: 'A' }], rows: [] },
  {
    name: 'a name that is much longer than the thirty-one signs that a sheet may have',
    columns: [{ title: 'A' }],
    rows: [],
  },
]

it('a workbook reads back as it was: numbers are numbers, and no text is a formula', async () => {
  const book = await readXlsx(await xlsxOf(SHEETS))
  const [first] = book.sheets
  expect(first?.rows).toEqual([
    ['На что уходит', 'Минут', 'Доля'],
    ...HOSTILE.map((words, at) => [words, at + 0.25, at / 10]),
    ['нет', null, null],
  ])
  expect([...(first?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
})

it('names of sheets are what Excel takes, and no two are alike', async () => {
  const { sheets } = await readXlsx(await xlsxOf(SHEETS))
  expect(sheets.map(({ name }) => name)).toEqual([
    'Потери год',
    'ПОТЕРИ год 2',
    'Sheet',
    'a name that is much longer than',
  ])
  await expect(xlsxOf([])).rejects.toThrow('at least one sheet')
})

it('the file itself holds the figures as numbers and the texts as texts', async () => {
  const path = join(folder, 'figures.xlsx')
  writeFileSync(path, await xlsxOf(SHEETS))
  const entry = (name: string) => execFileSync('unzip', ['-p', path, name], { encoding: 'utf8' })
  const parts = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n')
  expect(parts.filter((name) => /vba|external|connections|calcChain/i.test(name))).toEqual([])
  const sheet = entry('xl/worksheets/sheet1.xml')
  expect(sheet).not.toMatch(/<f[ >]/)
  const plain = (xml: string) =>
    xml
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
  const texts = [...entry('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, words]) => plain(words ?? ''))
  const cells = [...sheet.matchAll(/<c r="([A-Z])(\d+)"([^>]*)>(.*?)<\/c>/gs)].map(([, column, row, kind, value]) => {
    const read = plain(value ?? '')
    return { column, row: Number(row), value: kind?.includes('t="s"') ? texts[Number(read)] : Number(read) }
  })
  const column = (name: string) => cells.filter((one) => one.column === name && one.row > 1).map(({ value }) => value)
  expect(column('A')).toEqual([...HOSTILE, 'нет'])
  expect(column('B')).toEqual(HOSTILE.map((_, at) => at + 0.25))
  expect(column('C')).toEqual(HOSTILE.map((_, at) => at / 10))
})
