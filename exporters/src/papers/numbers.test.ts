import { expect, test } from 'vitest'
import { formatNumber, formatRange, typedFigures } from './numbers.ts'

test('a number is written as its language writes it', () => {
  expect([17.4, 3312.2, 99_999, 1_522_823.07].map((one) => formatNumber(one, 0, 'ru'))).toEqual([
    '17',
    '3312',
    '99\u00a0999',
    '1\u00a0522\u00a0823',
  ])
  expect([17.4, 3312.2, 100_000].map((one) => formatNumber(one, 1, 'en'))).toEqual(['17.4', '3,312.2', '100,000.0'])
  expect(formatNumber(-85.33, 0, 'ru')).toBe('−85')
  expect(formatNumber(-0.2, 0, 'ru')).toBe('0')
  expect(formatNumber(1.005, 2, 'ru')).toBe('1,01')
  expect(formatRange(1.97, 9.84, 1, 'ru')).toBe('2,0–9,8')
})

test('figures of one row have one number of decimals, and only what is nothing but figures is touched', () => {
  expect(typedFigures(['67.5', '95', ''], 'ru', 'ru')).toEqual(['67,5', '95,0', ''])
  expect(typedFigures(['5.5 – 38.6', '2,0-9,8', ''], 'en', 'ru')).toEqual(['5.5–38.6', '2.0–9.8', ''])
  expect(typedFigures(['100 000', '99000', 'не менее 95'], 'ru', 'ru')).toEqual([
    '100\u00a0000',
    '99\u00a0000',
    'не менее 95',
  ])
  expect(typedFigures(['12.01.2026', 'п. 2.1', '1,5'], 'ru', 'ru')).toEqual(['12.01.2026', 'п. 2.1', '1,5'])
  expect(typedFigures(['100,000', '1.5'], 'ru', 'en')).toEqual(['100\u00a0000,0', '1,5'])
})
