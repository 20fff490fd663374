import { expect, it } from 'vitest'
import { readTyped } from './typed.ts'

it.each([
  ['Проверить заявление 10-30м', 'Проверить заявление', '10-30м'],
  ['Регистрация 1-5 рд', 'Регистрация', '1-5 рд'],
  ['Ответ 2 кд', 'Ответ', '2 кд'],
  ['Осмотр 1,5 ч – 2 ч', 'Осмотр', '1,5 ч – 2 ч'],
  ['15м', '', '15м'],
])('«%s» is a name and a time', (line, text, time) => {
  expect(readTyped(line)).toEqual({ text, time })
})

it.each(['Заполнить форму 12', 'Кабинет 5', 'Проверить  комплект', 'Этап 3-4'])('«%s» is only a name', (line) => {
  expect(readTyped(line)).toEqual({ text: line.replace('  ', ' '), time: null })
})
