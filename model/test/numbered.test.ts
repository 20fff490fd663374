import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)

/** Every worked example of domain.md that has known numbers, as its test calls it. */
const NUMBERED = [
  // 3.9; the tenth is the calendar of 3.10, case by case.
  ...from(1, 15)
    .filter((number) => number !== 10)
    .map((number) => `№ ${number}`),
  ...from(1, 9).map((number) => `№ 10.${number}`),
  ...['2025 year', '2026 year', ...from(1, 4).map((quarter) => `2026 quarter ${quarter}`)],
  ...['2025 off', '2026 off', '2026 short', '4.4'],
  ...['sample', 'stability', 'outlier', 'normal 95/5', 'normal 95/10', 'normal 90/10'].map((what) => `5 ${what}`),
  ...['Student 95/5', 'Student 95/10', 'Student 90/10'].map((what) => `5 ${what}`),
  ...['buckets', 'order', 'removed', 'scale', 'split', 'never', 'one', 'permuted', 'simulated'].map(
    (what) => `3.9 ${what}`,
  ),
  ...['dots', 'multi-voting', 'pairs', 'group', 'Saaty', 'matrix', 'ICE', 'RICE', 'ranks'].map((what) => `8 ${what}`),
]
/** Of these the simulated figures are known too. */
const SIMULATED = [1, 3, 4, 5, 7, 8, 13].map((number) => `№ ${number}`)

/** Names that test titles begin with: up to the colon, or a whole string that a title is put together from. */
const namesIn = (source: string): string[] =>
  [...source.matchAll(/['"`]((?:№ |3\.9 |4\.4|5 |8 |20\d\d )[^:'"`]*)[:'"`]/g)].map(([, name]) => name!)

const testsUnder = (folder: URL): URL[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => new URL(file, folder))

const lacking = (wanted: readonly string[], sources: readonly string[]) => {
  const named = new Set(sources.flatMap(namesIn))
  return wanted.filter((name) => !named.has(name))
}

it('every worked example and every property of the figures has a test that carries its number', () => {
  const sources = testsUnder(new URL('../src/', import.meta.url)).map((file) => readFileSync(file, 'utf8'))
  expect(lacking(NUMBERED, sources)).toEqual([])
  expect(
    lacking(SIMULATED, [readFileSync(new URL('../src/simulation/simulate.test.ts', import.meta.url), 'utf8')]),
  ).toEqual([])
})

it('a number without a test is told, and a number in a comment is no test', () => {
  expect(lacking(['№ 1', '№ 2', '№ 10.3'], ["it('№ 1: adds up')", '// № 2: some day', "['№ 10.3', 960]"])).toEqual([
    '№ 2',
  ])
})
