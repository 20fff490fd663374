import { expect, test } from 'vitest'
import type { Time } from '../records/time.ts'
import { timeLabel } from './timeLabel.ts'

const spoken = (min: number, max: number, more: Partial<Time> = {}, locale: 'ru' | 'en' = 'ru') =>
  timeLabel({ triple: [min, null, max], basis: 'work', source: 'measured', ...more }, locale, 480).text.replaceAll(
    '\u00a0',
    ' ',
  )

test('both ends share one unit where they can', () => {
  expect(spoken(15, 45)).toBe('15–45 мин')
  expect(spoken(30, 120)).toBe('30–120 мин')
  expect(spoken(60, 240)).toBe('1–4 ч')
  expect(spoken(480, 2400)).toBe('1–5 р. д.')
  expect(spoken(5, 5)).toBe('5 мин')
})

test('otherwise each end has its own', () => {
  expect(spoken(60, 480)).toBe('1 ч – 1 р. д.')
  expect(spoken(30, 240)).toBe('30 мин – 4 ч')
  expect(spoken(90, 720, {}, 'en')).toBe('1.5 h – 1.5 wd')
  expect(spoken(1440, 2880, { basis: 'calendar' })).toBe('1–2 к. д.')
})

test('a guess says so, a missing time asks', () => {
  expect(spoken(15, 45, { source: 'guess' })).toBe('≈15–45 мин')
  expect(timeLabel(null, 'ru', 480)).toEqual({ text: 'время?', state: 'missing' })
  expect(timeLabel(null, 'en', 480)).toEqual({ text: 'time?', state: 'missing' })
})
