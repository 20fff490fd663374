import { expect, it } from 'vitest'
import { datesWords } from './timingWords.ts'

const words = (days: string[], language: 'ru' | 'en') => datesWords(days, language).replace(/\s+/g, ' ')

it('days of timings are told from the first to the last, whatever their order, and one day as one', () => {
  expect(words(['2026-11-24', '2026-11-09', '2026-11-12'], 'en')).toMatch(/^9\s*–\s*24 Nov 2026$/)
  expect(words(['2026-11-24', '2026-11-24'], 'ru')).toBe('24 нояб. 2026 г.')
  expect(datesWords([], 'ru')).toBe('')
})
