import { expect, test } from 'vitest'
import { wordsAt } from './wordsAt.ts'

const piece = (text: string, x: number, y: number, width = text.length * 5) => ({ text, x, y, width, height: 10 })
const PAGE = [
  piece('Приём', 20, 100),
  piece('заявления', 50, 100),
  piece('12.01', 300, 100),
  piece('Проверка', 20, 114),
]

test('a remark takes the whole line that it stands on, and not the next column', () => {
  expect(wordsAt(PAGE, 60, 104)).toBe('Приём заявления')
  expect(wordsAt(PAGE, 310, 102)).toBe('12.01')
  expect(wordsAt(PAGE, 30, 120)).toBe('Проверка')
})

test('where nothing is near, it has no words', () => {
  expect(wordsAt(PAGE, 500, 700)).toBe('')
  expect(wordsAt([], 1, 1)).toBe('')
})
