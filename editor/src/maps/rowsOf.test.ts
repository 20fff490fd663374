import { expect, it } from 'vitest'
import { rowsOf } from './rowsOf.ts'

it('rows of a spreadsheet become steps with their times; empty rows are left out', () => {
  expect(rowsOf('Приём заявления\tМФЦ\t15-45м\r\n\r\nРегистрация 5м\nОсмотр\tвыезд')).toEqual([
    { text: 'Приём заявления', time: '15-45м' },
    { text: 'Регистрация', time: '5м' },
    { text: 'Осмотр', time: null },
  ])
})
