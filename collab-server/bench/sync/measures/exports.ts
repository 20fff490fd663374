import { atMost, beside, median } from '../figure.ts'
import { type Measured, press } from '../load.ts'
import type { Measure } from './measure.ts'

const AT_ONCE = 20

/** 20 people on one document, 200 edits a second between them, while a map of 200 steps is asked for on paper 20 times at once. */
export const exports: Measure = async ({ potok }, { rounds, seconds }) => {
  const { print } = potok
  const pressed = async () =>
    press([await potok.newPlace()], potok.pid, { senders: 20, edits: { perSecond: 10 } }, seconds)
  const [quiet, busy]: Measured[][] = [[], []]
  await print!()
  for (let round = 0; round < rounds; round++) {
    quiet!.push(await pressed())
    const printing = Array.from({ length: AT_ONCE }, () => print!())
    busy!.push(await pressed())
    await Promise.all(printing)
  }
  const p95 = (all: readonly Measured[]) => median(all.map((one) => one.p95))
  const [without, during] = [p95(quiet!), p95(busy!)]
  return [
    atMost(
      'seen by others p95 during 20 exports to without',
      during / without,
      2,
      'times',
      beside(['without ms', without], ['during ms', during]),
    ),
  ]
}
