import { expect, test } from 'vitest'
import { readCount, readDays, sayDays } from './readDays.ts'

test('days are understood as people list them, sorted and once each', () => {
  expect(readDays('12.06.2026, 7.4.2026; 2026-04-07')).toEqual({ ok: true, value: ['2026-04-07', '2026-06-12'] })
  expect(readDays('')).toEqual({ ok: true, value: [] })
  expect(sayDays(['2026-04-07', '2026-06-12'], 'ru')).toBe('07.04.2026, 12.06.2026')
})

test('a word that is no day, or a day that does not exist, is refused by name', () => {
  expect(readDays('07.04.2026, 30.02.2026')).toMatchObject({ code: 'days.unread', values: { day: '30.02.2026' } })
  expect(readDays('завтра')).toMatchObject({ code: 'days.unread' })
})

test('a number of days is whole and positive, or none', () => {
  expect([readCount('30'), readCount(' ')]).toEqual([
    { ok: true, value: 30 },
    { ok: true, value: null },
  ])
  for (const wrong of ['0', '-3', '2,5', 'месяц']) expect(readCount(wrong)).toMatchObject({ code: 'count.unread' })
})
