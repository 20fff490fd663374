import { expect, it } from 'vitest'
import { ordered } from './ordered.ts'

const rows = (...values: (string | number | null)[]) => values.map((value) => ({ value }))
const turned = (given: ReturnType<typeof rows>, descends: boolean) =>
  ordered(given, ({ value }) => value, { descends, language: 'ru' }).map(({ value }) => value)

it('figures go by size, words by the alphabet with «ё» beside «е», numbers in words as numbers', () => {
  expect(turned(rows(10, 9, 2.5), false)).toEqual([2.5, 9, 10])
  expect(turned(rows('Жалоба', 'ёлка', 'Ель', 'шаг 10', 'Шаг 9'), false)).toEqual([
    'ёлка',
    'Ель',
    'Жалоба',
    'Шаг 9',
    'шаг 10',
  ])
})

it('what has no value comes last whichever way the rest goes; equal rows keep their order', () => {
  expect(turned(rows(null, 1, '', 3), true)).toEqual([3, 1, null, ''])
  expect(turned(rows('', 'б', null, 'а'), false)).toEqual(['а', 'б', '', null])
  const same = [
    { value: 'а', at: 1 },
    { value: 'а', at: 2 },
  ]
  expect(ordered(same, ({ value }) => value, { descends: true, language: 'ru' })).toEqual(same)
})
