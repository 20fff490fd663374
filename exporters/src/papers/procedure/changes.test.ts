import { execFileSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { blocksIn, textOf } from '../../../fixtures/outline.ts'
import { amended } from '../../../fixtures/procedures.ts'
import { exportPaper } from '../../exportPaper.ts'
import { closePdf } from '../../pdf/write.ts'
import { mapShown, procedureShown } from '../shows.ts'
import { buildProcedure } from './build.ts'

afterAll(closePdf)

const PROJECT = amended()
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')
const sheetOf = (project = PROJECT, procedure = 'enrolment') => {
  const tables = blocksIn(buildProcedure(project, { lang: 'ru', procedure })).filter((one) => one.block === 'table')
  return tables.at(-1)!.rows.map(({ cells }) => cells.map(({ lines }) => plain(lines.map(textOf).join(' / '))))
}
const wordsOf = (pdf: Uint8Array) =>
  plain(execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })).replace(/\s+/g, ' ')
const made = async (procedure?: string) => {
  const file = await exportPaper(PROJECT, 'sop', 'pdf', { lang: 'ru', ...(procedure && { procedure }) })
  if (!file.ok) throw new Error(file.message)
  return wordsOf(file.value.bytes)
}

test('the change sheet holds every version with its day, what it changed, on what grounds and who, and rows for the pen below', () => {
  expect(sheetOf()).toEqual([
    ['1.0', '02.03.2026', 'Введена впервые', 'приказ № 14', 'Орлова М. В.'],
    ['1.1', '15.06.2026', 'Уточнено назначение', 'предложение делопроизводителя', 'Орлова М. В.'],
    [
      '2.0',
      '01.09.2026',
      'Добавлен шаг «Электронное медицинское заключение». / Исключён шаг «Личный приход».',
      'карта целевого состояния',
      'Орлова Марина Викторовна',
    ],
    ['', '', '', '', ''],
    ['', '', '', '', ''],
  ])
})

test('a sheet that is full goes on with two rows to spare, and one without a line of the first version registers it by itself', () => {
  const [line] = PROJECT.amendments.values()
  const many = Array.from({ length: 9 }, (_, at) => ({ ...line!, id: `more${at}`, version: `2.${at + 1}` }))
  const full = {
    ...PROJECT,
    amendments: new Map([...PROJECT.amendments.values(), ...many].map((one) => [one.id, one])),
  }
  expect(sheetOf(full)).toHaveLength(14)
  const inForce = { ...PROJECT.procedures.get('asItWas')!, effective: '2026-01-12' }
  const own = { ...PROJECT, procedures: new Map([['asItWas', inForce]]) }
  expect(sheetOf(own, 'asItWas').map(([version, , text]) => [version, text])).toEqual([
    ['1.0', 'Введена впервые'],
    ...Array.from({ length: 4 }, () => ['', '']),
  ])
})

test('of several procedures the one that is asked for is printed, with the steps of its own map; else the first', async () => {
  const [first, second, unsaid] = [await made('enrolment'), await made('asItWas'), await made()]
  expect(first).toContain('Зачисление ребёнка в детский сад')
  expect(first).toContain('Уточнено назначение')
  expect(second).toContain('Приём заявлений на бумаге')
  expect(second).not.toContain('Уточнено назначение')
  expect(second).toContain('Личный приход')
  expect(unsaid).toBe(first)
  expect(procedureShown(PROJECT, 'sop', 'asItWas')).toBe('asItWas')
  expect(procedureShown(PROJECT, 'card', 'asItWas')).toBeNull()
  expect(mapShown(PROJECT, 'sop', 'asItWas')).toBe(PROJECT.procedures.get('asItWas')!.map)
})

test('the package holds each of several procedures under a number of its own', async () => {
  const file = await exportPaper(PROJECT, 'package', 'zip', { lang: 'ru' })
  if (!file.ok) throw new Error(file.message)
  const files = unzipSync(file.value.bytes)
  const names = Object.keys(files).filter((name) => /СОП.*\.pdf$/.test(name))
  expect(names).toHaveLength(2)
  expect(names.map((name) => /на бумаге/.test(wordsOf(files[name]!)))).toEqual([false, true])
}, 60_000)

test('a long line of the change sheet makes its row higher: every word of it stands between the rules', async () => {
  const [first, ...others] = PROJECT.amendments.values()
  const long = { ...first!, text: Array.from({ length: 9 }, (_, at) => `Уточнён срок шага ${at + 1}.`).join('\n') }
  const project = { ...PROJECT, amendments: new Map([long, ...others].map((one) => [one.id, one])) }
  const file = await exportPaper(project, 'sop', 'pdf', { lang: 'ru', procedure: 'enrolment' })
  if (!file.ok) throw new Error(file.message)
  const boxes = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: file.value.bytes, encoding: 'utf8' })
  const versions = [...boxes.matchAll(/yMin="([\d.]+)"[^>]*>(?:1\.1|2\.0)</g)].map(([, y]) => Number(y)).slice(-2)
  expect(versions[1]! - versions[0]!).toBeGreaterThan(60)
})
