import { expect, it } from 'vitest'
import { likeness } from './likeness.ts'

const best = (typed: string, ...names: string[]) =>
  names.filter((name) => likeness(typed, name) > 0).sort((a, b) => likeness(typed, b) - likeness(typed, a))

it('a name is found by the beginning of a word, by a piece, with another ending and with one slip of the finger', () => {
  expect(best('шаг', 'Следующий шаг', 'Шаг', 'Решение')).toEqual(['Шаг', 'Следующий шаг'])
  expect(best('след ш', 'Следующий шаг', 'Шаг')).toEqual(['Следующий шаг'])
  expect(best('заявления', 'Приём заявления', 'Подать заявление', 'Выдача')).toEqual([
    'Приём заявления',
    'Подать заявление',
  ])
  expect(best('рещение', 'Решение', 'Шаг')).toEqual(['Решение'])
  expect(best('рпоблема', 'Отметить проблему')).toEqual([])
  expect(best('рпоблему', 'Отметить проблему')).toEqual(['Отметить проблему'])
  expect(best('мштаб', 'Масштаб 100 %')).toEqual([])
  expect(best('масштб', 'Масштаб 100 %')).toEqual(['Масштаб 100 %'])
})

it('ё is е, capitals are nothing, and the wrong layout is read in both directions, behind what was meant as typed', () => {
  expect(best('ПРИЕМ', 'Приём заявления')).toEqual(['Приём заявления'])
  expect(likeness('ырфзу', 'Шаг', 'Step shape box')).toBeGreaterThan(0)
  expect(likeness('ifu', 'Шаг')).toBeGreaterThan(0)
  expect(likeness('shape', 'Шаг', 'Step shape box')).toBeGreaterThan(likeness('ырфзу', 'Шаг', 'Step shape box'))
})

it('the name itself comes before the other names, and nothing typed finds nothing', () => {
  expect(likeness('step', 'Step')).toBeGreaterThan(likeness('step', 'Шаг', 'Step'))
  expect(likeness('', 'Шаг')).toBe(0)
  expect(likeness('облако', 'Шаг', 'Step shape box')).toBe(0)
})
