import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Sketch, sketch } from '../graph/sketch.ts'
import { checkMap } from './checkMap.ts'
import { CHECKS } from './checks.ts'

/** Files that hold no check of their own. */
const FRAME = ['check.ts', 'checkMap.ts', 'checks.ts', 'examined.ts', 'finding.ts']

function codeOfFile(file: string): string {
  return file.replace('.ts', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function found(drawn: Sketch): [code: string, about: readonly string[]][] {
  const { map, project } = sketch(drawn)
  return checkMap(map, project)
    .filter((finding) => finding.code !== 'value-missing' && finding.code !== 'time-missing')
    .map(({ code, about }): [string, readonly string[]] => [code, about])
}

const LINE: Sketch = {
  steps: { start: {}, a: {}, b: {}, end: {} },
  flows: { 'sa: start > a': {}, 'ab: a > b': {}, 'be: b > end': {} },
}

/** The line with more, or with a flow left out. */
function line(steps: Sketch['steps'], flows: Sketch['flows'], without: string[] = []): Sketch {
  const kept = Object.entries(LINE.flows).filter(([name]) => !without.includes(name.slice(0, 2)))
  return { steps: { ...LINE.steps, ...steps }, flows: { ...Object.fromEntries(kept), ...flows } }
}

it('files and list agree: each check has a file of its name and a line', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => !file.endsWith('.test.ts') && !FRAME.includes(file),
  )
  expect(CHECKS.map(({ code }) => code).sort()).toEqual(files.map(codeOfFile).sort())
})

it('a sound map has no findings but what its steps lack', () => {
  const { map, project } = sketch(LINE)
  expect(checkMap(map, project).map(({ code, blocks, about }) => [code, blocks, about])).toEqual([
    ['time-missing', false, ['a']],
    ['time-missing', false, ['b']],
    ['value-missing', false, ['a']],
    ['value-missing', false, ['b']],
  ])
})

