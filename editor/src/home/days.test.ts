import { expect, test } from 'vitest'
import { daysRange } from './days.ts'

test('a card shows lead time in working days with one decimal, in the writing of its language', () => {
  expect(daysRange({ min: 2751, max: 24175 }, 'ru')).toBe('5,7 – 50,4')
  expect(daysRange({ min: 2751, max: 24175 }, 'en')).toBe('5.7 – 50.4')
})
