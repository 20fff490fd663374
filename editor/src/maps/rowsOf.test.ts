import { expect, it } from 'vitest'
import { rowsOf } from './rowsOf.ts'

it('rows of a spreadsheet become steps with their times; empty rows are left out', () => {
  expect(rowsOf('Приём заявления\tМФЦ\t15-45м\r\n\r\nРегистрация 5м\nОсмотр\tвыезд')).toEqual([
    { text: 'Приём заявления', time: '15-45м', who: null },
    { text: 'Регистрация', time: '5м', who: null },
    { text: 'Осмотр', time: null, who: null },
  ])
})

it('ordinal numbers and the head of the table are no steps; a column that repeats says who', () => {
  const table = '№\tШаг\tКто\tВремя\n1\tПриём\tМФЦ\t15 мин\n2\tОпись\tМФЦ\t10-30 мин\n3\tПодпись\tГлава\t1 рд'
  expect(rowsOf(table)).toEqual([
    { text: 'Приём', time: '15 мин', who: 'МФЦ' },
    { text: 'Опись', time: '10-30 мин', who: 'МФЦ' },
    { text: 'Подпись', time: '1 рд', who: 'Глава' },
  ])
})

it('a column that names a lane of the map says who, however short the table', () => {
  expect(rowsOf('Подпись\tглава', ['Глава'])).toEqual([{ text: 'Подпись', time: null, who: 'глава' }])
})
