import { expect, test } from 'vitest'
import { comesBackAfter } from './comingBack.ts'

const said = (after: unknown) => ({ code: 1012, reason: JSON.stringify({ code: 'server.stops', after }) })

test('a server that stops says when to come back, and no later than in fifteen seconds', () => {
  expect(comesBackAfter(said(3210), 500)).toBe(3210)
  expect(comesBackAfter(said(1e9), 500)).toBe(15_000)
  expect(comesBackAfter(said(-5), 500)).toBe(0)
})

test('where nothing was said, or nothing that can be read, people come back apart from each other', () => {
  for (const event of [undefined, { code: 1006 }, { code: 1012, reason: 'x' }, said('soon'), said(null)]) {
    const moments = Array.from({ length: 200 }, () => comesBackAfter(event, 500))
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(500)
    expect(Math.max(...moments)).toBeLessThanOrEqual(2000)
    expect(Math.max(...moments) - Math.min(...moments)).toBeGreaterThan(1000)
  }
})

test('what the server answered for a reason of its own is tried again as ever', () => {
  expect(comesBackAfter({ code: 4408, reason: '' }, 500)).toBe(500)
  expect(comesBackAfter({ code: 1000, reason: 'renewed' }, 500)).toBe(500)
})
