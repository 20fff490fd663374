import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PresencePace } from './presencePace.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('presence passes at most 40 times a second, and the newest of each document always arrives', () => {
  const passed: number[] = []
  const pace = new PresencePace(([value]) => passed.push(value!))
  for (let at = 0; at < 100; at++) pace.take('project/a', Uint8Array.of(at))
  pace.take('comments/a', Uint8Array.of(200))
  expect(passed).toEqual(Array.from({ length: 40 }, (_, at) => at))
  vi.advanceTimersByTime(1000)
  expect(passed.slice(40).sort()).toEqual([200, 99])
  pace.stop()
})

it('presence above 4 kB goes nowhere', () => {
  const passed: Uint8Array[] = []
  const pace = new PresencePace((bytes) => passed.push(bytes))
  pace.take('project/a', new Uint8Array(4097))
  pace.take('project/a', new Uint8Array(4096))
  expect(passed.map(({ length }) => length)).toEqual([4096])
  pace.stop()
})
