import { expect, test } from 'vitest'
import { startWatch } from './watchdog.ts'

const detached = { connected: true, unsynced: 2 }

/** The seconds at which the watch asks to reconnect. */
const alarms = (seconds: number, seen: (second: number) => { connected: boolean; unsynced: number }) => {
  const watch = startWatch()
  return Array.from({ length: seconds }, (_, second) => second).filter((second) =>
    watch.mustReconnect(second * 1000, seen(second)),
  )
}

test('an edit unanswered for more than five seconds on a live connection makes the editor reconnect, less and less often', () => {
  expect(alarms(60, () => detached)).toEqual([6, 18, 40])
})

test('answers that come, a lost connection and silence without edits are no alarm', () => {
  expect(alarms(30, (second) => ({ connected: true, unsynced: 30 - second }))).toEqual([])
  expect(alarms(30, () => ({ connected: false, unsynced: 3 }))).toEqual([])
  expect(alarms(30, () => ({ connected: true, unsynced: 0 }))).toEqual([])
})

test('an answer makes the watch alert again', () => {
  expect(alarms(30, (second) => (second === 8 ? { connected: true, unsynced: 0 } : detached))).toEqual([6, 15, 27])
})
