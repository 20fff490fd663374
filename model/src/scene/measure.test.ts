import { expect, test } from 'vitest'
import { openFont, packAdvances } from '../../bench/advances.ts'
import { BOLD, REGULAR, UNITS_PER_EM } from './advances.gen.ts'
import { measure, unknownCharacters, wrap } from './measure.ts'

test('the advance table is the one of the shipped font files', () => {
  expect(UNITS_PER_EM).toBe(openFont('regular').unitsPerEm)
  expect(REGULAR).toBe(packAdvances(openFont('regular')))
  expect(BOLD).toBe(packAdvances(openFont('bold')))
})

test('a line is as wide as the font sets it without kerning', () => {
  const font = openFont('bold')
  const text = 'АВТО, ToWaVa «15–45 мин» №'
  const features = { kern: false, liga: false, clig: false, calt: false }
  const width = font
    .layout(text, features)
    .positions.reduce((sum: number, one: { xAdvance: number }) => sum + one.xAdvance, 0)
  expect(measure(text, 13, 'bold')).toBeCloseTo((width / font.unitsPerEm) * 13, 6)
})

test('an unknown character counts one em and is reported once', () => {
  expect(measure('漢漢', 10)).toBe(20)
  expect(unknownCharacters('Шаг 漢字漢')).toEqual(['漢', '字'])
})

test('lines break at spaces, keep no-break spaces together and break a word only when it is wider than the line', () => {
  expect(wrap('Приём заявления и проверка комплекта', 136, 13)).toEqual({
    lines: ['Приём заявления и', 'проверка комплекта'],
    cut: false,
  })
  const noBreak = '5\u00a0мин'
  expect(wrap(`до ${noBreak}`, measure(noBreak, 13) + 1, 13).lines).toEqual(['до', noBreak])
  expect(wrap('мммммм', measure('ммм', 13), 13).lines).toEqual(['ммм', 'ммм'])
  expect(wrap('', 100, 13)).toEqual({ lines: [], cut: false })
})

test('a text longer than the lines allowed ends with an ellipsis that still fits', () => {
  const wrapped = wrap('Есть основания для отказа в выдаче разрешения?', 80, 12, 'regular', 2)
  expect(wrapped.cut).toBe(true)
  expect(wrapped.lines).toHaveLength(2)
  expect(wrapped.lines[1]!.endsWith('…')).toBe(true)
  expect(measure(wrapped.lines[1]!, 12)).toBeLessThanOrEqual(80)
})
