import { expect, it } from 'vitest'
import { readTimings } from './readTimings.ts'

const read = (text: string) => {
  const result = readTimings(text)
  return result.ok ? result.value : [result.code, result.values.text]
}

it.each([
  ['12 15 14 13', [12, 15, 14, 13]],
  ['12\r\n15\r\n14\r\n', [12, 15, 14]],
  ['12\t15\t\t14', [12, 15, 14]],
  ['12,5 13; 14.5', [12.5, 13, 14.5]],
  ['12, 15, 14', [12, 15, 14]],
  ['12 15 14 мин', [12, 15, 14]],
  ['1 2 1,5 ч', [60, 120, 90]],
  ['1 ч 20 мин; 55 мин', [80, 55]],
  ['1 ч 20 мин 2 ч 5 мин 40', [80, 125, 40]],
  ['90 м 2ч', [90, 120]],
  ['1 р. д. 2 ч', [600]],
  ['0:12:30\n1:05:00', [12.5, 65]],
  ['', []],
  ['0', [0]],
])('T3: «%s» is a list of durations', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

it.each([
  ['12 долго', '12 долго'],
  ['Длительность\n12', 'Длительность'],
  ['10-30', '10-30'],
  ['-5', '-5'],
  ['2 кд', '2 кд'],
  ['0:75:00', '0:75:00'],
  ['12:30', '12:30'],
  ['12; 9999999999', '9999999999'],
])('T3: «%s» is refused whole, by its odd part', (text, odd) => {
  expect(read(text)).toEqual(['timing.unread', odd])
})