describe('domain.md 3.3', () => {
  it.each<[title: string, drawn: Sketch, expected: ReturnType<typeof found>]>([
    ['1: a map needs a start', { steps: { a: {}, end: {} }, flows: { 'a > end': {} } }, [['start-missing', ['map']]]],
    [
      '1: a map has one start only',
      line({ again: { look: 'start' } }, { 'again > a': {} }),
      [['start-several', ['start', 'again']]],
    ],
    ['1: a map needs a primary end', line({ end: { outcome: 'alternative' } }, {}), [['primary-end-missing', ['end']]]],
    ['1: every step is reached from the start', line({ c: {} }, { 'c > b': {} }), [['unreachable', ['c']]]],
    [
      '1: every step leads on',
      line({ x: { look: 'xor' }, c: {} }, { 'a > x': {}, 'x > c': { share: 0.5 }, 'x > b': { share: 0.5 } }, ['ab']),
      [['dead-end', ['c']]],
    ],
    [
      '1: nothing comes after an end',
      line({}, { 'on: end > b': { returns: true } }),
      [
        ['end-continues', ['end', 'on']],
        ['return-off-decision', ['on', 'end']],
      ],
    ],
    [
      '2: shares sum to 1',
      line({ x: { look: 'xor' } }, { 'ax: a > x': {}, 'xb: x > b': { share: 0.6 }, 'xe: x > end': { share: 0.25 } }, [
        'ab',
      ]),
      [['share-sum', ['x', 'xb', 'xe']]],
    ],
    [
      '2: a share left out is an assumption',
      line({ x: { look: 'xor' } }, { 'ax: a > x': {}, 'xb: x > b': {}, 'xe: x > end': { share: 0.25 } }, ['ab']),
      [['share-assumed', ['x', 'xb']]],
    ],
    [
      '3: a cycle needs a return, the decision leading back through rework is suggested',
      line(
        { x: { look: 'xor' }, r: {} },
        { 'bx: b > x': {}, 'xr: x > r': { share: 0.2 }, 'ra: r > a': {}, 'xe: x > end': { share: 0.8 } },
        ['be'],
      ),
      [['cycle-unmarked', ['a', 'b', 'x', 'r']]],
    ],
    [
      '3: the decision decides the return, not the rework step',
      line(
        { x: { look: 'xor' }, r: {} },
        { 'bx: b > x': {}, 'xr: x > r': { share: 0.2 }, 'ra: r > a': { returns: true }, 'xe: x > end': { share: 0.8 } },
        ['be'],
      ),
      [['return-off-decision', ['ra', 'r']]],
    ],
    [
      '3: the primary outcome is reached without a return',
      line(
        { x: { look: 'xor' }, no: { look: 'end', outcome: 'alternative' } },
        { 'ax: a > x': {}, 'xb: x > b': { share: 0.5, returns: true }, 'xn: x > no': { share: 0.5 } },
        ['ab'],
      ),
      [['only-by-return', ['end']]],
    ],
    [
      '4: a split names its join',
      line(
        { s: { look: 'and' }, c: {}, j: { look: 'join' } },
        { 'a > s': {}, 's1: s > j': {}, 's > c': {}, 'c > j': {}, 'j > b': {} },
        ['ab'],
      ),
      [['join-missing', ['s']]],
    ],
    [
      '4: branches do not meet before their join',
      line(
        { s: { look: 'and', join: 'j' }, c: {}, d: {}, m: { look: 'join' }, j: { look: 'join' } },
        { 'a > s': {}, 's > c': {}, 's > d': {}, 'c > m': {}, 'd > m': {}, 'm > j': {}, 'j > b': {} },
        ['ab'],
      ),
      [['region-not-nested', ['s', 'j']]],
    ],
    [
      '4: no return crosses the border of a region',
      line(
        { s: { look: 'and', join: 'j' }, c: {}, x: { look: 'xor' }, d: {}, j: { look: 'join' } },
        {
          'a > s': {},
          's > c': {},
          'c > x': {},
          'out: x > a': { share: 0.1, returns: true },
          'x > j': { share: 0.9 },
          's > d': {},
          'd > j': {},
          'j > b': {},
        },
        ['ab'],
      ),
      [['return-crosses-region', ['out', 's']]],
    ],
    [
      '4: an OR whose flows are never taken',
      line(
        { s: { look: 'or', join: 'j' }, c: {}, j: { look: 'join' } },
        { 'a > s': {}, 'sc: s > c': { share: 0 }, 'sj: s > j': { share: 0 }, 'c > j': {}, 'j > b': {} },
        ['ab'],
      ),
      [
        ['never-active', ['s', 'sc', 'sj']],
        ['only-by-return', ['end']],
      ],
    ],
    [
      '4: a branch does not begin with a return',
      line(
        { s: { look: 'or', join: 'j' }, c: {}, j: { look: 'join' } },
        { 'a > s': {}, 's > c': { share: 1 }, 'sj: s > j': { share: 1, returns: true }, 'c > j': {}, 'j > b': {} },
        ['ab'],
      ),
      [
        ['only-by-return', ['j', 'sj']],
        ['return-off-decision', ['sj', 's']],
      ],
    ],
    ['5: only decisions branch', line({}, { 'ae: a > end': {} }), [['several-outgoing', ['a', 'ab', 'ae']]]],
    [
      '6: a loop has an exit',
      line({ x: { look: 'xor' } }, { 'b > x': {}, 'x > a': { share: 1, returns: true }, 'x > end': { share: 0 } }, [
        'be',
      ]),
      [
        ['loop-without-exit', ['start', 'a', 'b', 'x']],
        ['only-by-return', ['end']],
      ],
    ],
    ['3.2: a loss says which', line({ a: { value: 'NVA' } }, {}), [['loss-missing', ['a']]]],
    ['a flow leads from step to step', line({}, { 'loose: a > gone': {} }), [['loose-flow', ['loose']]]],
  ])('%s', (_, drawn, expected) => {
    expect(found(drawn)).toEqual(expected)
  })

  it('2: what the shares lack is told', () => {
    const { map, project } = sketch(
      line(
        { x: { look: 'xor', text: 'Всё верно?' } },
        { 'a > x': {}, 'x > b': { share: 0.6 }, 'x > end': { share: 0.25 } },
        ['ab'],
      ),
    )
    const finding = checkMap(map, project).find(({ code }) => code === 'share-sum')
    expect(finding).toMatchObject({
      severity: 'error',
      blocks: true,
      values: { step: 'Всё верно?', missing: 0.15, percent: 15 },
      message: 'The shares out of "Всё верно?" are 15 % short of 100 %.',
    })
  })

  it('3: the suggested return is the flow of the decision', () => {
    const drawn = line(
      { x: { look: 'xor' }, r: {} },
      { 'bx: b > x': {}, 'xr: x > r': { share: 0.2 }, 'ra: r > a': {}, 'xe: x > end': { share: 0.8 } },
      ['be'],
    )
    const { map, project } = sketch(drawn)
    expect(checkMap(map, project).find(({ code }) => code === 'cycle-unmarked')?.values).toEqual({
      suggested: 'xr',
      step: 'x',
      count: 4,
    })
  })

  it('4: the suggested join is the first one that all branches lead to', () => {
    const drawn = line(
      { s: { look: 'and' }, c: {}, d: {}, j: { look: 'join' }, later: { look: 'join' } },
      { 'a > s': {}, 's > c': {}, 's > d': {}, 'c > j': {}, 'd > j': {}, 'j > later': {}, 'later > b': {} },
      ['ab'],
    )
    const { map, project } = sketch(drawn)
    expect(checkMap(map, project).find(({ code }) => code === 'join-missing')?.values).toEqual({
      step: 's',
      suggested: 'j',
    })
  })
})
