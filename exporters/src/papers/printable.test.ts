import { expect, test } from 'vitest'
import { printable, printableAll } from './printable.ts'

test('what the fonts draw stays as it is', () => {
  const text = 'Съешь ещё «этих» булок – № 3, 5 ₽ ≤ 10 −2 Ғә\n<script>#panic("x")]]>'
  expect(printable(text)).toBe(text)
})

test('a sign the fonts cannot draw stands as its code', () => {
  expect(printable('Готово 😀 → дальше χ')).toBe('Готово [U+1F600] [U+2192] дальше [U+03C7]')
})

test('control characters become spaces, and every text of a description is treated', () => {
  expect(printableAll({ a: ['x\u0000y', { b: '\u0301☑' }], n: 3 })).toEqual({ a: ['x y', { b: '[U+2611]' }], n: 3 })
})
