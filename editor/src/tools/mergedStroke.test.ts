import { expect, it } from 'vitest'
import { caretAfter, mergedStroke } from './mergedStroke.ts'

it('a stroke on words that nobody changed is what was typed', () => {
  expect(mergedStroke('Одно', 'Одно о', 'Одно')).toBe('Одно о')
})

it("a colleague's words in the same cell stay, wherever the stroke is", () => {
  expect(mergedStroke('Одно', 'Одно о', 'Без Одно')).toBe('Без Одно о')
  expect(mergedStroke('Одно', 'Одно о', 'Одно окно')).toContain('Одно')
  expect(mergedStroke('Одно', 'На Одно', 'Одно и всё')).toBe('На Одно и всё')
  expect(mergedStroke('', 'О', 'Б')).toMatch(/ОБ|БО/)
  expect(mergedStroke('Одно окно', 'Одно', 'Одно большое окно')).toContain('большое')
})

it('the caret stays between the letters where it was', () => {
  expect([caretAfter('О', 'ОБ', 1), caretAfter('Б', 'ОБ', 1), caretAfter('Одно', 'дно', 3)]).toEqual([1, 2, 2])
})
