import { expect, it } from 'vitest'
import { STANDARD_WEEK } from './week.ts'
import { readWeek, sayWeek } from './weekWords.ts'

it.each([
  ['пн–пт 9–13, 14–18', 'пн–пт 9:00–13:00, 14:00–18:00'],
  ['пн - чт 9:00 - 13:00, 14:00-18:15; пт 9-13, 14-17', 'пн–чт 9:00–13:00, 14:00–18:15; пт 9:00–13:00, 14:00–17:00'],
  ['mon, wed 8.30-12', 'пн 8:30–12:00; ср 8:30–12:00'],
  ['пн-вс 20:00-8:00', 'пн–вс 20:00–8:00'],
])('working hours «%s» are understood and said «%s»', (written, said) => {
  const read = readWeek(written)
  expect(read.ok && sayWeek(read.value, 'ru')).toBe(said)
})

it('what is said is read back as the same week', () => {
  for (const locale of ['ru', 'en'] as const)
    expect(readWeek(sayWeek(STANDARD_WEEK, locale))).toEqual({ ok: true, value: STANDARD_WEEK })
})

it.each(['', 'когда придётся', 'пн 9', 'пн 9-26', 'пт-пн 9-18', 'пн 9-13, 12-18', 'пн 9-9'])(
  'what are no working hours is refused: «%s»',
  (written) => {
    expect(readWeek(written)).toMatchObject({ ok: false, code: 'week.unread' })
  },
)
