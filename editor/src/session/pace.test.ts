import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pace } from './pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a moving pointer is told at once, then ten times a second, and its last place is never lost', () => {
  const sent: number[] = []
  const paced = pace<number>(
    () => 100,
    (value) => sent.push(value),
  )
  for (let at = 0; at < 25; at += 1) {
    paced(at)
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(200)
  expect(sent).toEqual([0, 9, 19, 24])
})

test('what waits can be sent now, and nothing comes after a stop', () => {
  const sent: string[] = []
  const paced = pace<string>(
    () => 100,
    (value) => sent.push(value),
  )
  paced('first')
  paced('second')
  paced.flush()
  paced('third')
  paced.stop()
  vi.advanceTimersByTime(1000)
  expect(sent).toEqual(['first', 'second'])
})
