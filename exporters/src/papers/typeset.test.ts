import { expect, test } from 'vitest'
import { initials, typeset } from './typeset.ts'

const seen = (text: string) => typeset(text, 'ru').replaceAll('\u00a0', '_').replaceAll('\u2011', '=')

test('a line does not end after a short word, before a dash, inside a name or between a number and its unit', () => {
  expect(seen('Идти в сад и для ребёнка – к п. 5 за 30 мин, № 3')).toBe(
    'Идти в_сад и для_ребёнка_– к п._5 за 30_мин, №_3',
  )
  expect(seen('И. О. Фамилия')).toBe('И._О._Фамилия')
  expect(seen('чек-лист, форматно-логический')).toBe('чек=лист, форматно-логический')
})

test('a chain of short words still breaks, and codes and links stay as they are', () => {
  expect(seen('а и в о у к с')).toBe('а и в о у к с')
  for (const kept of ['СОП-07', 'https://potok.gorod.ru/a-b?c=1', 'ЗУ-2026-01/КП']) expect(seen(kept)).toBe(kept)
})

test('initials stand apart from each other and from the name', () => {
  expect(initials('И.О. Фамилия').replaceAll('\u00a0', '_')).toBe('И._О._Фамилия')
  expect(initials('Фамилия И.О.').replaceAll('\u00a0', '_')).toBe('Фамилия И._О.')
})
