import { expect, it } from 'vitest'
import { formatMinutes } from './minutes.ts'
import { readTime } from './readTime.ts'

const read = (text: string) => {
  const result = readTime(text)
  return result.ok ? result.value && [...result.value.triple, result.value.basis] : result.code
}

it.each([
  ['10-30м', [10, null, 30, 'work']],
  ['2ч', [120, 120, 120, 'work']],
  ['1-5 рд', [480, null, 2400, 'work']],
  ['2 кд', [960, 960, 960, 'calendar']],
  ['1,5 ч', [90, 90, 90, 'work']],
  ['3 р.д.', [1440, 1440, 1440, 'work']],
  ['1 ч 30 мин', [90, 90, 90, 'work']],
  ['30 мин – 2 р. д.', [30, null, 960, 'work']],
  ['10/20/40', [10, 20, 40, 'work']],
  ['', null],
  ['скоро', 'time.unread'],
  ['30-10', 'time.order'],
  ['1 рд - 3 кд', 'time.unread'],
])('T1: «%s» is understood as people mean it', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

it.each([
  [120, '120 мин'],
  [121, '2 ч 1 мин'],
  [1930, '4 р. д. 10 мин'],
  [8357, '17 р. д. 3 ч 17 мин'],
  [2751, '5 р. д. 5 ч 51 мин'],
  [24175, '50 р. д. 2 ч 55 мин'],
])('T2: %d minutes are said «%s»', (minutes, said) => {
  expect(formatMinutes(minutes, { locale: 'ru' }).replaceAll('\u00a0', ' ')).toBe(said)
})
