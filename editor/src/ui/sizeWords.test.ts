import { expect, test } from 'vitest'
import { sizeWords } from './sizeWords.ts'

test('sizes stand in the largest unit of which there is at least one, in either language', () => {
  const said = (bytes: number, language: 'ru' | 'en') => sizeWords(bytes, language).replaceAll('\u00a0', ' ')
  expect([0, 1023, 1024, 1536, 5 << 20, 3 * 2 ** 30].map((bytes) => said(bytes, 'ru'))).toEqual([
    '0 Б',
    '1 023 Б',
    '1 кБ',
    '1,5 кБ',
    '5 МБ',
    '3 ГБ',
  ])
  expect(said(4.25 * 2 ** 20, 'en')).toBe('4.3 MB')
})
