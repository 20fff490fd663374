import { atMost, beside } from '../../sync/figure.ts'
import type { Place } from '../../sync/server.ts'
import { inTurns } from '../../sync/turns.ts'
import { endHouses, type House, houseOf } from '../house.ts'
import type { Measure } from './measure.ts'

/** On each server. */
const EACH = 20

/**
 * 40 people on 20 projects of each server, 240 edits a second there: three servers of one house against three houses of one server each, which
 * share nothing but this machine; one server over SQLite; and everybody come to the wrong server.
 */
export const across: Measure = async ({ postgres, redis }, run) => {
  const over = async () => ({ POTOK_POSTGRES_URL: await postgres.fresh(), POTOK_REDIS_URL: redis.url })
  const file = await houseOf(1, {})
  const apart = [await houseOf(1, await over()), await houseOf(1, await over()), await houseOf(1, await over())]
  const house = await houseOf(3, await over())
  const many = async (of: House, throughAnother = false) => {
    const places: Place[] = []
    for (let at = 0; at < EACH * of.servers.length; at++) places.push(await of.newPlace(at, throughAnother))
    return places
  }
  const pids = (...of: readonly House[]) => of.flatMap(({ servers }) => servers.map(({ pid }) => pid))
  const sqlite = await many(file)
  const alone = [...(await many(apart[0]!)), ...(await many(apart[1]!)), ...(await many(apart[2]!))]
  const three = await many(house)
  const led = await many(house, true)
  const of = await inTurns(
    {
      sqlite: { pid: pids(file), places: async () => sqlite },
      alone: { pid: pids(...apart), places: async () => alone },
      three: { pid: pids(house), places: async () => three },
      led: { pid: pids(house), places: async () => led },
    },
    { senders: 2, edits: { perSecond: 6 } },
    run,
  )
  endHouses()
  const [cost, costs, wrong, one] = (['three', 'alone', 'led', 'sqlite'] as const).map((who) => of(who, 'processor'))
  return [
    atMost(
      'processor time an edit, three servers of one house to three alone',
      cost! / costs!,
      1.2,
      'times',
      beside(['house µs', cost!], ['alone µs', costs!], ['one over SQLite, with the machine to itself µs', one!]),
    ),
    atMost('the same, everybody come to the wrong server', wrong! / costs!, 2, 'times', beside(['µs', wrong!])),
    atMost(
      'acknowledged over three servers p99',
      of('three', 'acknowledgedP99'),
      150,
      'ms',
      beside(['alone', of('alone', 'acknowledgedP99')]),
    ),
  ]
}
