import { atLeast, atMost, beside } from '../figure.ts'
import { inTurns } from '../turns.ts'
import type { Measure } from './measure.ts'

/** 20 senders, each with 16 edits under way: as many as the server can take. */
export const saturation: Measure = async ({ stock, potok, plain }, run) => {
  const of = await inTurns(
    {
      stock: { pid: stock.pid, places: async () => [await stock.newPlace()] },
      potok: { pid: potok.pid, places: async () => [await potok.newPlace()] },
      locked: { pid: potok.pid, places: async () => [await potok.newPlace(true)] },
      plain: { pid: plain.pid, places: async () => [await plain.newPlace()] },
    },
    { senders: 20, edits: { inFlight: 16 } },
    run,
  )
  const [ours, theirs, plains] = (['potok', 'stock', 'plain'] as const).map((who) => of(who, 'editsPerSecond'))
  const [cost, costs, locked] = (['potok', 'stock', 'locked'] as const).map((who) => of(who, 'processor'))
  return [
    atLeast(
      'saturation, edits a second to stock',
      ours! / theirs!,
      0.95,
      'times',
      beside(['potok', ours!], ['stock', theirs!]),
    ),
    atMost(
      'saturation, processor time an edit to stock',
      cost! / costs!,
      1.15,
      'times',
      beside(['potok µs', cost!], ['stock µs', costs!]),
    ),
    atMost('the same with a lock on a map', locked! / costs!, 1.35, 'times', beside(['locked µs', locked!])),
    atLeast(
      'saturation, edits a second to @y/websocket-server',
      ours! / plains!,
      3,
      'times',
      beside(['plain', plains!]),
    ),
  ]
}
