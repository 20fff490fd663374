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

it('under a head in Russian or English the columns say what they are, in any order, and a bare number is minutes', () => {
  const russian =
    'Исполнитель\t№\tОперация (действие)\tВремя, мин\nМФЦ\t1\tПриём\t15\nГлава\t2\tПодпись\t\nМФЦ\t3\tВыдача\t1-2 рд'
  expect(rowsOf(russian)).toEqual([
    { text: 'Приём', time: '15', who: 'МФЦ' },
    { text: 'Подпись', time: null, who: 'Глава' },
    { text: 'Выдача', time: '1-2 рд', who: 'МФЦ' },
  ])
  expect(rowsOf('No.\tStep\tMin\tMax\tParticipant\n1\tReceive\t10 min\t30 min\tClerk')).toEqual([
    { text: 'Receive', time: '10 min – 30 min', who: 'Clerk' },
  ])
})

it('a head alone, or a first step that sounds like one, is no head', () => {
  expect(rowsOf('Шаг\tУчастник')).toHaveLength(1)
  expect(rowsOf('Название документа\nПодпись')).toHaveLength(2)
})

it('a quoted cell of a spreadsheet is one cell with its line ends; any other quote is a letter', () => {
  expect(
    rowsOf('Шаг\tВремя\n"Принять\nи ""проверить"""\t5м\n"Рога и копыта" ООО\t10м').map(({ text }) => text),
  ).toEqual(['Принять и "проверить"', '"Рога и копыта" ООО'])
  expect(rowsOf(`"${'\t"'.repeat(50_000)}`).length).toBeLessThan(2)
})
