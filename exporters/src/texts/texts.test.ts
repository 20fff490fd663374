import { expect, test } from 'vitest'
import { TEXTS } from './texts.ts'

function paths(given: unknown, at = ''): string[] {
  if (typeof given !== 'object' || given === null)
    return [`${at}${given === '' && at !== '.yearSign' ? ' is empty' : ''}`]
  return Object.entries(given).flatMap(([key, value]) => paths(value, `${at}.${key}`))
}

test('both languages name the same texts, none empty', () => {
  expect(paths(TEXTS.en)).toEqual(paths(TEXTS.ru))
  expect(paths(TEXTS.ru).filter((path) => path.endsWith('is empty'))).toEqual([])
})

test('a missing text would be seen', () => {
  const { card: _, ...poorer } = TEXTS.en
  expect(paths(poorer)).not.toEqual(paths(TEXTS.ru))
})
