import { setTimeout as pause } from 'node:timers/promises'
import { Client } from '../client.ts'
import { atMost, beside } from '../figure.ts'
import { Hand } from '../hand.ts'
import type { Server } from '../server.ts'
import type { Measure } from './measure.ts'

const HANDS = 20
const EDIT_EVERY_MS = 100
const SAMPLES = 20
const MOST_MB_A_MINUTE = 1

/** Steady work while people come and go. The slope of what is kept over the second half, in MB a minute. */
async function slope({ newPlace, keepsMb }: Server, seconds: number): Promise<number> {
  const place = await newPlace()
  const hands = Array.from({ length: HANDS }, () => new Hand(place, () => {}))
  await Promise.all(hands.map(({ client }) => client.ready))
  for (const hand of hands) hand.prepare()
  const timer = setInterval(() => {
    for (const hand of hands) hand.edit()
  }, EDIT_EVERY_MS)
  const kept: number[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    const end = Date.now() + (seconds * 1000) / SAMPLES
    while (Date.now() < end) {
      const guest = new Client(place)
      await guest.ready
      guest.leave()
      await pause(100)
    }
    kept.push(await keepsMb())
  }
  clearInterval(timer)
  for (const { client } of hands) client.leave()
  return slopeOf(kept.slice(SAMPLES / 2)) * (60 / (seconds / SAMPLES))
}

/** The straight line through equally spaced values. */
function slopeOf(values: readonly number[]): number {
  const [middle, mean] = [(values.length - 1) / 2, values.reduce((sum, value) => sum + value, 0) / values.length]
  let [above, below] = [0, 0]
  values.forEach((value, at) => {
    above += (at - middle) * (value - mean)
    below += (at - middle) ** 2
  })
  return above / below
}

/** A document of edits grows by itself: what counts is how much more is kept than by a server that only holds the document. */
export const soak: Measure = async ({ stock, potok }, { soakSeconds }) => {
  const [theirs, ours] = await Promise.all([slope(stock, soakSeconds), slope(potok, soakSeconds)])
  return [
    atMost(
      `memory growth of a soak of ${soakSeconds} s beyond that of the document`,
      ours - theirs,
      MOST_MB_A_MINUTE,
      'MB a minute',
      beside(['potok', ours], ['stock', theirs]),
    ),
  ]
}
