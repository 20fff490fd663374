import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { Client } from '../../sync/client.ts'
import { type Figure, median } from '../../sync/figure.ts'
import { press } from '../../sync/load.ts'
import type { Place } from '../../sync/server.ts'
import { processorMs } from '../../sync/usage.ts'
import { endHouses, type House, houseOf } from '../house.ts'
import type { Measure } from './measure.ts'

const SETTLE_MS = 3000
const PROJECTS = 100
const PEOPLE = 1000
const LONG = [10_000, 100_000]

const told = (what: string, value: number, unit: string): Figure => ({
  what,
  words: `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`,
  goal: 'for planning',
  isKept: true,
})

/** What planning is calculated from: what a project, a person, an edit and a movement cost, and how a long history loads. */
export const holds: Measure = async ({ postgres, redis }, { seconds }) => {
  const over = async () => ({ POTOK_POSTGRES_URL: await postgres.fresh(), POTOK_REDIS_URL: redis.url })
  const figures: Figure[] = []
  for (const [name, count] of [
    ['one server', 1],
    ['three servers', 3],
  ] as const) {
    const house = await houseOf(count, await over())
    figures.push(...(await memoryOf(house, name)), ...(await workOf(house, name, seconds)))
    if (count === 1) figures.push(...(await historyOf(house)))
    endHouses()
  }
  const [size] = await postgres.do<{ mb: number }>(
    `SELECT sum(pg_database_size(datname))::float / 1048576 AS mb FROM pg_database WHERE datname LIKE 't%' AND datname NOT LIKE 'template%'`,
    'postgres',
  )
  figures.push(told('PostgreSQL after all this', Number(size!.mb), 'MB'))
  return figures
}

async function memoryOf(house: House, name: string): Promise<Figure[]> {
  const empty = await house.keepMb()
  const places: Place[] = []
  for (let at = 0; at < PROJECTS; at++) places.push(await house.newPlace(at))
  const come = async (each: number) => {
    const clients = places.flatMap((place) => Array.from({ length: each }, () => new Client(place)))
    await Promise.all(clients.map(({ ready }) => ready))
    await pause(SETTLE_MS)
    return clients
  }
  const first = await come(1)
  const open = await house.keepMb()
  const rest = await come(PEOPLE / PROJECTS)
  const full = await house.keepMb()
  for (const client of [...first, ...rest]) client.leave()
  await pause(SETTLE_MS)
  return [
    told(`${name}, memory with nobody there`, empty, 'MB'),
    told(`${name}, memory of an open project`, ((open - empty) * 1024) / PROJECTS, 'kB'),
    told(`${name}, memory of a connection`, ((full - open) * 1024) / rest.length, 'kB'),
  ]
}

async function workOf(house: House, name: string, seconds: number): Promise<Figure[]> {
  const pids = house.servers.map(({ pid }) => pid)
  const places: Place[] = []
  for (let at = 0; at < 12; at++) places.push(await house.newPlace(at))
  const full = await press(places, pids, { senders: 5, edits: { inFlight: 4 } }, seconds)
  const calm = await press(places, pids, { senders: 5, edits: { perSecond: 2 } }, seconds)
  const pointing = await press(places, pids, { senders: 5, edits: { perSecond: 2 }, cursorsPerSecond: 10 }, seconds)
  const movements = 12 * 5 * 10
  const perMovement =
    ((pointing.processor * pointing.editsPerSecond - calm.processor * calm.editsPerSecond) / 1000 / movements) * 1000
  return [
    told(
      `${name}, edits a second at the limit of this machine (the pressing takes half of it)`,
      full.editsPerSecond,
      '',
    ),
    told(`${name}, processor time an edit at that limit`, full.processor, 'µs'),
    told(`${name}, processor time an edit in a calm workshop of 5`, calm.processor, 'µs'),
    told(`${name}, processor time a movement of a pointer, to 5 others`, perMovement, 'µs'),
  ]
}

/** A long history comes in as one edit each of many people; what it costs to open it. */
async function historyOf(house: House): Promise<Figure[]> {
  const figures: Figure[] = []
  const { pid } = house.servers[0]!
  for (const moves of LONG) {
    const place = await house.newPlace(0)
    const writer = new Client(place)
    await writer.ready
    const steps = writer.doc.getMap<Y.Map<unknown>>('steps')
    writer.doc.transact(() => {
      for (let at = 0; at < 200; at++) steps.set(`step-${at}`, new Y.Map())
    })
    for (let at = 0; at < moves; at++) {
      steps.get(`step-${at % 200}`)!.set('bench', at)
      if (at % 500 === 0) await pause(15)
    }
    await pause(SETTLE_MS * 2)
    writer.leave()
    await pause(SETTLE_MS)
    const [took, spent]: number[][] = [[], []]
    for (let round = 0; round < 3; round++) {
      const [begun, before] = [performance.now(), processorMs(pid)]
      const reader = new Client(place, { isPeer: true })
      await reader.ready
      took!.push(performance.now() - begun)
      spent!.push(processorMs(pid) - before)
      reader.leave()
      await pause(SETTLE_MS)
    }
    figures.push(told(`a project of ${moves} edits is opened by the first to come`, median(took!), 'ms'))
  }
  return figures
}
