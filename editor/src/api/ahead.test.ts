import { ok, refuse } from '@potok/model'
import { afterEach, expect, test, vi } from 'vitest'
import { answerTo, askAhead } from './ahead.ts'

afterEach(() => void vi.useRealTimers())

function counting() {
  let times = 0
  return async () => ok(++times)
}

test('what was asked ahead is not asked again, and only once does it answer', async () => {
  const question = counting()
  askAhead('me', question)
  expect(await answerTo('me', question)).toEqual(ok(1))
  expect(await answerTo('me', question)).toEqual(ok(2))
})

test('what nobody asked ahead is asked when it is wanted', async () => {
  expect(await answerTo('other', counting())).toEqual(ok(1))
})

test('an answer that waited too long, as on a line that brings the files for a minute, is asked for anew', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const question = counting()
  askAhead('ticket', question)
  vi.advanceTimersByTime(11_000)
  expect(await answerTo('ticket', question)).toEqual(ok(2))
})

test('a refusal that was asked for ahead is asked again: whoever signs in right after it comes in', async () => {
  let isIn = false
  const question = async () => (isIn ? ok('ticket') : refuse('not-signed-in', 'Sign-in needed'))
  askAhead('door', question)
  isIn = true
  expect(await answerTo('door', question)).toEqual(ok('ticket'))
})
