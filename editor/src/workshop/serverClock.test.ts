import { expect, it } from 'vitest'
import { ServerClock } from './serverClock.ts'

it('the time is the server’s within half of the quickest way, also after answers that waited twenty seconds', () => {
  const clock = new ServerClock()
  clock.heard(1_000_000, 0, 20_000)
  expect(clock.now(20_000)).toBe(1_000_200)
  clock.heard(1_005_000, 25_000, 25_040)
  expect(clock.now(25_040)).toBe(1_005_020)
  clock.heard(1_100_000, 26_000, 46_000)
  expect(clock.now(25_040)).toBe(1_005_020)
})
