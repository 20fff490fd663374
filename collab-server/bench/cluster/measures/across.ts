import { atMost, beside } from '../../sync/figure.ts'
import type { Place } from '../../sync/server.ts'
import { inTurns } from '../../sync/turns.ts'
import { endHouses, type House, houseOf } from '../house.ts'
import type { Measure } from './measure.ts'

const PROJECTS = 60

/** 120 people on 60 projects, 360 edits a second: one server and three, over SQLite and PostgreSQL, and everybody come to the wrong server. */
export const across: Measure = async ({ postgres, redis }, run) => {
  const over = async () => ({ POTOK_POSTGRES_URL: await postgres.fresh(), POTOK_REDIS_URL: redis.url })
  const houses = {
    sqlite: await houseOf(1, {}),
    alone: await houseOf(1, await over()),
    three: await houseOf(3, await over()),
  }
  const many = async (house: House, throughAnother = false) => {
    const places: Place[] = []
    for (let at = 0; at < PROJECTS; at++) places.push(await house.newPlace(at, throughAnother))
    return places
  }
  const [sqlite, alone, three, led] = [
    await many(houses.sqlite),
    await many(houses.alone),
    await many(houses.three),
    await many(houses.three, true),
  ]
  const pids = (house: House) => house.servers.map(({ pid }) => pid)
  const of = await inTurns(
    {
      sqlite: { pid: pids(houses.sqlite), places: async () => sqlite },
      alone: { pid: pids(houses.alone), places: async () => alone },
      three: { pid: pids(houses.three), places: async () => three },
      led: { pid: pids(houses.three), places: async () => led },
    },
    { senders: 2, edits: { perSecond: 3 } },
    run,
  )
  endHouses()
  const [one, many3, wrong, file] = (['alone', 'three', 'led', 'sqlite'] as const).map((who) => of(who, 'processor'))
  return [
    atMost(
      'processor time an edit, three servers to one',
      many3! / one!,
      1.2,
      'times',
      beside(['three µs', many3!], ['one µs', one!], ['one over SQLite µs', file!]),
    ),
    atMost('the same, everybody come to the wrong server', wrong! / one!, 2, 'times', beside(['µs', wrong!])),
    atMost(
      'acknowledged over three servers p99',
      of('three', 'acknowledgedP99'),
      150,
      'ms',
      beside(['one', of('alone', 'acknowledgedP99')]),
    ),
  ]
}
